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
