import { AppliedSeed, CreateAppliedSeed1700000000000 } from '../database/seed';
import { CreateOutbox1700000000500 } from '../events/create-outbox';
import { OutboxRow, OutboxTurn } from '../events/outbox.entity';
import type { SubgraphDefinition } from '../graph/define-subgraph';

/** All tables of a subgraph's database: its own and those of the kit. */
export function tablesOf({
  entities,
  migrations,
  events = [],
}: Pick<SubgraphDefinition, 'entities' | 'migrations' | 'events'>): {
  entities: Function[];
  migrations: Function[];
} {
  const hasEvents = events.length > 0;
  return {
    entities: [AppliedSeed, ...(hasEvents ? [OutboxRow, OutboxTurn] : []), ...entities],
    migrations: [CreateAppliedSeed1700000000000, ...(hasEvents ? [CreateOutbox1700000000500] : []), ...migrations],
  };
}
