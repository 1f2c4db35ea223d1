import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT_CONTEXT, TraceFlags, trace } from '@opentelemetry/api';
import { Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { migrate } from '../database/migrate';
import { type Database, openDatabase } from '../database/open-database';
import { countingStatements } from '../database/statement-counter';
import { buildSchema } from '../graph/build-schema';
import { defineSubgraph } from '../graph/define-subgraph';
import { tablesOf } from '../server/tables-of';
import { text } from '../values/localized-text';
import { defineEvents } from './define-events';
import { OutboxRow } from './outbox.entity';

@ObjectType()
class Ship {
  @Field(() => ID)
  id!: string;

  name!: string;
  port!: string | null;
}

@ObjectType()
class ShipEventFacts {
  @Field(() => Int)
  draught!: number;
}

@Resolver()
class ShipResolver {
  @Query(() => Ship, { nullable: true })
  ship(): Ship | null {
    return null;
  }
}

const shipEvents = defineEvents({
  name: 'shipEvents',
  description: 'What happens to ships.',
  event: 'ShipEvent',
  kinds: { MOORED: 'The ship has come in.' },
  record: Ship,
  recordField: 'ship',
  load: async () => null,
  foundBy: ['territory'],
  about: ({ name, port }) => ({ summary: text(name, name), territoryIds: port === null ? [] : [port, port] }),
  facts: ShipEventFacts,
});

const harbour = defineSubgraph({
  name: 'harbour',
  owner: 'harbour',
  defaultPort: 0,
  resolvers: [ShipResolver],
  references: {},
  entities: [],
  migrations: [],
  seeds: [],
  events: [shipEvents],
  context: () => ({}),
});

describe('declared events', () => {
  const { sdl } = buildSchema(harbour);

  it('are a subscription that can start after a cursor, with a query of its head', () => {
    expect(sdl).toContain('shipEventsHead: ID\n');
    expect(sdl).toMatch(/shipEvents\([^)]*after: ID[^)]*\): ShipEventEdge!/);
  });

  it('have the kinds, the facts and the filters they were given, and no others', () => {
    expect(sdl).toMatch(/enum ShipEventKind {[^}]*RECORD_CREATED[^}]*"The ship has come in."[^}]*MOORED\s*}/);
    expect(sdl).toContain('facts: ShipEventFacts\n');
    expect(sdl).toMatch(/shipEvents\([^)]*territoryId: ID[^)]*\)/);
    expect(sdl).toContain('territories: [Territory]!');
    expect(sdl).not.toMatch(/organizationId|sectors/);
  });
});

describe('an event of a feed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-'));
  let database: Database;

  beforeAll(async () => {
    const location = { kind: 'sqlite', file: join(folder, 'harbour.sqlite') } as const;
    database = await openDatabase({ location, ...tablesOf(harbour), log: { info() {}, warn() {}, error() {} } });
    await migrate(database, location, async () => undefined);
  });

  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('says what its record was then, who changed it, and in which trace', async () => {
    const span = {
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
      traceFlags: TraceFlags.SAMPLED,
    };
    const request = { statements: 0, trace: trace.setSpanContext(ROOT_CONTEXT, span) };
    const ship = { id: 'ship:1', name: 'Étoile', port: 'territory:brest' };
    await countingStatements(request, () =>
      database.write((manager) =>
        shipEvents.append(manager, 'MOORED', [ship], { actorId: 'harbour', facts: { draught: 4 } }),
      ),
    );
    const [row] = await database.reader.findBy(OutboxRow, { recordId: 'ship:1' });

    expect(row).toMatchObject({
      feed: 'shipEvents',
      kind: 'MOORED',
      summary: { fr: 'Étoile' },
      actorId: 'harbour',
      territoryIds: ['territory:brest'],
      facts: { draught: 4 },
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
  });
});
