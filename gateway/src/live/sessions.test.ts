import { anonymous } from '../guard/callers/caller';
import { defaultLiveSettings } from './live-settings';
import { Sessions } from './sessions';

const reached = (what: RegExp) =>
  expect.objectContaining({ message: expect.stringMatching(what), extensions: expect.anything() });

describe('the places for subscriptions', () => {
  it('may be taken so often in a second on a connection, whether they are freed or not', () => {
    const session = new Sessions({ ...defaultLiveSettings, maxSubscribesPerSecond: 3 }).open(
      'websocket',
      anonymous,
      '1',
    );
    for (let index = 0; index < 6; index += 1) session.take()();
    expect(() => session.take()).toThrow(reached(/begun in a second/));
  });

  it('are counted for a connection, a caller and the hub, and are there again once they are freed', () => {
    const caps = { maxSubscriptionsPerConnection: 2, maxSubscriptionsPerCaller: 3, maxSubscriptions: 4 };
    const sessions = new Sessions({ ...defaultLiveSettings, ...caps });
    const [first, second, other, last] = ['1', '1', '2', '3'].map((address) =>
      sessions.open('sse', anonymous, address),
    );
    first?.take();
    const free = first?.take();
    expect(() => first?.take()).toThrow(reached(/on a connection/));
    second?.take();
    expect(() => second?.take()).toThrow(reached(/of a caller/));
    other?.take();
    expect(() => last?.take()).toThrow(reached(/to this hub/));
    free?.();
    last?.take();
    expect(sessions.count('sse')).toEqual({ connections: 4, subscriptions: 4 });
  });
});
