import fc from 'fast-check';
import { quote } from './quote';

describe('a text as JSON', () => {
  it.each([
    '',
    'plain',
    'a "quoted" word',
    'back\\slash',
    'line\nbreak',
    '\u0000',
    '\ud83d\ude00',
    '\ud83d',
    'é\u2028',
  ])('is what JSON.stringify writes: %j', (text) => {
    expect(quote(text)).toBe(JSON.stringify(text));
  });

  it('is what JSON.stringify writes, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => quote(text) === JSON.stringify(text)),
    );
  });
});
