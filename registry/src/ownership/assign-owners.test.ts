import fc from 'fast-check';
import { readSdl } from '../sdl/read-sdl';
import { assignOwners } from './assign-owners';
import type { Manifest } from './manifest';
import type { Part } from './part';

function part(subgraph: string, institution: string, types: string): Part {
  const reading = readSdl(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external"]) ${types}`,
  );
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.findings));
  return { subgraph, institution, schema: reading.schema };
}

const namesOf = (parts: readonly Part[]) => new Map(parts.map(({ subgraph, institution }) => [subgraph, institution]));
const assign = (before: Manifest, parts: readonly Part[]) => assignOwners(before, parts, namesOf(parts));
const ownersOf = (manifest: Manifest) =>
  Object.fromEntries([...manifest].map(([coordinate, { institution }]) => [coordinate, institution]));

const home = part('directory', 'hub', 'type Town @key(fields: "id") { id: ID! name: String size: Int }');
const guest = part('tides', 'brest', 'type Town @key(fields: "id") { id: ID! tide: String }');

describe('assigning owners', () => {
  it('gives a type to who declares most of it, and each field to who answers it', () => {
    expect(ownersOf(assign(new Map(), [guest, home]))).toEqual({
      'directory:': 'hub',
      'tides:': 'brest',
      Town: 'hub',
      'Town.id': 'hub',
      'Town.name': 'hub',
      'Town.size': 'hub',
      'Town.tide': 'brest',
    });
  });

  it('gives nothing for a reference or for what is only read', () => {
    const reader = part('reader', 'lille', 'type Town @key(fields: "id") { id: ID! name: String @external }');
    expect(ownersOf(assign(new Map(), [reader]))).toEqual({ 'reader:': 'lille' });
  });

  it('keeps a protection for as long as the type is there', () => {
    const before = new Map([['Town', { institution: 'hub', isProtected: true }]]);
    expect(assign(before, [home]).get('Town')).toEqual({ institution: 'hub', isProtected: true });
    expect(assign(before, [guest]).get('Town')).toEqual({ institution: 'brest', isProtected: false });
  });

  it('never takes from an owner what he still publishes, whatever others publish', () => {
    const institutions = ['a', 'b', 'c'];
    const fields = fc.uniqueArray(fc.constantFrom<string>('p', 'q', 'r', 's'), { minLength: 1 });
    const parts = fc.array(fc.record({ institution: fc.constantFrom(...institutions), fields }), { maxLength: 5 });
    const toParts = (drawn: readonly { institution: string; fields: string[] }[]) =>
      drawn.map((one, index) =>
        part(
          `s${index}`,
          one.institution,
          `type T @key(fields: "id") { id: ID! ${one.fields.map((name) => `${name}: Int`).join(' ')} }`,
        ),
      );
    fc.assert(
      fc.property(parts, parts, (first, second) => {
        const before = assign(new Map(), toParts(first));
        const after = assign(before, toParts(second));
        for (const [coordinate, { institution }] of before) {
          if (coordinate.endsWith(':')) continue;
          const [, field] = coordinate.split('.');
          const stillThere = second.some(
            (one) => one.institution === institution && (!field || field === 'id' || one.fields.includes(field)),
          );
          if (stillThere) expect(after.get(coordinate)?.institution).toBe(institution);
        }
        // Whatever is published has exactly one owner.
        for (const { fields: names } of second) for (const name of names) expect(after.has(`T.${name}`)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
