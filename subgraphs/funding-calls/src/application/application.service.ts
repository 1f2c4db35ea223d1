import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { whereEqual } from '../where-equal';
import { whereOverlaps } from '../where-overlaps';
import { Application } from './application.entity';
import { ApplicationOrder, type ApplicationPageArgs, type ApplicationsArgs } from './application.input';
import { ApplicationHalf } from './application-half.entity';

const orders: Record<ApplicationOrder, ListOrder> = {
  [ApplicationOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [ApplicationOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findApplications({ reader }: Database, args: ApplicationsArgs): Promise<Page<Application>> {
  const query = reader.createQueryBuilder(Application, 'application');
  const { partnershipId, programId, callId, leadId } = args;
  whereEqual(query, { partnershipId, programId, callId });
  whereOverlaps(query, args);
  // An empty list asks for nothing at all; `IN ()` is not SQL.
  if (args.states) query.andWhere('application.state IN (:...states)', { states: [...args.states, ''] });
  if (leadId !== null && leadId !== undefined) {
    const led = reader
      .createQueryBuilder(ApplicationHalf, 'half')
      .select('half.applicationId')
      .where('half.leadId = :leadId');
    query.andWhere(`application.id IN (${led.getQuery()})`, { leadId });
  }
  return pageOfQuery(query, { orders, ...args });
}

/** The applications of one programme, call, partnership or organisation, which are already loaded. */
export function pageOfApplications(applications: readonly Application[], args: ApplicationPageArgs): Page<Application> {
  return pageOfRows(applications, { orders, ...args });
}
