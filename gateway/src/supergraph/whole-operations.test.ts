import fc from 'fast-check';
import { anonymous, type Caller } from '../guard/callers/caller';
import type { KnownOperation } from './known-operation';
import { WholeOperations } from './whole-operations';

const caller = (institution: string | null, scopes: readonly string[], more: Partial<Caller> = {}): Caller => ({
  kind: 'key',
  id: 'a key',
  institution,
  scopes: new Set(scopes),
  ...more,
});

/** Callers of equal rights stand together. */
const callersByRights: readonly (readonly Caller[])[] = [
  [anonymous, { ...anonymous }],
  [caller(null, []), caller(null, [], { kind: 'token', id: 'a token' })],
  [caller('cqi', [])],
  [caller('cqi', ['a', 'b']), caller('cqi', ['b', 'a'], { id: 'another key' })],
  [caller('cqi', ['a'])],
  [caller('cqi', ['a,b'])],
  [caller('merinova', ['a', 'b'])],
  [caller('anonymous', [])],
];

/** Some are equal to others where a name and a text are put together without care. */
const sources = ['{ a }', '\n{ a }', 'A\n{ a }', 'query A { a }', ''];
const names = [undefined, 'A', 'B', 'null', 'A\n'];

const operation = {} as KnownOperation;
const everything = { find: () => operation };

const asked = fc
  .record({
    rights: fc.nat(callersByRights.length - 1),
    who: fc.nat(1),
    source: fc.constantFrom(...sources),
    name: fc.constantFrom(...names),
  })
  .map(({ rights, who, source, name }) => {
    const same = callersByRights[rights] ?? [];
    return { rights, source, name, caller: same[who % same.length] ?? anonymous };
  });

describe('operations that callers may see whole', () => {
  it('are found by those of equal rights, by exactly their text and name, and by nobody else', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), fc.array(asked, { minLength: 20 }), (noted, wanted) => {
        const whole = new WholeOperations(everything);
        for (const { source, name, caller } of noted) whole.note(source, name, caller);

        for (const { rights, source, name, caller } of [...wanted, ...noted]) {
          const isNoted = noted.some((one) => one.rights === rights && one.source === source && one.name === name);
          expect(whole.find(source, name, caller)).toBe(isNoted ? operation : undefined);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are not found when what was known of them is gone', () => {
    const whole = new WholeOperations({ find: () => undefined });
    whole.note('{ a }', undefined, anonymous);

    expect(whole.find('{ a }', undefined, anonymous)).toBeUndefined();
  });

  it('are forgotten for the oldest rights when callers come with ever new ones', () => {
    const whole = new WholeOperations(everything);
    const callers = Array.from({ length: 50_000 }, (_, index) => caller('cqi', [`scope ${index}`]));
    for (const one of callers) whole.note('{ a }', undefined, one);
    const found = callers.filter((one) => whole.find('{ a }', undefined, one));

    expect(found.length).toBeGreaterThan(1_000);
    expect(found.length).toBeLessThan(45_000);
    expect(found.at(-1)).toBe(callers.at(-1));
  });
});
