import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { composeParts } from '../execution/compose-parts';
import { type ServedSchema, serveSchema } from '../execution/random-world/serve-schema';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** A supergraph whose subgraphs, asked one after the other, both answer with its number: a mixed answer shows. */
export interface Version {
  readonly sdl: string;
  /** Lets the first subgraph wait before it answers from now on; what it gives lets go. */
  hold(): { readonly reached: Promise<void>; release(): void };
  stop(): Promise<void>;
}

export async function serveVersion(number: number): Promise<Version> {
  let gate: { readonly opened: Promise<void>; readonly reach: () => void } | undefined;
  const harbours = `${link} type Query { harbour: Harbour ${`only${number}`}: Int } type Harbour @key(fields: "id") { id: ID! first: Int }`;
  const tides = `${link} type Harbour @key(fields: "id") { id: ID! second: Int }`;
  const served: ServedSchema[] = await Promise.all([
    serveSchema(
      buildSubgraphSchema([
        {
          typeDefs: parse(harbours),
          resolvers: {
            Query: {
              harbour: async () => {
                gate?.reach();
                await gate?.opened;
                return { id: 'brest', first: number };
              },
            },
          },
        },
      ]),
    ),
    serveSchema(
      buildSubgraphSchema([
        {
          typeDefs: parse(tides),
          resolvers: { Harbour: { __resolveReference: ({ id }: { id: string }) => ({ id, second: number }) } },
        },
      ]),
    ),
  ]);
  const sdl = await composeParts(
    new Map([
      ['harbours', harbours],
      ['tides', tides],
    ]),
  );
  return {
    sdl: sdl
      .replace('http://harbours.invalid', served[0]?.url ?? '')
      .replace('http://tides.invalid', served[1]?.url ?? ''),
    hold: () => {
      let release = (): void => undefined;
      let reach = (): void => undefined;
      const opened = new Promise<void>((resolve) => (release = resolve));
      const reached = new Promise<void>((resolve) => (reach = resolve));
      gate = { opened, reach };
      return {
        reached,
        release: () => {
          gate = undefined;
          release();
        },
      };
    },
    stop: async () => {
      await Promise.all(served.map((one) => one.stop()));
    },
  };
}
