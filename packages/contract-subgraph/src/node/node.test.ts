import type { NodeRequest } from './ask-node';
import { Node } from './node';
import { NodeFailure } from './node-failure';
import { defaultNodeSettings, type NodeSettings } from './node-settings';

const question = { query: '{ __typename }', variables: {} };
const answer = { data: { __typename: 'Query' } };

/** A node whose requests are answered by hand. */
function makeNode(settings: Partial<NodeSettings>, ask: (request: NodeRequest) => Promise<typeof answer>) {
  const node = new Node(
    { owner: 'brest', versions: '1.0', ask },
    { major: 1, minor: 0 },
    { ...defaultNodeSettings, retryPauseMs: 1, probeMs: 5, maxProbeMs: 20, ...settings },
  );
  nodes.push(node);
  return node;
}

const nodes: Node[] = [];
afterEach(() => {
  for (const node of nodes.splice(0)) node.stop();
});

const tick = () => new Promise((resolve) => setTimeout(resolve, 2));

describe('a node', () => {
  it('is sent so many requests at a time, and the others in their turn', async () => {
    const underWay: (() => void)[] = [];
    let most = 0;
    let inside = 0;
    const node = makeNode({ maxConcurrent: 3 }, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise<void>((resolve) => underWay.push(resolve));
      inside -= 1;
      return answer;
    });
    const all = Promise.all(Array.from({ length: 10 }, () => node.read(question, null)));
    for (let answered = 0; answered < 10; answered += 1) {
      while (underWay.length === 0) await tick();
      underWay.shift()?.();
    }

    expect(await all).toHaveLength(10);
    expect(most).toBe(3);
  });

  it('turns a request away when too many wait, and is not blamed for it', async () => {
    let release = () => {};
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    const node = makeNode({ maxConcurrent: 1, maxWaiting: 2, failuresToOpen: 1 }, () => open.then(() => answer));
    const taken = [1, 2, 3].map(() => node.read(question, null));
    await expect(node.read(question, null)).rejects.toThrow('Too many requests wait for brest.');
    release();

    expect(await Promise.all(taken)).toHaveLength(3);
    expect(node.isDown).toBe(false);
  });

  it('gives a place back when a request that ignores its deadline is given up', async () => {
    let asked = 0;
    const node = makeNode({ maxConcurrent: 1, deadlineMs: 10 }, () => {
      asked += 1;
      return asked === 1 ? new Promise(() => {}) : Promise.resolve(answer);
    });

    await expect(node.read(question, null)).rejects.toMatchObject({ status: 'TIMEOUT' });
    while (node.isDown) await tick();
    expect(await node.read(question, null)).toBe(answer);
  });

  it('is read again after a connection broke, and never written to again', async () => {
    let asked = 0;
    const broken = async () => {
      asked += 1;
      if (asked % 2 === 1) throw new Error('ECONNRESET');
      return answer;
    };
    const node = makeNode({}, broken);
    expect(await node.read(question, null)).toBe(answer);
    expect(asked).toBe(2);

    await expect(node.write(question, null)).rejects.toMatchObject({ status: 'ERROR' });
    expect(asked).toBe(3);
  });

  it.each(['DENIED', 'TIMEOUT', 'INCOMPATIBLE'] as const)('is not read again after %s', async (status) => {
    let asked = 0;
    const node = makeNode({}, async () => {
      asked += 1;
      throw new NodeFailure(status, 'no');
    });
    await expect(node.read(question, null)).rejects.toMatchObject({ status });
    expect(asked).toBe(1);
  });

  it('is read again for a share of its requests only, so that one in trouble is not asked twice as much', async () => {
    let asked = 0;
    const node = makeNode({ failuresToOpen: Number.POSITIVE_INFINITY, retryRatio: 0.1 }, async () => {
      asked += 1;
      throw new Error('ECONNRESET');
    });
    const failures = await Promise.allSettled(Array.from({ length: 100 }, () => node.read(question, null)));

    expect(failures.every(({ status }) => status === 'rejected')).toBe(true);
    // A hundred requests, five repetitions saved up, and one for every ten requests.
    expect(asked).toBeGreaterThan(100);
    expect(asked).toBeLessThanOrEqual(115);
  });

  it('is asked no more once it is known to be down, and again when a probe has found it well', async () => {
    let isUp = false;
    let asked = 0;
    const node = makeNode({ failuresToOpen: 2, retryRatio: 0, probeMs: 10_000 }, async () => {
      asked += 1;
      if (!isUp) throw new Error('ECONNREFUSED');
      return answer;
    });
    for (let index = 0; index < 20; index += 1) await node.read(question, null).catch(() => undefined);
    expect(asked).toBe(2);
    expect(node.isDown).toBe(true);
    isUp = true;
    await expect(node.read(question, null)).rejects.toMatchObject({ status: 'ERROR' });
    expect(asked).toBe(2);
  });
});
