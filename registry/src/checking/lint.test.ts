import { assignOwners } from '../ownership/assign-owners';
import { ownershipView } from '../ownership/ownership-view';
import type { Part } from '../ownership/part';
import { readSdl } from '../sdl/read-sdl';
import { lint } from './lint';

function part(subgraph: string, institution: string, types: string): Part {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n${types}`;
  const reading = readSdl(sdl);
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.findings));
  return { subgraph, institution, schema: reading.schema };
}

const directory = part('directory', 'hub', 'type Town @key(fields: "id") { id: ID! name: String }');

function lintOf(types: string) {
  const candidate = part('mine', 'brest', types);
  const parts = [directory, candidate];
  const names = new Map(parts.map(({ subgraph, institution }) => [subgraph, institution]));
  const manifest = assignOwners(new Map(), parts, names);
  const view = ownershipView(candidate, [directory], { manifest, before: new Map() }, names);
  return lint(view).map(({ level, code, coordinate, place }) => `${level} ${code} ${coordinate} ${place?.line}`);
}

const town = 'type Town @key(fields: "id", resolvable: false) { id: ID! }';

describe('lint', () => {
  it.each([
    [
      'a reference that may not be null',
      `"A boat."\ntype Boat { port: Town! }\n${town}`,
      ['warning REFERENCE_NOT_NULLABLE Boat.port 3'],
    ],
    [
      'a list whose references may not be null',
      `"A boat."\ntype Boat { ports: [Town!] }\n${town}`,
      ['warning REFERENCE_NOT_NULLABLE Boat.ports 3'],
    ],
    ['a reference that may be null', `"A boat."\ntype Boat { ports: [Town]! }\n${town}`, []],
    [
      'a root field that may not be null',
      'type Query {\n "All." boats: [Int!]! }',
      ['warning ROOT_FIELD_NOT_NULLABLE Query.boats 3'],
    ],
    ['a root field without a description', 'type Query { boats: [Int!] }', ['info DESCRIPTION_MISSING Query.boats 2']],
    ['a type without a description', 'type Boat { sails: Int }', ['info DESCRIPTION_MISSING Boat 2']],
    [
      'names in another style',
      '"A boat."\ntype boat_type { Sail_Count: Int }',
      ['info NAMING boat_type 3', 'info NAMING boat_type.Sail_Count 3'],
    ],
    [
      'a deprecation that leaves people alone',
      '"A boat."\ntype Boat { a: Int @deprecated }',
      ['warning DEPRECATION_WITHOUT_REPLACEMENT Boat.a 3'],
    ],
    [
      'a deprecation that names what to use',
      '"A boat."\ntype Boat { a: Int @deprecated(reason: "Use `b`.") b: Int }',
      [],
    ],
  ])('finds in %s what will hurt', (_what, types, findings) => {
    expect(lintOf(types)).toEqual(findings);
  });
});
