import fc from 'fast-check';
import { JsonWriter } from './json-writer';

describe('a writer of JSON', () => {
  it('writes any texts as JSON.stringify does, however much they are', () => {
    const writer = new JsonWriter();
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 200 })),
        fc.integer({ min: 1, max: 300 }),
        (texts, times) => {
          for (let time = 0; time < times; time += 1) for (const text of texts) writer.text(text);
          return (
            writer.take().toString() ===
            texts
              .map((text) => JSON.stringify(text))
              .join('')
              .repeat(times)
          );
        },
      ),
    );
  });

  it('writes any whole numbers as JSON.stringify does', () => {
    const writer = new JsonWriter();
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.nat(1_000), fc.maxSafeInteger(), fc.constantFrom(-0, 1e21)), (value) => {
        writer.integer(value);
        return writer.take().toString() === JSON.stringify(value);
      }),
    );
  });

  it('writes once more what it wrote before, though it has to make room', () => {
    const writer = new JsonWriter();
    writer.json('[');
    const from = writer.length;
    writer.json(`{"a":"${'é'.repeat(1_000)}"},`);
    const to = writer.length;
    for (let time = 0; time < 200; time += 1) writer.repeat(from, to);

    expect(writer.take().toString()).toBe(`[${`{"a":"${'é'.repeat(1_000)}"},`.repeat(201)}`);
  });

  it('takes back what was written last', () => {
    const writer = new JsonWriter();
    writer.raw(Buffer.from('[1'));
    const before = writer.length;
    writer.json(',{"lost":"é"');
    writer.length = before;
    writer.character(93);

    expect(writer.take().toString()).toBe('[1]');
    expect(writer.take().toString()).toBe('');
  });
});
