import { directory, lighthouseNode, nodeClaims } from './small-hub';
import type { ActAnswer, Published } from './test-registry';
import { subgraphSdl } from './test-registry';

export interface HostilePublish {
  readonly what: string;
  readonly publish: Partial<Published>;
  /** What the refusal names, as `CODE coordinate`; what composition says too is left out where a rule has said it. */
  readonly errors: readonly string[];
  /** Whose approval would lift the first of them. */
  readonly owner?: string;
  readonly verdict?: string;
  /** Composition alone would accept it without a word. */
  readonly composes?: true;
}

const mine = 'type Query { mine: Mine } type Mine @key(fields: "id") { id: ID! }';
const withMine = (types: string, imports?: string) => subgraphSdl(`${mine} ${types}`, imports);

/** Publishes of an institution that has nothing in the graph, under a name of its own, unless it is said otherwise. */
export const hostilePublishes: readonly HostilePublish[] = [
  // What others own.
  {
    what: 'a type of the hub redefined with a key of its own',
    publish: { sdl: withMine('type Organization @key(fields: "name") { name: String }') },
    errors: ['FOREIGN_KEY Organization'],
    owner: 'hub',
  },
  {
    what: 'a field of the hub answered by somebody else',
    publish: { sdl: withMine('type Organization @key(fields: "id") { id: ID! name: String }') },
    errors: ['FOREIGN_FIELD Organization.name'],
    owner: 'hub',
  },
  {
    what: 'the same with extend',
    publish: { sdl: withMine('extend type Organization @key(fields: "id") { id: ID! name: String @shareable }') },
    errors: ['FOREIGN_FIELD Organization.name'],
    owner: 'hub',
  },
  {
    what: 'a field that a third institution has added to a type of the hub',
    composes: true,
    publish: {
      sdl: withMine(
        'type Organization @key(fields: "id") { id: ID! corridors: [Corridor!] @override(from: "laval-lille") } type Corridor @key(fields: "id") { id: ID! }',
      ),
    },
    errors: ['FOREIGN_OVERRIDE Organization.corridors', 'FOREIGN_FIELD Organization.corridors'],
    owner: 'laval-lille',
  },
  {
    what: 'a field taken with @override',
    composes: true,
    publish: {
      sdl: withMine('type Organization @key(fields: "id") { id: ID! name: String @override(from: "directory") }'),
    },
    errors: ['FOREIGN_OVERRIDE Organization.name', 'FOREIGN_FIELD Organization.name'],
    owner: 'hub',
  },
  {
    what: 'a field taken with @override, a percent of the requests at a time',
    composes: true,
    publish: {
      sdl: withMine(
        'type Organization @key(fields: "id") { id: ID! name: String @override(from: "directory", label: "percent(1)") }',
      ),
    },
    errors: ['FOREIGN_OVERRIDE Organization.name', 'FOREIGN_FIELD Organization.name'],
    owner: 'hub',
  },
  {
    what: '@override from a subgraph that does not exist',
    publish: {
      sdl: withMine(
        'type Organization @key(fields: "id") { id: ID! label: Label @override(from: "nobody") } type Label @shareable { fr: String! }',
      ),
    },
    errors: ['FOREIGN_OVERRIDE Organization.label', 'FOREIGN_FIELD Organization.label'],
    owner: 'hub',
  },
  {
    what: 'a foreign field made part of a key, which composition takes for shareable',
    publish: { sdl: withMine('type Organization @key(fields: "id") @key(fields: "id name") { id: ID! name: String }') },
    errors: ['FOREIGN_KEY Organization'],
    owner: 'hub',
  },
  {
    what: 'a foreign field answered on the way, with @provides',
    publish: {
      sdl: subgraphSdl(
        'type Query { mine: Organization @provides(fields: "name") } type Organization @key(fields: "id") { id: ID! name: String @external }',
      ),
    },
    errors: ['FOREIGN_PROVIDES Organization.name'],
    owner: 'hub',
  },
  {
    what: 'a shareable field answered on the way, with @provides',
    composes: true,
    publish: {
      sdl: subgraphSdl(
        'type Query { mine: Organization @provides(fields: "phone") } type Organization @key(fields: "id") { id: ID! phone: String @external }',
      ),
    },
    errors: ['FOREIGN_PROVIDES Organization.phone'],
    owner: 'hub',
  },
  {
    what: 'a field that is shareable, answered with another type',
    publish: { sdl: withMine('type Organization @key(fields: "id") { id: ID! phone: Int @shareable }') },
    errors: ['FOREIGN_FIELD Organization.phone'],
    owner: 'hub',
  },
  {
    what: 'a type without a key, whose field is not shareable',
    publish: { sdl: subgraphSdl('type Query { mine: Register } type Register { number: String }') },
    errors: ['FOREIGN_FIELD Register.number'],
    owner: 'hub',
  },
  {
    what: 'a type made another kind of type',
    publish: { sdl: withMine('scalar Register') },
    errors: ['FOREIGN_TYPE Register'],
    owner: 'hub',
  },
  {
    what: 'a field added to a shared value',
    publish: { sdl: subgraphSdl('type Query { mine: Label } type Label @shareable { fr: String! de: String }') },
    errors: ['FOREIGN_TYPE Label.de'],
    owner: 'hub',
  },
  {
    what: 'a shared value whose field may be null here',
    composes: true,
    publish: { sdl: subgraphSdl('type Query { mine: Label } type Label @shareable { fr: String en: String }') },
    errors: ['FOREIGN_TYPE Label.fr', 'BREAKING_CHANGE Label.fr'],
    owner: 'hub',
  },
  {
    what: 'a value added to an enum',
    publish: { sdl: subgraphSdl('type Query { mine: Kind } enum Kind { COMPANY CLUSTER GANG }') },
    errors: ['FOREIGN_TYPE Kind'],
    owner: 'hub',
  },
  {
    what: 'a value left out of an enum that is an argument, which takes it from the owner',
    publish: { sdl: subgraphSdl('type Query { mine(kind: Kind): Int } enum Kind { COMPANY }') },
    errors: ['FOREIGN_TYPE Kind'],
    owner: 'hub',
  },
  {
    what: 'an input with a field less, which takes it from the owner',
    composes: true,
    publish: { sdl: subgraphSdl('type Query { mine(filter: Filter): Int } input Filter { text: String }') },
    errors: ['FOREIGN_TYPE Filter', 'BREAKING_CHANGE Filter.kind'],
    owner: 'hub',
  },
  {
    what: 'an input whose field is required here',
    composes: true,
    publish: {
      sdl: subgraphSdl(
        'type Query { mine(filter: Filter): Int } input Filter { text: String! kind: Kind } enum Kind { COMPANY CLUSTER }',
      ),
    },
    errors: ['FOREIGN_TYPE Filter', 'BREAKING_CHANGE Filter.text'],
    owner: 'hub',
  },
  {
    what: 'a member added to a union',
    composes: true,
    publish: { sdl: withMine('extend type Query { taken: Found } union Found = Mine') },
    errors: ['FOREIGN_TYPE Found'],
    owner: 'hub',
  },
  {
    what: 'a field for every type of a foreign interface, with @interfaceObject',
    composes: true,
    publish: { sdl: withMine('type Place @key(fields: "id") @interfaceObject { id: ID! rumour: String }') },
    errors: ['INTERFACE_OBJECT Place'],
    owner: 'hub',
  },
  {
    what: 'a field added to a protected type',
    composes: true,
    publish: { sdl: withMine('type Vault @key(fields: "id") { id: ID! key: String }') },
    errors: ['PROTECTED_TYPE Vault.key'],
    owner: 'hub',
  },
  {
    what: 'a root list shared with its owner',
    publish: {
      sdl: subgraphSdl(
        'type Query { organizations(kind: Kind, filter: Filter): [Organization!] @shareable } type Organization @key(fields: "id", resolvable: false) { id: ID! } enum Kind { COMPANY CLUSTER } input Filter { text: String kind: Kind }',
      ),
    },
    errors: ['FOREIGN_ROOT_FIELD Query.organizations'],
    owner: 'hub',
  },
  {
    what: 'a root list shared with an owner who has marked it shareable: half of the rows would be lost',
    composes: true,
    publish: {
      sdl: subgraphSdl(
        'type Query { sites: [City!] @shareable } type City @key(fields: "id", resolvable: false) { id: ID! }',
      ),
    },
    errors: ['FOREIGN_ROOT_FIELD Query.sites'],
    owner: 'hub',
  },
  {
    what: 'a root list of a contract by somebody who is no node',
    publish: {
      sdl: subgraphSdl(
        'type Query { lighthouses: [Lighthouse!] } type Lighthouse @key(fields: "id") { id: ID! height: String! @shareable }',
      ),
    },
    errors: ['FOREIGN_ROOT_FIELD Query.lighthouses', 'FOREIGN_FIELD Lighthouse.height'],
    owner: 'hub',
  },
  {
    what: '@inaccessible on a foreign type, which hides it from everybody',
    publish: { sdl: withMine('type Organization @key(fields: "id") @inaccessible { id: ID! }') },
    errors: ['FOREIGN_DIRECTIVE Organization'],
    owner: 'hub',
  },
  {
    what: '@inaccessible on a foreign field that is only read',
    publish: {
      sdl: withMine(
        'type Organization @key(fields: "id") { id: ID! name: String @external @inaccessible motto: String @requires(fields: "name") }',
      ),
    },
    errors: ['FOREIGN_DIRECTIVE Organization.name'],
    owner: 'hub',
  },
  {
    what: '@tag on a foreign type, which decides who sees it',
    composes: true,
    publish: { sdl: withMine('type Organization @key(fields: "id") @tag(name: "members") { id: ID! }') },
    errors: ['FOREIGN_DIRECTIVE Organization'],
    owner: 'hub',
  },
  {
    what: '@policy on a foreign type, which closes it',
    composes: true,
    publish: { sdl: withMine('type Organization @key(fields: "id") @policy(policies: [["nobody"]]) { id: ID! }') },
    errors: ['FOREIGN_DIRECTIVE Organization'],
    owner: 'hub',
  },
  {
    what: '@authenticated on the root, which is everybody’s',
    composes: true,
    publish: { sdl: subgraphSdl('type Query @authenticated { mine: Int }') },
    errors: ['FOREIGN_DIRECTIVE Query'],
  },
  {
    what: '@deprecated on a foreign value',
    composes: true,
    publish: {
      sdl: subgraphSdl('type Query { mine: Kind } enum Kind { COMPANY CLUSTER @deprecated(reason: "Use `GANG`.") }'),
    },
    errors: ['FOREIGN_DIRECTIVE Kind.CLUSTER'],
    owner: 'hub',
  },
  {
    what: 'a type whose name reads like a foreign one',
    publish: { sdl: withMine('type Organ1zation { id: ID! }') },
    errors: ['NAME_CONFUSABLE Organization'],
    owner: 'hub',
  },
  {
    what: 'a name with a letter of another alphabet',
    publish: { sdl: withMine('type Orgаnization { id: ID! }') },
    errors: ['SDL_INVALID'],
  },
  // Names and prefixes.
  {
    what: 'the subgraph of another institution',
    publish: { subgraph: 'directory', sdl: subgraphSdl(mine), claims: { base: null } },
    errors: [],
    verdict: 'BASE_OUTDATED',
  },
  {
    what: 'the subgraph of another institution, with its base',
    publish: { subgraph: 'laval-lille', sdl: subgraphSdl(mine) },
    errors: ['FOREIGN_SUBGRAPH'],
  },
  {
    what: 'a subgraph named like an institution, whose prefix that is',
    publish: { subgraph: 'hub', sdl: subgraphSdl(mine) },
    errors: ['FOREIGN_PREFIX hub:'],
    owner: 'hub',
  },
  {
    what: 'a node under a prefix that reads like another',
    publish: { subgraph: 'lava1-lille', sdl: lighthouseNode, claims: nodeClaims },
    errors: ['FOREIGN_PREFIX lava1-lille:'],
    owner: 'laval-lille',
  },
  {
    what: 'a subgraph whose name is a path',
    publish: { subgraph: '../directory', sdl: subgraphSdl(mine) },
    errors: ['RESERVED_NAME'],
  },
  // What could make the rules look elsewhere.
  {
    what: '@override by another name',
    publish: {
      sdl: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", { name: "@override", as: "@tidy" }]) type Query { mine: Int } type Organization @key(fields: "id") { id: ID! name: String @tidy(from: "directory") }',
    },
    errors: ['LINK_NOT_ALLOWED'],
  },
  {
    what: '@override by its inner name',
    publish: {
      sdl: withMine(
        'type Organization @key(fields: "id") { id: ID! name: String @federation__override(from: "directory") }',
      ),
    },
    errors: ['RESERVED_NAME'],
  },
  {
    what: 'federation under another prefix',
    publish: {
      sdl: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "f", import: ["@key"]) type Query { mine: Int }',
    },
    errors: ['LINK_NOT_ALLOWED'],
  },
  {
    what: 'a second link, to the language of supergraphs',
    publish: {
      sdl: `${subgraphSdl(mine)} extend schema @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)`,
    },
    errors: ['LINK_NOT_ALLOWED', 'LINK_NOT_ALLOWED'],
  },
  {
    what: 'no link at all, so that every field is shared',
    publish: { sdl: 'type Query { organizations: [String] }' },
    errors: ['FEDERATION_2_REQUIRED'],
  },
  {
    what: '@composeDirective',
    publish: { sdl: subgraphSdl(`${mine} directive @loud on FIELD_DEFINITION`, '@composeDirective') },
    errors: ['LINK_NOT_ALLOWED', 'DIRECTIVE_DEFINITION @loud'],
  },
  {
    what: 'a directive of federation defined anew',
    publish: { sdl: withMine('directive @inaccessible on FIELD_DEFINITION') },
    errors: ['DIRECTIVE_DEFINITION @inaccessible'],
  },
  {
    what: 'a directive on the schema',
    publish: { sdl: `${subgraphSdl(mine)} extend schema @tag(name: "public")` },
    errors: ['LINK_NOT_ALLOWED'],
  },
  {
    what: 'a root type by another name',
    publish: { sdl: subgraphSdl('schema { query: Mine } type Mine { organizations: [String] }') },
    errors: ['ROOT_TYPE_RENAMED'],
  },
  {
    what: 'a type that is federation’s',
    publish: { sdl: withMine('type join__Graph { id: ID! }') },
    errors: ['RESERVED_NAME'],
  },
  {
    what: 'a field that is GraphQL’s',
    publish: { sdl: subgraphSdl('type Query { __schema: Int }') },
    errors: ['RESERVED_NAME'],
  },
  {
    what: 'a name too long to keep',
    publish: { sdl: subgraphSdl(`type Query { ${'a'.repeat(101)}: Int }`) },
    errors: ['NAME_TOO_LONG'],
  },
  // What is too much, or no schema.
  {
    what: 'a schema of over a mebibyte',
    publish: { sdl: `${subgraphSdl(mine)} # ${'x'.repeat(1024 * 1024)}` },
    errors: ['SDL_TOO_LARGE'],
  },
  {
    what: 'a quarter of a million tokens',
    publish: {
      sdl: subgraphSdl(
        `${mine} enum Big { ${Array.from({ length: 200_001 }, (_, n) => `V${n}`.slice(0, 4)).join(' ')} }`,
      ),
    },
    errors: ['SDL_TOO_LARGE'],
  },
  {
    what: 'lists in lists without end',
    publish: { sdl: subgraphSdl(`type Query { mine: ${'['.repeat(20_000)}Int${']'.repeat(20_000)} }`) },
    errors: ['SDL_TOO_LARGE'],
  },
  { what: 'no text', publish: { sdl: '' }, errors: ['SDL_INVALID'] },
  { what: 'a text that is no schema', publish: { sdl: 'type Query {' }, errors: ['SDL_INVALID'] },
  {
    what: 'a query instead of a schema',
    publish: { sdl: `${subgraphSdl(mine)} { organizations { id } }` },
    errors: ['SDL_INVALID'],
  },
  {
    what: 'inputs that need each other, so that no value of them exists',
    publish: { sdl: withMine('extend type Query { a(a: A): Int } input A { b: B! } input B { a: A! }') },
    errors: ['COMPOSITION_FAILED A'],
  },
  {
    what: 'a type that nothing defines',
    publish: { sdl: subgraphSdl('type Query { mine: Nothing }') },
    errors: ['COMPOSITION_FAILED'],
  },
  {
    what: 'a type of another institution by a key that it does not have',
    publish: {
      sdl: subgraphSdl(
        'type Query { mine: Organization } type Organization @key(fields: "id", resolvable: false) { id: ID! } type Corridor @key(fields: "name") { name: String @external }',
      ),
    },
    errors: ['FOREIGN_KEY Corridor'],
    owner: 'laval-lille',
  },
  {
    what: 'another version of the hub’s own subgraph that drops a field somebody may use',
    publish: {
      institution: 'hub',
      subgraph: 'directory',
      sdl: directory.replace('    opened: Day\n', ''),
    },
    errors: ['BREAKING_CHANGE Organization.opened'],
  },
  {
    what: 'another version that needs an argument',
    publish: {
      institution: 'hub',
      subgraph: 'directory',
      sdl: directory.replace('found: [Found!]', 'found(q: String!): [Found!]'),
    },
    errors: ['BREAKING_CHANGE Query.found'],
  },
  // Contracts.
  {
    what: 'a node of a contract nobody has published',
    publish: { subgraph: 'newcomer', sdl: lighthouseNode, claims: { kind: 'NODE', contract: 'windmill' } },
    errors: ['CONTRACT_UNKNOWN'],
  },
  {
    what: 'a new node that does not serve its contract',
    publish: {
      subgraph: 'newcomer',
      sdl: lighthouseNode.replace('height: String!', 'height: Int'),
      claims: nodeClaims,
    },
    errors: ['CONTRACT_BROKEN Lighthouse.height'],
  },
  {
    what: 'a node that stops serving its contract: it goes into quarantine, alone',
    publish: {
      institution: 'brest',
      subgraph: 'brest',
      sdl: lighthouseNode.replace('parity: Parity!', 'parity: Parity'),
      claims: nodeClaims,
    },
    errors: ['CONTRACT_BROKEN Lighthouse.parity'],
    verdict: 'QUARANTINED',
  },
  // Addresses.
  ...[
    ['http://newcomer.example.org/graphql', 'a plain address'],
    ['https://127.0.0.1/graphql', 'the address of the gateway’s own machine'],
    ['https://[::ffff:10.0.0.1]/graphql', 'an address inside the hub’s network'],
    ['https://metadata.internal/graphql', 'a name inside the hub’s network'],
    ['https://user:secret@newcomer.example.org/graphql', 'an address with a password'],
    ['file:///etc/passwd', 'a file'],
  ].map(
    ([url, what]): HostilePublish => ({
      what: `${what} for the subgraph`,
      publish: { sdl: subgraphSdl(mine), claims: { url } },
      errors: ['URL_NOT_ALLOWED'],
    }),
  ),
];

/** Outcomes that are an error of the request have no verdict. */
export function verdictOf({ body }: ActAnswer): string {
  return body.verdict ?? body.error?.code;
}
