import fc from 'fast-check';
import { LiveEvent } from './live-event';
import { Ring } from './ring';

const event = (position: number, size = 10): LiveEvent => new LiveEvent('x'.repeat(size), String(position));

describe('the ring of a subscription', () => {
  it('gives exactly what came behind a position, or says that it does not know', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('event', 'checkpoint'), { maxLength: 30 }),
        fc.integer({ min: 0, max: 6 }),
        fc.nat({ max: 35 }),
        (steps, ringLength, asked) => {
          const ring = new Ring('0', { ringLength, ringSize: 1_000 });
          const events: number[] = [];
          steps.forEach((step, index) => {
            const position = index + 1;
            if (step === 'checkpoint') ring.moveTo(String(position));
            else {
              ring.add(event(position));
              events.push(position);
            }
          });
          const since = ring.since(String(asked));
          const behind = events.filter((position) => position > asked);
          if (since) expect(since.map(({ cursor }) => Number(cursor))).toEqual(behind);
          // Whoever is among the last events is always served.
          if (events.slice(-ringLength).includes(asked) && ringLength > 0) expect(since).not.toBeNull();
          if (asked > steps.length) expect(since).toBeNull();
        },
      ),
    );
  });

  it('keeps no more than its size, however few the events are', () => {
    const ring = new Ring(null, { ringLength: 100, ringSize: 250 });
    for (const position of [1, 2, 3, 4]) ring.add(event(position, 100));
    expect(ring.since('1')).toBeNull();
    expect(ring.since('2')).toHaveLength(2);
  });
});
