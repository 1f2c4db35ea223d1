import { softLanding } from '@passerelle/soft-landing';
import { type Database, openDatabase, parseDatabaseUrl, tablesOf } from '@passerelle/subgraph-kit';
import {
  ask,
  type DatabaseKind,
  databaseKinds,
  eventually,
  makeDatabases,
  type TestDatabases,
} from '@passerelle/test-kit';
import { followEvents } from './follow-events';
import { type RedisProcess, startRedis } from './redis-process';
import { type SubgraphProcess, startSubgraphProcess } from './subgraph-process';
import { writeMany } from './write-records';

const log = { info() {}, warn() {}, error() {} };

describe.each(databaseKinds)('events on %s', (kind: DatabaseKind) => {
  let databases: TestDatabases;
  let redis: RedisProcess;
  const replicas: SubgraphProcess[] = [];
  const writing: Database[] = [];

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
    await Promise.all([...replicas.map((replica) => replica.stop()), ...writing.map((database) => database.close())]);
    await redis.kill();
    await databases.drop();
  });

  it('reach every subscriber once and in the order of their commits, whoever is killed meanwhile', async () => {
    const [first, last] = [replicas[0], replicas.at(-1)] as [SubgraphProcess, SubgraphProcess];
    const { data } = await ask(first.url, '{ softLandingEventsHead }');
    const urls = replicas.map(({ url }) => url);
    const followers = [
      followEvents(urls, data.softLandingEventsHead),
      followEvents([...urls].reverse(), data.softLandingEventsHead),
      followEvents(urls, data.softLandingEventsHead, 20),
      followEvents([...urls].reverse(), data.softLandingEventsHead, 50),
    ];
    let end: () => void = () => undefined;
    const committed = writeMany(writing, kind === 'sqlite' ? 4 : 16, new Promise((resolve) => (end = resolve)));
    const seeing = (count: number) =>
      eventually(
        async () => expect(Math.min(...followers.map(({ seen }) => seen.length))).toBeGreaterThan(count),
        20_000,
      );

    const t0 = Date.now(); const dbg = setInterval(() => process.stderr.write(`${Date.now()-t0} ${followers.map((f) => f.seen.length + '/' + f.visits)}\n`), 500);
    await seeing(50); process.stderr.write('A');
    await first.kill();process.stderr.write('B');
    await redis.kill();
    if (kind === 'mariadb') await seeing(followers[0]?.seen.length as number);
    await first.start();process.stderr.write('D');
    await seeing(followers[0]?.seen.length as number);
    await last.kill();
    await redis.start();
    await last.start();process.stderr.write('E');
    end();
    const byWriter = await committed;
    const rows = await (writing[0] as Database).reader.query(
      'SELECT recordId, position FROM outbox WHERE recordId LIKE ? ORDER BY serial',
      ['soft-landing:writer-%'],
    );
    await seeing(rows.length - 1);
    clearInterval(dbg);
    await Promise.all(followers.map((follower) => follower.stop()));

    const all = byWriter.flat();
    expect([...(followers[0]?.seen ?? [])].sort()).toEqual([...all].sort());
    for (const { seen } of followers) expect(seen).toEqual(followers[0]?.seen);
    for (const own of byWriter) expect(followers[0]?.seen.filter((id) => own.includes(id))).toEqual(own);
    expect(followers[2]?.visits).toBeGreaterThan(all.length / 21);
  }, 60_000);
});
