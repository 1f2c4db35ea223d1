import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereLinked,
  whereOneOf,
  whereOverlaps,
} from '@passerelle/subgraph-kit';
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
  whereOverlaps(query, args, { first: 'periodEarliest', last: 'periodLatest' });
  whereOneOf(query, { state: args.states });
  whereLinked(query, 'id', ApplicationHalf, 'applicationId', { leadId });
  return pageOfQuery(query, { orders, ...args });
}

/** The applications of one programme, call, partnership or organisation, which are already loaded. */
export function pageOfApplications(applications: readonly Application[], args: ApplicationPageArgs): Page<Application> {
  return pageOfRows(applications, { orders, ...args });
}
