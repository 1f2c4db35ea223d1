import { ContractError } from './contract-error';
import { liftExtras } from './lift-extras';
import { parseContract } from './parse-contract';

const toy = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.0")
  type Query {
    lighthouse(id: ID!): Lighthouse @routed
    lighthouses(first: Int! = 20, after: String, orderBy: LighthouseOrder! = LOWEST): LighthouseConnection @gathered
  }
  type Lighthouse @key(fields: "id") { id: ID! height: Int!, keeper: Keeper }
  type Keeper @key(fields: "id", resolvable: false) { id: ID! }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { LOWEST @order(direction: ASC) HIGHEST @order(direction: DESC) }
`;

const node = toy
  .replace('@contract(name: "lighthouse", version: "1.0")', '')
  .replaceAll(/@routed|@gathered|@order\(direction: \w+\)/g, '');

function changed(from: string | RegExp, to: string): () => unknown {
  return () => parseContract(toy.replace(from, to));
}

/** The toy in its version 1.1. */
function newer(from: string, to: string): string {
  return toy.replace('version: "1.0"', 'version: "1.1"').replace(from, to);
}

describe('a contract', () => {
  it('is read into its lists, its rows and their orders', () => {
    const contract = parseContract(toy);
    expect(contract.name).toBe('lighthouse');
    expect(contract.gathered.map(({ parent, name, entity }) => [parent, name, entity])).toEqual([
      ['Query', 'lighthouses', 'Lighthouse'],
    ]);
    expect(contract.routed).toEqual([{ name: 'lighthouse', entity: 'Lighthouse' }]);
    expect([...contract.directions]).toEqual([
      ['LOWEST', 'ASC'],
      ['HIGHEST', 'DESC'],
    ]);
  });

  it.each([
    ['has no name', changed('@contract(name: "lighthouse", version: "1.0")', ''), 'write: extend schema @contract('],
    ['has an order without a direction', changed('@order(direction: DESC)', ''), 'HIGHEST @order(direction: ASC)'],
    ['has a list without an order', changed(', orderBy: LighthouseOrder! = LOWEST', ''), 'its order is not total'],
    [
      'has a list that may not be null',
      changed('LighthouseConnection @gathered', 'LighthouseConnection! @gathered'),
      'must be nullable',
    ],
    ['has a list that is not a connection', changed('cursor: String! ', ''), 'must be a connection'],
    [
      'has a row that may not be null',
      changed('Lighthouse @routed', 'Lighthouse! @routed'),
      'must be a nullable field',
    ],
    [
      'has a row inside a row',
      changed('keeper: Keeper', 'keeper: Keeper, next: Lighthouse'),
      'leads to a row of another node',
    ],
    ['has nothing marked', changed(/@routed|@gathered/g, ''), 'no field marked @gathered or @routed'],
    [
      'has a row without a key',
      changed('type Lighthouse @key(fields: "id")', 'type Lighthouse'),
      'write: type Lighthouse @key(fields: "id")',
    ],
    [
      'leads to another owner and does not allow for its absence',
      changed('keeper: Keeper', 'keeper: Keeper!'),
      'Lighthouse.keeper leads to Keeper, which another owner answers; it must be nullable',
    ],
    [
      'leads to several of another owner and does not allow for the absence of one',
      changed('keeper: Keeper', 'keeper: [Keeper!]'),
      'it must be nullable, also inside a list',
    ],
    [
      'has a root field that says nothing',
      changed('type Query {', 'type Query { keepers: [Keeper!]'),
      'Query.keepers does not say which nodes it asks; mark it @gathered or @routed',
    ],
    [
      'has a connection with a field that cannot be merged',
      changed('nodes: [Lighthouse!]!', 'nodes: [Lighthouse!]! tallest: Int'),
      'LighthouseConnection.tallest cannot be gathered from several nodes',
    ],
    [
      'pages backward by half',
      changed('after: String,', 'after: String, last: Int,'),
      'takes one of last and before; give it both',
    ],
    [
      'has a directive in the wrong place',
      changed('height: Int!', 'height: Int! @gathered(x: 1)'),
      '@gathered takes no arguments, but was given: x',
    ],
    ['has a version nobody can compare', changed('version: "1.0"', 'version: "1"'), 'a version is major.minor'],
    [
      'filters on a field that is not there',
      changed('after: String,', 'after: String, tall: Int @filter(on: "hight"),'),
      'filters on "hight", but Lighthouse has no field hight',
    ],
    [
      'filters on a whole object',
      changed('after: String,', 'after: String, keeper: ID @filter(on: "keeper"),'),
      'name one of its fields, such as keeper.id',
    ],
    [
      'adds a field that may not be null',
      () => parseContract(newer('height: Int!', 'height: Int! range: Int! @since(version: "1.1")')),
      'Lighthouse.range came with 1.1, so it must be nullable',
    ],
    [
      'adds an argument with a default',
      () => parseContract(newer('after: String,', 'after: String, lit: Boolean = true @since(version: "1.1"),')),
      'Query.lighthouses(lit:) came with 1.1, so it may have no default',
    ],
    [
      'has a field that is newer than itself',
      changed('height: Int!', 'height: Int! range: Int @since(version: "1.1")'),
      'which is not a version of this major up to 1.0',
    ],
    [
      'shows an unknown value as another and loses it',
      () =>
        parseContract(
          `${toy.replace('height: Int!', 'height: Int! colour: Colour')} enum Colour { RED OTHER @fallback }`,
        ),
      'colourRaw: String @raw(of: "colour")',
    ],
    [
      'keeps the words of a field that is not there',
      changed('height: Int!', 'height: Int! raw: String @raw(of: "colour")'),
      'Lighthouse has no field of that name that is an enum',
    ],
    [
      'writes to nobody in particular',
      () => parseContract(`${toy} type Mutation { paint(colour: String): Keeper @written }`),
      'either id: ID!, the row it changes, or owner: ID!',
    ],
    [
      'has a subscription that hears nobody',
      () => parseContract(`${toy} type Subscription { painted(after: ID): PaintEdge! } type PaintEdge { cursor: ID! }`),
      'Subscription.painted does not say which nodes it asks; mark it @merged',
    ],
    [
      'subscribes without a place to go on from',
      () => parseContract(`${toy} type Subscription { painted: PaintEdge! @merged } type PaintEdge { cursor: ID! }`),
      'takes after: ID',
    ],
    [
      'gives an event without a cursor',
      () =>
        parseContract(
          `${toy} type Subscription { painted(after: ID): PaintEdge! @merged } type PaintEdge { node: Paint } type Paint { id: ID }`,
        ),
      'PaintEdge must have two fields',
    ],
    [
      'cannot say that nothing has happened',
      () =>
        parseContract(
          `${toy} type Subscription { painted(after: ID): PaintEdge! @merged } type PaintEdge { cursor: ID! node: Paint! } type Paint { id: ID }`,
        ),
      'PaintEdge must have two fields',
    ],
    [
      'says of an event what the hub says',
      () =>
        parseContract(
          `${toy} type Subscription { painted(after: ID): PaintEdge! @merged } type PaintEdge { cursor: ID! node: Paint status: ID } type Paint { id: ID }`,
        ),
      'PaintEdge must have two fields',
    ],
    [
      'has a union',
      changed('type Keeper', 'union Light = Lighthouse | Keeper type Keeper'),
      'may hold object types only',
    ],
  ])('that %s is refused with what to do', (_what, parse, message) => {
    expect(parse).toThrow(ContractError);
    expect(parse).toThrow(message);
  });
});

describe('lifting a node', () => {
  const contract = parseContract(toy);

  it('leaves nothing of a node that serves the contract and no more', () => {
    expect(liftExtras(contract, node, 'brest')).toBeNull();
  });

  it('asks of an older node only what its version has, and of no node what the hub adds', () => {
    const later = parseContract(
      `${newer('height: Int!', 'height: Int! colour: Colour colourRaw: String @raw(of: "colour") range: Int @since(version: "1.1")')} enum Colour { RED OTHER @fallback }`,
    );
    const sdl = node.replace('height: Int!', 'height: Int! colour: Colour').concat('enum Colour { RED }');

    expect(liftExtras(later, sdl, 'brest', { major: 1, minor: 0 })).toBeNull();
    expect(() => liftExtras(later, sdl, 'brest')).toThrow('Lighthouse.range is missing');
  });

  it('leaves the extra fields with the key of their row, the extra root fields, and the types they lead to', () => {
    const withExtras = node
      .replace('height: Int!', 'height: Int! paint: Paint')
      .replace('type Query {', 'type Query { paints: [Paint!]')
      .concat('type Paint { colour: String! }');
    const extras = liftExtras(contract, withExtras, 'brest') ?? '';

    expect(extras).toContain('type Lighthouse @key(fields: "id") {\n  id: ID!\n  paint: Paint\n}');
    expect(extras).toContain('type Paint {\n  colour: String!\n}');
    expect(extras).toContain('paints: [Paint!]');
    expect(extras).not.toContain('lighthouses');
    expect(extras).not.toContain('Keeper');
    expect(extras).not.toContain('LighthouseConnection');
  });

  it('lets a node be stricter than the contract', () => {
    expect(
      liftExtras(
        contract,
        node.replace('lighthouse(id: ID!): Lighthouse', 'lighthouse(id: ID!): Lighthouse!'),
        'brest',
      ),
    ).toBeNull();
  });

  it.each([
    ['lacks a field', node.replace('height: Int!,', ''), 'Lighthouse.height is missing; the contract has it as Int!'],
    [
      'has a field of another type',
      node.replace('height: Int!', 'height: String!'),
      'Lighthouse.height is String!; the contract has Int!',
    ],
    [
      'may answer null where the contract does not',
      node.replace('height: Int!', 'height: Int'),
      'Lighthouse.height is Int; the contract has Int!',
    ],
    ['lacks an argument', node.replace('after: String, ', ''), 'Query.lighthouses lacks the argument after: String'],
  ])('refuses a node that %s, naming the place', (_what, sdl, message) => {
    expect(() => liftExtras(contract, sdl, 'brest')).toThrow(message);
  });

  it('refuses an extra field that may not be null, since the rows of other owners do not have it', () => {
    const sdl = node.replace('height: Int!', 'height: Int! paint: String!');
    expect(() => liftExtras(contract, sdl, 'brest')).toThrow('Lighthouse.paint of brest must be nullable');
  });
});
