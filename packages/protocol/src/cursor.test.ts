import fc from 'fast-check';
import { comparePositions, decodeCursor, encodeCursor } from './cursor';

// Well-formed text: what a database stores and a cursor carries. Few characters, so that keys share beginnings.
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('a', 'é', '\uD7FF', '\uE000', '\uFFFD', '\u{10000}', '\u{10428}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 6,
});

describe('a position', () => {
  it('is what its cursor is read as', () => {
    fc.assert(
      fc.property(text, text, text, (order, key, id) => {
        expect(decodeCursor(encodeCursor({ order, key, id }), order)).toEqual({ order, key, id });
      }),
    );
  });

  it('stands where the bytes of its key, then of its id, stand in UTF-8', () => {
    const bytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
    fc.assert(
      fc.property(text, text, text, text, (key, id, otherKey, otherId) => {
        expect(comparePositions({ key, id }, { key: otherKey, id: otherId })).toBe(
          bytes(key, otherKey) || bytes(id, otherId),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('of a letter beyond U+FFFF comes after every other', () => {
    const at = (key: string) => ({ key, id: '1' });
    expect(
      ['\u{10428}', '\uFA0E', 'z']
        .map(at)
        .sort(comparePositions)
        .map(({ key }) => key),
    ).toEqual(['z', '\uFA0E', '\u{10428}']);
  });
});
