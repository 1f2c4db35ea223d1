import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { comparePositions, encodeCursor, type Position, readPageRequest } from '@passerelle/protocol';
import { buildSchema, type DocumentNode, type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql';

export interface Lighthouse {
  readonly id: string;
  readonly name: string;
  readonly height: number;
  readonly colour: string;
  readonly lamps: readonly { readonly range: number; readonly note: string | null }[];
  readonly keeper: { readonly id: string } | null;
  readonly lit: boolean;
}

export interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy: string;
  readonly ids?: readonly string[] | null;
  readonly colours?: readonly string[] | null;
  readonly keeperId?: string | null;
  readonly range?: number | null;
  readonly lit?: boolean | null;
}

export interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Lighthouse }[];
  readonly pageInfo: Readonly<Record<string, unknown>>;
  readonly totalCount: number | null;
}

/** The places at which a node can be made to break its contract; each is given what it would do well. */
export interface Defects {
  readonly rows?: readonly Lighthouse[];
  readonly sdl?: (sdl: string) => string;
  /** How two texts are compared. */
  readonly compare?: (a: string, b: string) => number;
  readonly passes?: (row: Lighthouse, args: ListArguments, well: boolean) => boolean;
  readonly page?: (args: ListArguments, well: (args: ListArguments) => Connection) => Connection | null;
  readonly keeper?: (id: string, well: (id: string) => object) => object | null;
  readonly entities?: (ids: readonly string[], well: (id: string) => object | null) => unknown;
  readonly one?: (well: Lighthouse | null) => unknown;
  /** The answer as it goes out. */
  readonly answer?: (well: ExecutionResult, query: string) => unknown;
  /** Takes the whole request; true where it has dealt with it. */
  readonly respond?: (body: string, response: ServerResponse) => boolean;
}

export interface LighthouseNode {
  readonly url: string;
  stop(): Promise<void>;
}

const sdl = /* GraphQL */ `
  type Query {
    lighthouse(id: ID!): Lighthouse
    lighthouses(
      first: Int, after: String, last: Int, before: String, orderBy: LighthouseOrder! = BY_NAME
      ids: [ID!], colours: [Colour!], keeperId: ID, range: Int, seenFrom: String, lit: Boolean
    ): LighthouseConnection
  }
  type Mutation { paint(id: ID!, colour: Colour!): Painted }
  type Painted { lighthouse: Lighthouse }
  type Lighthouse @key(fields: "id") {
    id: ID!
    name: String!
    height: Int!
    colour: Colour!
    lamps: [Lamp!]!
    keeper: Keeper
    label(language: String! = "fr"): String
    distance(from: ID!): Int
    lit: Boolean
    paintedBy: String
  }
  type Lamp { range: Int! note: String }
  type Keeper @key(fields: "id") {
    id: ID!
    lighthouses(
      first: Int, after: String, last: Int, before: String, orderBy: LighthouseOrder! = BY_NAME, colours: [Colour!]
    ): LighthouseConnection
  }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { BY_NAME TALLEST }
  enum Colour { RED WHITE BLACK OTHER GREEN }
`;
const federation = /* GraphQL */ `
  directive @key(fields: String!) on OBJECT
  scalar _Any
  union _Entity = Lighthouse | Keeper
  type _Service { sdl: String! }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
`;

const keeper = (name: string) => ({ id: `keeper:${name}` });

/** Names that tell orders apart: two alike, in both cases, and beyond U+FFFF. One colour is not the contract's. */
export const lighthouses: readonly Lighthouse[] = [
  lighthouse('stiff', 'Le Stiff', 32, 'WHITE', keeper('anne')),
  lighthouse('creach', 'Créac’h', 55, 'BLACK', keeper('anne')),
  lighthouse('petit', 'le Petit Minou', 26, 'WHITE', keeper('yves')),
  lighthouse('nividic', 'Nividic', 36, 'WHITE', null),
  lighthouse('nividic-2', 'Nividic', 36, 'RED', keeper('yves')),
  lighthouse('goto', '\uFA0E', 20, 'GREEN', keeper('anne')),
  lighthouse('deseret', '\u{10428}', 21, 'RED', keeper('anne')),
];

function lighthouse(slug: string, name: string, height: number, colour: string, by: Lighthouse['keeper']): Lighthouse {
  const lamps = [
    { range: height + 1, note: null },
    { range: 24, note: 'spare' },
  ];
  return { id: `brest:${slug}`, name, height, colour, lamps: height > 30 ? lamps : [], keeper: by, lit: height > 25 };
}

/** A small node over HTTP that keeps the contract of the lighthouses, but for its defects. */
export async function startLighthouseNode(defects: Defects = {}): Promise<LighthouseNode> {
  const own = defects.sdl?.(sdl) ?? sdl;
  const schema = buildSchema(own + federation);
  const rows = defects.rows ?? lighthouses;
  const rowOf = (id: string) => rows.find((row) => row.id === id) ?? null;
  const list = (kept: readonly Lighthouse[]) => (args: ListArguments) => {
    const well = (given: ListArguments) => pageOf(kept, given, defects);
    return defects.page ? defects.page(args, well) : well(args);
  };
  const keeperOf = (id: string) => {
    const well = (one: string) => ({
      __typename: 'Keeper',
      id: one,
      lighthouses: list(rows.filter((row) => row.keeper?.id === one)),
    });
    return defects.keeper ? defects.keeper(id, well) : well(id);
  };
  const well = (id: string, type: string): object | null => {
    if (type === 'Keeper') return keeperOf(id);
    const row = rowOf(id);
    return row && { __typename: 'Lighthouse', ...row };
  };
  const rootValue = {
    lighthouse: ({ id }: { id: string }) => (defects.one ? defects.one(rowOf(id)) : rowOf(id)),
    lighthouses: list(rows),
    _service: { sdl: own },
    _entities: ({ representations }: { representations: { __typename: string; id: string }[] }) => {
      const [type = ''] = representations.map((one) => one.__typename);
      const ids = representations.map(({ id }) => id);
      if (type === 'Lighthouse' && defects.entities) return defects.entities(ids, (id) => well(id, type));
      return ids.map((id) => well(id, type));
    },
  };
  const documents = new Map<string, DocumentNode>();
  const answer = async (body: string): Promise<[status: number, answer: unknown]> => {
    try {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const document = documents.get(query) ?? parse(query);
      const known = documents.has(query) ? [] : validate(schema, document);
      if (known.length === 0) documents.set(query, document);
      const faults = known.map(({ message }) => ({ message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }));
      const result =
        faults.length > 0
          ? { errors: faults }
          : await execute({ schema, document, rootValue, variableValues: variables ?? null });
      const sent = JSON.parse(JSON.stringify(result)) as ExecutionResult;
      return [faults.length > 0 ? 400 : 200, defects.answer ? defects.answer(sent, query) : sent];
    } catch {
      return [400, { errors: [{ message: 'no GraphQL request', extensions: { code: 'BAD_REQUEST' } }] }];
    }
  };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (defects.respond?.(body, response)) return;
    const [status, sent] = await answer(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Where a row stands in an order. */
export function positionOf(row: Lighthouse, order: string): Position {
  return { order, key: order === 'BY_NAME' ? row.name : String(row.height).padStart(3, '0'), id: row.id };
}

function pageOf(rows: readonly Lighthouse[], args: ListArguments, { compare, passes }: Defects): Connection {
  const { orderBy } = args;
  const { size, direction, after, before } = readPageRequest(args, orderBy);
  const sign = orderBy === 'TALLEST' ? -1 : 1;
  const places = (a: Position, b: Position): number =>
    sign * (compare ? compare(a.key, b.key) || compare(a.id, b.id) : comparePositions(a, b));
  const kept = rows
    .filter((row) => (passes ? passes(row, args, isKept(row, args)) : isKept(row, args)))
    .map((node) => ({ node, place: positionOf(node, orderBy) }))
    .sort((a, b) => places(a.place, b.place));
  const inside = kept.filter(
    ({ place }) => (!after || places(place, after) > 0) && (!before || places(place, before) < 0),
  );
  const isForward = direction === 'FORWARD';
  const edges = (isForward ? inside.slice(0, size) : inside.slice(-size)).map(({ node, place }) => ({
    cursor: encodeCursor(place),
    node,
  }));
  const goesOn = inside.length > size;
  return {
    edges,
    pageInfo: {
      hasNextPage: isForward ? goesOn : before !== null,
      hasPreviousPage: isForward ? after !== null : goesOn,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: kept.length,
  };
}

function isKept(row: Lighthouse, { ids, colours, keeperId, range, lit }: ListArguments): boolean {
  return (
    (!ids || ids.includes(row.id)) &&
    (!colours || colours.includes(row.colour)) &&
    (typeof keeperId !== 'string' || row.keeper?.id === keeperId) &&
    (typeof range !== 'number' || row.lamps.some((lamp) => lamp.range === range)) &&
    (typeof lit !== 'boolean' || row.lit === lit)
  );
}

/** What a node says that fails one question. */
export function fault(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR' } });
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
