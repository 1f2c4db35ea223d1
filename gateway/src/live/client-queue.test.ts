import { ClientQueue, type OverflowPolicy } from './client-queue';
import { LiveEvent } from './live-event';
import { SubscriptionEnded } from './subscription-ended';

const event = (number: number): LiveEvent => new LiveEvent(String(number), null);

function makeQueue(policy: OverflowPolicy) {
  const ends: string[] = [];
  const queue = new ClientQueue({
    maxLength: 3,
    policy,
    tooSlow: () => new SubscriptionEnded([{ message: 'too slow' }]),
    onEnd: () => ends.push('ended'),
  });
  return { queue, ends };
}

async function taken(queue: ClientQueue): Promise<string[]> {
  const all: string[] = [];
  for await (const { json } of queue) all.push(json);
  return all;
}

describe('the queue of a client', () => {
  it('gives what was put in, in its order, and ends once', async () => {
    const { queue, ends } = makeQueue('disconnect-and-resume');
    const all = taken(queue);
    for (const number of [1, 2, 3]) queue.push(event(number));
    queue.end();
    queue.end();
    expect(await all).toEqual(['1', '2', '3']);
    expect(ends).toEqual(['ended']);
  });

  it('ends with an error when a client is too slow, and wants nothing more', async () => {
    const { queue, ends } = makeQueue('disconnect-and-resume');
    for (const number of [1, 2, 3, 4, 5]) queue.push(event(number));
    await expect(taken(queue)).rejects.toThrow('too slow');
    expect(ends).toEqual(['ended']);
  });

  it.each([
    ['drop-oldest', ['3', '4', '5']],
    ['conflate', ['4', '5']],
  ] as const)('keeps the newest events by the policy %s', async (policy, kept) => {
    const { queue } = makeQueue(policy);
    for (const number of [1, 2, 3, 4, 5]) queue.push(event(number));
    queue.end();
    expect(await taken(queue)).toEqual(kept);
  });

  it('hears at once that its client has left, though it waits for an event', async () => {
    const { queue, ends } = makeQueue('conflate');
    const waiting = queue.next();
    await queue.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(ends).toEqual(['ended']);
  });

  it('tells whoever waits for room that there is some, or that the client has left', async () => {
    const { queue } = makeQueue('disconnect-and-resume');
    for (const number of [1, 2, 3]) queue.push(event(number));
    const room = queue.room();
    await queue.next();
    await room;
    queue.push(event(4));
    const again = queue.room();
    await queue.return();
    await again;
  });
});
