import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGatewayConfig, runKeysCommand, startGateway } from '@passerelle/gateway';
import { buildSchema, defineSubgraph, startSubgraph } from '@passerelle/subgraph-kit';
import { eventually } from '@passerelle/test-kit';
import { Directive, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { composeParts } from '../execution/compose-parts';
import { readMetrics } from '../observe/read-metrics';
import { answers, type ScriptedGateway, startScriptedGateway } from '../upstream/scripted-gateway';
import type { Reply, Script } from '../upstream/scripted-subgraph';

async function post(url: string, query: string, variables: object = {}, authorization?: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-passerelle-cost': 'true',
      ...(authorization && { authorization }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors, extensions } = await response.json();
  return {
    data,
    errors,
    calls: extensions?.cost?.subgraphCalls,
    cacheControl: response.headers.get('cache-control'),
    age: response.headers.get('age'),
    vary: response.headers.get('vary'),
  };
}

/** Answers as usual, with this promise. */
const promising =
  (cacheControl: string, more: Partial<Reply> = {}): Script =>
  async (asked) => ({
    ...((await answers(asked)) as Reply),
    headers: { 'cache-control': cacheControl },
    ...more,
  });

describe('answers that stay good', () => {
  let folder: string;
  let gateway: ScriptedGateway;
  const keys: Record<string, string> = {};
  const query = 'query ($of: Int) { a(of: $of) b }';
  let next = 0;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-caching-'));
    const keysFile = join(folder, 'keys.json');
    for (const [name, scopes] of [
      ['first', 'a,b'],
      ['equal', 'b,a'],
      ['other', 'a'],
    ] as const)
      keys[name] =
        `Bearer ${runKeysCommand(['create', '--institution', 'cqi', '--scopes', scopes], keysFile, new Date()).result}`;
    gateway = await startScriptedGateway({ KEYS_FILE: keysFile, METRICS_PORT: '0', ANSWER_CACHE_BYTES: '20000' });
    // The operation is known from here on.
    await post(gateway.url, query, { of: -1 });
  });

  beforeEach(() => {
    // No test finds what another has left.
    next += 1;
  });

  afterAll(async () => {
    await gateway?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const play = (a: Script, b: Script = a): void => {
    gateway.subgraphs.a.play(a);
    gateway.subgraphs.b.play(b);
  };
  const asked = () => [gateway.subgraphs.a.asked.length, gateway.subgraphs.b.asked.length];

  it('are given again without a question, with their age, and cost nothing', async () => {
    play(promising('max-age=60'));
    const first = await post(gateway.url, query, { of: next });
    expect(first).toMatchObject({ calls: 2, cacheControl: 'max-age=60, public', age: null, vary: 'authorization' });
    const others = await Promise.all(Array.from({ length: 20 }, () => post(gateway.url, query, { of: next })));

    expect(asked()).toEqual([1, 1]);
    for (const { data, calls, cacheControl, age } of others) {
      expect(data).toEqual({ a: `A${next}`, b: 'B' });
      expect(calls).toBe(0);
      expect(cacheControl).toBe('max-age=60, public');
      expect(Number(age)).toBeLessThan(60);
    }
  });

  it('say so when they come through Apollo Server too', async () => {
    play(promising('max-age=60'));

    expect((await post(gateway.url, `{ a b } # ${next}`)).cacheControl).toBe('max-age=60, public');
  });

  it.each([
    ['where nobody says that they do', answers, answers],
    ['where one of the subgraphs does not say so', promising('max-age=60'), answers],
    ['where they are for the one who asked only', promising('max-age=60, private'), promising('max-age=60')],
    ['where a subgraph forbids it', promising('max-age=60'), promising('max-age=60, no-store')],
    [
      'with an error',
      promising('max-age=60'),
      promising('max-age=60', { data: { b: null }, errors: [{ message: 'no', path: ['b'] }] }),
    ],
  ])('are not kept %s', async (_what, a, b) => {
    play(a, b);
    for (let times = 0; times < 3; times += 1) await post(gateway.url, query, { of: next });

    expect(asked()).toEqual([3, 3]);
  });

  it('stay good as long as the part that does so the shortest', async () => {
    play(promising('max-age=60'), promising('max-age=1'));
    const { cacheControl } = await post(gateway.url, query, { of: next });
    expect(cacheControl).toBe('max-age=1, public');

    await eventually(async () => {
      expect((await post(gateway.url, query, { of: next })).calls).toBe(2);
    });
  });

  it('are kept for callers who may see the same, and for no others', async () => {
    play(promising('max-age=60'));
    const calls: number[] = [];
    for (const key of [undefined, keys.first, keys.equal, keys.other, undefined, keys.other]) {
      const answer = await post(gateway.url, query, { of: next }, key);
      expect(answer.cacheControl).toBe(`max-age=60, ${key === undefined ? 'public' : 'private'}`);
      calls.push(answer.calls);
    }

    expect(calls).toEqual([2, 2, 0, 2, 0, 0]);
  });

  it('are asked for again after a change, so that a client reads what it has written', async () => {
    play(promising('max-age=60'));
    const calls: number[] = [];
    for (const one of [query, query, 'mutation { change }', query, query])
      calls.push((await post(gateway.url, one, one === query ? { of: next } : {})).calls);

    expect(calls).toEqual([2, 0, 1, 2, 0]);
  });

  it('take no more room than they may', async () => {
    play(promising('max-age=60'));
    for (let of = 1_000; of < 1_060; of += 1) await post(gateway.url, query, { of });
    const bytes = (await readMetrics(gateway.metricsUrl as string)).get('passerelle_answer_cache_bytes') ?? 0;

    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(20_000);
    expect((await post(gateway.url, query, { of: 1_059 })).calls).toBe(0);
    expect((await post(gateway.url, query, { of: 1_000 })).calls).toBe(2);
  });

  it('are counted', async () => {
    const read = async () => {
      const metrics = await readMetrics(gateway.metricsUrl as string);
      return ['hit', 'miss'].map((outcome) => metrics.get(`passerelle_answer_cache_total{outcome="${outcome}"}`) ?? 0);
    };
    const [hits = 0, misses = 0] = await read();
    play(promising('max-age=60'));
    for (let times = 0; times < 5; times += 1) await post(gateway.url, query, { of: 5_000 });

    expect(await read()).toEqual([hits + 4, misses + 1]);
  });
});

@Directive('@cacheControl(maxAge: 60)')
@ObjectType()
class Moon {
  @Field(() => Float)
  phase!: number;

  @Directive('@cacheControl(maxAge: 30)')
  @Field(() => Float)
  distance!: number;
}

@Resolver()
class MoonResolver {
  @Query(() => Moon)
  moon(): Moon {
    return { phase: 0.5, distance: 384_400 };
  }

  @Query(() => Float)
  tide(): number {
    return 4.2;
  }
}

describe('@cacheControl in a subgraph', () => {
  it('is said with its answers, and keeps them in the gateway', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'passerelle-moon-'));
    const moons = defineSubgraph({
      name: 'moons',
      owner: 'test',
      defaultPort: 0,
      resolvers: [MoonResolver],
      references: {},
      entities: [],
      migrations: [],
      seeds: [],
      context: () => ({}),
    });
    const supergraphSdl = await composeParts(new Map([['moons', buildSchema(moons).sdl]]));
    const subgraph = await startSubgraph(moons, {
      port: 0,
      host: '127.0.0.1',
      database: { kind: 'sqlite', file: join(folder, 'moons.sqlite') },
      logLevel: 'silent',
      seeds: false,
      hub: { kind: 'dangerouslyAnybody' },
      dangerouslyAllowIntrospection: false,
    });
    const gateway = await startGateway({
      ...readGatewayConfig({ CONTRACTS: '', EXPLORER: 'false', LOG_LEVEL: 'silent' }, ''),
      port: 0,
      supergraph: { kind: 'text', sdl: supergraphSdl },
      plansFolder: null,
      urlBySubgraph: new Map([['moons', subgraph.url]]),
    });
    const seen: unknown[] = [];
    for (const query of ['{ moon { phase } }', '{ moon { phase distance } }', '{ moon { phase } tide }'])
      for (let times = 0; times < 4; times += 1) {
        const { calls, cacheControl } = await post(gateway.url, query);
        seen.push([calls, cacheControl]);
      }
    const { data } = await post(gateway.url, '{ __type(name: "CacheControlScope") { name } }');
    await gateway.stop();
    await subgraph.stop();
    rmSync(folder, { recursive: true, force: true });

    // The first answer comes through Apollo Server, the second is kept.
    const kept = (maxAge: number) => [1, 1, 0, 0].map((calls) => [calls, `max-age=${maxAge}, public`]);
    expect(seen).toEqual([...kept(60), ...kept(30), ...Array.from({ length: 4 }, () => [1, null])]);
    expect(data).toEqual({ __type: null });
  });
});
