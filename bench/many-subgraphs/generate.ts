import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** A graph of so many subgraphs: each owns two entities, and adds fields and references to those of two others. */
export function generateSubgraphs(count: number): { readonly name: string; readonly sdl: string }[] {
  return Array.from({ length: count }, (_, own) => {
    const extensions = othersOf(own, count).map(
      (other) =>
        `type Thing${other} @key(fields: "id") { id: ID! note${own}: String address${own}: Address${own} linked${own}: [Thing${own}!]! }`,
    );
    const sdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { thing${own}(id: ID!): Thing${own} things${own}(first: Int, filter: Filter${own}): [Thing${own}!]! }
      input Filter${own} { name: String since: Int kind: Kind${own} }
      enum Kind${own} { SMALL LARGE }
      type Thing${own} @key(fields: "id") { id: ID! name: String! kind: Kind${own} size: Int parts: [Part${own}!]! }
      type Part${own} @key(fields: "id") { id: ID! label: String! weight: Float of: Thing${own} }
      type Address${own} { street: String city: String }
      ${extensions.join('\n')}`;
    return { name: `subgraph-${own}`, sdl };
  });
}

/** An operation that is another one for each number, over the subgraphs that know of one entity. */
export function generateOperation(number: number, count: number): string {
  const own = number % count;
  const extending = othersOf(own, count, -1);
  const fields = extending.map((by) => `note${by} address${by} { city } linked${by} { name size }`);
  return `{ n${number}: thing${own}(id: "1") { name kind parts { label weight of { size } } ${fields.join(' ')} } }`;
}

export function composeGenerated(count: number): string {
  const { supergraphSdl, errors } = composeServices(
    generateSubgraphs(count).map(({ name, sdl }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined) throw new Error(`the subgraphs do not compose: ${errors?.join('\n')}`);
  return supergraphSdl;
}

function othersOf(own: number, count: number, direction = 1): number[] {
  return [1, 7].map((distance) => (own + direction * distance + count) % count);
}
