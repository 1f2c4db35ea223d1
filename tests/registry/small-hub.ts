import { lighthouseContract } from '@passerelle/test-kit';
import { type ActAnswer, subgraphSdl, type TestRegistry } from './test-registry';

/** What the hub itself publishes: a little of everything that can be taken over. */
export const directory = subgraphSdl(/* GraphQL */ `
  type Query {
    organization(id: ID!): Organization
    organizations(kind: Kind, filter: Filter): [Organization!]
    place(id: ID!): Place
    found: [Found!]
    sites: [City!] @shareable
    institution(id: ID!): Institution
    vault(id: ID!): Vault
  }
  type Organization @key(fields: "id") {
    id: ID!
    name: String
    kind: Kind
    label: Label
    opened: Day
    phone: String @shareable
    register: Register
  }
  type Register { number: String }
  type Institution @key(fields: "id") { id: ID! name: String }
  type Label @shareable { fr: String! en: String }
  enum Kind { COMPANY CLUSTER }
  input Filter { text: String kind: Kind }
  interface Place @key(fields: "id") { id: ID! name: String }
  type City implements Place @key(fields: "id") { id: ID! name: String }
  union Found = Organization | City
  scalar Day
  type Vault @key(fields: "id") { id: ID! gold: Int }
`);

/** A node of the contract, with an extra of its own. */
export const lighthouseNode = subgraphSdl(/* GraphQL */ `
  type Query {
    lighthouses(first: Int, after: String, last: Int, before: String, orderBy: LighthouseOrder! = LOWEST, parity: Parity): LighthouseConnection
    keeper(id: ID!): Keeper
  }
  type Lighthouse @key(fields: "id") { id: ID! height: String! parity: Parity! keeper: Keeper }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { LOWEST HIGHEST }
  enum Parity { ODD EVEN }
  type Keeper @key(fields: "id") { id: ID! name: String }
`);

/** A subgraph of a technopole: its own type, and a field on a type of the hub. */
export const corridors = subgraphSdl(/* GraphQL */ `
  type Query { corridor(id: ID!): Corridor }
  type Corridor @key(fields: "id") { id: ID! name: String organization: Organization }
  type Organization @key(fields: "id") { id: ID! corridors: [Corridor!] }
`);

export const nodeClaims = { kind: 'NODE', contract: 'lighthouse' };

/** The hub, two institutions with something published, and one that has nothing yet. */
export async function publishSmallHub(registry: TestRegistry): Promise<void> {
  await registry.join('hub', true);
  for (const institution of ['brest', 'laval-lille', 'newcomer']) await registry.join(institution);
  accepted(await registry.publish({ institution: 'hub', subgraph: 'directory', sdl: directory }));
  const contract = {
    institution: 'hub',
    subgraph: 'lighthouse',
    sdl: lighthouseContract,
    claims: { kind: 'CONTRACT' },
  };
  accepted(await registry.publish(contract));
  accepted(
    await registry.publish({ institution: 'brest', subgraph: 'brest', sdl: lighthouseNode, claims: nodeClaims }),
  );
  accepted(await registry.publish({ institution: 'laval-lille', subgraph: 'laval-lille', sdl: corridors }));
  const { status } = await registry.act('protect', { claims: { type: 'Vault' } });
  if (status !== 200) throw new Error('the type Vault could not be protected');
}

export function accepted(answer: ActAnswer): ActAnswer {
  if (answer.body.verdict !== 'ACCEPTED') throw new Error(JSON.stringify(answer.body, null, 2));
  return answer;
}
