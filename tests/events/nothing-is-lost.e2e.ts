import { softLanding } from '@passerelle/soft-landing';
import { type Database, openDatabase, parseDatabaseUrl, tablesOf } from '@passerelle/subgraph-kit';
import {
  ask,
  type DatabaseKind,
  databaseKinds,
  eventually,
  makeDatabases,
  type RedisProcess,
  startRedis,
  type TestDatabases,
} from '@passerelle/test-kit';
import { type Follower, followEvents } from './follow-events';
import { type SubgraphProcess, startSubgraphProcess } from './subgraph-process';
import { writeMany } from './write-records';

const log = { info() {}, warn() {}, error() {} };

describe.each(databaseKinds)('events on %s', (kind: DatabaseKind) => {
  let databases: TestDatabases;
  let redis: RedisProcess;
  const replicas: SubgraphProcess[] = [];
  const writing: Database[] = [];
  const followers: Follower[] = [];
  let end: () => void = () => undefined;

  beforeAll(async () => {
    databases = makeDatabases(kind);
    redis = await startRedis();
    const url = databases.url('soft-landing');
    const settings = { DATABASE_URL: url, REDIS_URL: redis.url };
    // A SQLite file is one process's; a server's database serves replicas.
    for (let count = kind === 'sqlite' ? 1 : 2; count > 0; count -= 1)
      replicas.push(await startSubgraphProcess('soft-landing', settings));
    for (let count = replicas.length; count > 0; count -= 1)
      writing.push(
        await openDatabase({ location: parseDatabaseUrl(url, 'x'), ...tablesOf(softLanding as never), log }),
      );
  });

  afterAll(async () => {
    end();
    await Promise.all(followers.map((follower) => follower.stop()));
    await Promise.all([...replicas.map((replica) => replica.stop()), ...writing.map((database) => database.close())]);
    await redis.kill();
    await databases.drop();
  });

  it('reach every subscriber once and in the order of their commits, whoever is killed meanwhile', async () => {
    const [first, last] = [replicas[0], replicas.at(-1)] as [SubgraphProcess, SubgraphProcess];
    const { data } = await ask(first.url, '{ softLandingEventsHead }');
    const urls = replicas.map(({ url }) => url);
    followers.push(
      followEvents(urls, data.softLandingEventsHead),
      followEvents([...urls].reverse(), data.softLandingEventsHead),
      followEvents(urls, data.softLandingEventsHead, 20),
      followEvents([...urls].reverse(), data.softLandingEventsHead, 50),
    );
    const committed = writeMany(writing, kind === 'sqlite' ? 4 : 16, new Promise((resolve) => (end = resolve)));
    const fewest = () => Math.min(...followers.map(({ seen }) => seen.length));
    const seeing = (count: number) => eventually(async () => expect(fewest()).toBeGreaterThan(count), 30_000);

    await seeing(50);
    await first.kill();
    await redis.kill();
    // The other replica goes on without both; where there is none, everybody waits.
    if (kind === 'mariadb') await seeing(fewest());
    await first.start();
    await seeing(fewest());
    if (kind === 'mariadb') await last.kill();
    await redis.start();
    await seeing(fewest());
    end();
    const byWriter = await committed;
    await seeing(byWriter.flat().length - 1);
    await Promise.all(followers.map((follower) => follower.stop()));

    const all = byWriter.flat();
    expect([...(followers[0]?.seen ?? [])].sort()).toEqual([...all].sort());
    for (const { seen } of followers) expect(seen).toEqual(followers[0]?.seen);
    for (const own of byWriter) expect(followers[0]?.seen.filter((id) => own.includes(id))).toEqual(own);
    expect(followers[2]?.visits).toBeGreaterThan(all.length / 21);
  }, 120_000);
});
