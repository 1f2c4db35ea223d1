/** A contract that has nothing to do with the hub's, with everything the contract language has. */
export const lighthouseContract = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.1")
  type Query {
    lighthouse(id: ID!): Lighthouse @routed
    lighthouses(
      first: Int
      after: String
      last: Int
      before: String
      orderBy: LighthouseOrder! = BY_NAME
      ids: [ID!] @filter(on: "id")
      colours: [Colour!] @filter(on: "colour")
      keeperId: ID @filter(on: "keeper.id")
      range: Int @filter(on: "lamps.range")
      seenFrom: String
      lit: Boolean @filter(on: "lit") @since(version: "1.1")
    ): LighthouseConnection @gathered
  }
  type Mutation { paint(id: ID!, colour: Colour!): Painted @written }
  type Painted { lighthouse: Lighthouse }
  type Lighthouse @key(fields: "id") {
    id: ID!
    name: String!
    height: Int!
    colour: Colour!
    colourRaw: String @raw(of: "colour")
    lamps: [Lamp!]!
    keeper: Keeper
    label(language: String! = "fr"): String
    distance(from: ID!): Int
    lit: Boolean @since(version: "1.1")
  }
  type Lamp { range: Int! note: String }
  type Keeper @key(fields: "id") {
    id: ID!
    lighthouses(
      first: Int
      after: String
      last: Int
      before: String
      orderBy: LighthouseOrder! = BY_NAME
      colours: [Colour!] @filter(on: "colour")
    ): LighthouseConnection @gathered
  }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { BY_NAME @order(direction: ASC) TALLEST @order(direction: DESC) }
  enum Colour { RED WHITE BLACK OTHER @fallback }
`;
