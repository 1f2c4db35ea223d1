import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  assertionOf,
  type HubKey,
  type HubKeySet,
  newHubKey,
  publishedKeys,
  signAssertion,
} from '@passerelle/assertion';
import { Assertions } from './assertions';
import { HubKeys } from './hub-keys';
import { loadHubKeys } from './load-hub-keys';
import { operationText } from './operation-text';
import { readTrustedHub } from './read-trusted-hub';
import { trustHub } from './trust-hub';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const [first, second] = [newHubKey(new Date()), newHubKey(new Date())];
const query = '{ sites { id } }';

const signed = (key: HubKey, operation = query, at = new Date()) =>
  signAssertion(key, assertionOf({ subgraph: 'directory', query: operation, body: '' }), at);

/** A hub whose keys, and whose health, a test changes. */
function hubWith(...keys: HubKey[]) {
  const hub = {
    keys,
    isDown: false,
    asked: 0,
    load: async (): Promise<HubKeySet> => {
      hub.asked += 1;
      if (hub.isDown) throw new Error('down');
      return publishedKeys(hub.keys, new Date());
    },
  };
  return hub;
}

const reasonOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error) => error.reason,
  );

describe('a subgraph', () => {
  it('learns of a new key when it is used, and asks the hub once for all who wait', async () => {
    const hub = hubWith(first);
    const assertions = new Assertions(
      'directory',
      new HubKeys(hub.load, quiet, { maxAgeMs: 60_000, pauseMs: 20 }).find,
    );
    await assertions.verify(signed(first));
    expect(hub.asked).toBe(1);

    hub.keys = [second];
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, index) => reasonOf(assertions.verify(signed(second, `{ a${index}: id }`)))),
    );
    expect(new Set(outcomes)).toEqual(new Set(['none']));
    expect(hub.asked).toBe(2);
  });

  it('takes a new key though strangers keep asking for keys that nobody has', async () => {
    const hub = hubWith(first);
    const assertions = new Assertions(
      'directory',
      new HubKeys(hub.load, quiet, { maxAgeMs: 60_000, pauseMs: 20 }).find,
    );
    const strangers = Array.from({ length: 20 }, () => reasonOf(assertions.verify(signed(newHubKey(new Date())))));
    hub.keys = [first, second];

    expect(await reasonOf(assertions.verify(signed(second)))).toBe('none');
    expect(new Set(await Promise.all(strangers))).toEqual(new Set(['unknown key']));
    expect(hub.asked).toBeLessThanOrEqual(3);
  });

  it('asks again where the hub answered before the key was there', async () => {
    const answers: (() => void)[] = [];
    const sets = [[first], [first], [first, second]].map((keys) => publishedKeys(keys, new Date()));
    const load = () => new Promise<HubKeySet>((resolve) => answers.push(() => resolve(sets.shift() as HubKeySet)));
    const keys = new HubKeys(load, quiet, { maxAgeMs: 60_000, pauseMs: 0 });
    const loaded = keys.renew();
    answers[0]?.();
    await loaded;
    const started = keys.renew();
    const outcome = reasonOf(new Assertions('directory', keys.find).verify(signed(second)));
    const turn = () => new Promise((resolve) => setImmediate(resolve));
    await turn();
    answers[1]?.();
    await started;
    await turn();
    answers[2]?.();
    expect(await outcome).toBe('none');
  });

  it('leaves the hub in peace between two loads, however many strangers come', async () => {
    const hub = hubWith(first);
    const loadedAt: number[] = [];
    const load = () => {
      loadedAt.push(performance.now());
      return hub.load();
    };
    const assertions = new Assertions('directory', new HubKeys(load, quiet, { maxAgeMs: 60_000, pauseMs: 50 }).find);
    for (let count = 0; count < 4; count += 1) await reasonOf(assertions.verify(signed(newHubKey(new Date()))));
    const pauses = loadedAt.slice(1).map((at, index) => at - (loadedAt[index] ?? 0));
    // A timer may be a millisecond early, never more.
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(49);
  });

  it('refuses while the hub has never answered, takes its keys when it does, and keeps them when it is gone', async () => {
    const hub = hubWith(first);
    hub.isDown = true;
    const warnings: unknown[] = [];
    const log = { ...quiet, warn: (...line: unknown[]) => warnings.push(line) };
    const assertions = new Assertions('directory', new HubKeys(hub.load, log, { maxAgeMs: 0, pauseMs: 0 }).find);
    expect(await reasonOf(assertions.verify(signed(first)))).toBe('unknown key');
    expect(await reasonOf(assertions.verify(signed(first)))).toBe('unknown key');
    expect(warnings).toHaveLength(1);

    hub.isDown = false;
    expect(await reasonOf(assertions.verify(signed(first)))).toBe('none');
    hub.isDown = true;
    expect(await reasonOf(assertions.verify(signed(first, '{ another }')))).toBe('none');
  });

  it('refuses a key that was withdrawn, though nobody has asked since', async () => {
    const hub = hubWith(first, second);
    const assertions = new Assertions('directory', new HubKeys(hub.load, quiet, { maxAgeMs: 0, pauseMs: 0 }).find);
    expect(await reasonOf(assertions.verify(signed(first)))).toBe('none');
    hub.keys = [second];
    expect(await reasonOf(assertions.verify(signed(first, '{ another }')))).toBe('unknown key');
    expect(await reasonOf(assertions.verify(signed(second)))).toBe('none');
  });

  it('checks a signature once while it is good, and not a moment longer', async () => {
    let checks = 0;
    const keys = new HubKeys(hubWith(first).load, quiet);
    const assertions = new Assertions('directory', (header, token) => {
      checks += 1;
      return keys.find(header, token);
    });
    const token = signed(first);
    for (let times = 0; times < 5; times += 1) await assertions.verify(token);
    expect(checks).toBe(1);
    expect(await reasonOf(assertions.verify(token, new Date(Date.now() + 66_000)))).toBe('expired');
  });

  it('lets what may change something be sent once, and nothing that was signed before it started', async () => {
    const keys = new HubKeys(hubWith(first).load, quiet).find;
    const assertions = new Assertions('directory', keys, Date.now() - 10_000);
    const token = signed(first, 'mutation { close }');
    const verified = await assertions.verify(token);
    assertions.use(verified);
    expect(() => assertions.use(verified)).toThrow('used before');
    const again = await assertions.verify(token);
    expect(() => assertions.use(again)).toThrow('used before');

    const later = await assertions.verify(signed(first, 'mutation { close }'));
    expect(() => assertions.use(later)).not.toThrow();
    const restarted = new Assertions('directory', keys, Date.now() + 2_000);
    expect(() => restarted.use(later)).toThrow('used before');
    // A reusable one is not counted.
    const reusable = await assertions.verify(signed(first));
    assertions.use(reusable);
    assertions.use(reusable);
  });
});

describe('the keys of the hub in a file', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-jwks-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are read again when a key is not among them', async () => {
    const path = join(folder, 'jwks.json');
    writeFileSync(path, JSON.stringify(publishedKeys([first], new Date())));
    const keys = new HubKeys(() => loadHubKeys({ kind: 'file', path }), quiet, { maxAgeMs: 60_000, pauseMs: 10 });
    const assertions = new Assertions('directory', keys.find);
    expect(await reasonOf(assertions.verify(signed(first)))).toBe('none');
    writeFileSync(path, JSON.stringify(publishedKeys([first, second], new Date())));
    expect(await reasonOf(assertions.verify(signed(second)))).toBe('none');
  });

  it('are needed at the start', async () => {
    const path = join(folder, 'jwks.json');
    await expect(trustHub({ kind: 'file', path }, 'directory', quiet)).rejects.toThrow(path);
    writeFileSync(path, 'nothing');
    await expect(trustHub({ kind: 'file', path }, 'directory', quiet)).rejects.toThrow('holds no JWK set');
  });
});

describe('the settings that say whose requests are answered', () => {
  const read = (env: Record<string, string>) => {
    const problems: string[] = [];
    return { hub: readTrustedHub(env, problems), problems };
  };

  it.each([
    [{ HUB_JWKS_URL: 'http://gateway:4000/.well-known/jwks.json' }, 'url'],
    [{ HUB_JWKS_FILE: 'jwks.json', HUB_JWKS_URL: '' }, 'file'],
    [{ DANGEROUSLY_ACCEPT_UNSIGNED: 'true' }, 'dangerouslyAnybody'],
  ])('are read from %j', (env, kind) => {
    expect(read(env)).toMatchObject({ hub: { kind }, problems: [] });
  });

  it.each([
    [{}, 'but none does'],
    [{ DANGEROUSLY_ACCEPT_UNSIGNED: 'false' }, 'but none does'],
    [{ DANGEROUSLY_ACCEPT_UNSIGNED: 'true', HUB_JWKS_FILE: 'jwks.json' }, 'but several do'],
    [{ DANGEROUSLY_ACCEPT_UNSIGNED: 'yes', HUB_JWKS_FILE: 'jwks.json' }, 'must be true or false, but got: yes.'],
    [{ HUB_JWKS_URL: 'gateway' }, 'HUB_JWKS_URL must be such as http'],
  ])('are not good as %j', (env, problem) => {
    expect(read(env).problems.join('\n')).toContain(problem);
  });
});

describe('the text of an operation', () => {
  const of = (method: string, url: string, body?: unknown) => operationText({ method, url, body } as never);

  it('is that of the body, or of the URL of a GET, where there is one', () => {
    expect(of('POST', '/graphql?query={a}', { query: '{ b }' })).toBe('{ b }');
    expect(of('GET', '/graphql?query=%7Ba%7D+', { query: '{ b }' })).toBe('{a} ');
    expect(of('GET', '/graphql?query={a}#{b}')).toBe('{a}');
    expect(of('GET', '/graphql?query={a}&query={b}')).toBeNull();
    for (const body of [undefined, null, 'text', [{ query: '{ b }' }], { query: 5 }, {}]) {
      expect(of('POST', '/graphql?query={a}', body)).toBeNull();
    }
  });
});
