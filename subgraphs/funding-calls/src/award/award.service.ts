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
import { Award } from './award.entity';
import { AwardOrder, type AwardPageArgs, type AwardsArgs } from './award.input';
import { AwardParty, AwardRole } from './award-party.entity';

const orders: Record<AwardOrder, ListOrder> = {
  [AwardOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [AwardOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findAwards({ reader }: Database, args: AwardsArgs): Promise<Page<Award>> {
  const query = reader.createQueryBuilder(Award, 'award');
  const { programId, callId, partnershipId } = args;
  whereEqual(query, { programId, callId, partnershipId });
  whereOverlaps(query, args, { first: 'periodEarliest', last: 'periodLatest' });
  whereOneOf(query, { state: args.states });
  const organizationByRole = {
    [AwardRole.RECIPIENT]: args.recipientId,
    [AwardRole.BENEFICIARY]: args.beneficiaryId,
    [AwardRole.FUNDER]: args.funderId,
  };
  for (const [role, organizationId] of Object.entries(organizationByRole)) {
    whereLinked(query, 'id', AwardParty, 'awardId', { role, organizationId });
  }
  return pageOfQuery(query, { orders, ...args });
}

/** The awards of one programme, call, partnership or organisation, which are already loaded. */
export function pageOfAwards(awards: readonly Award[], args: AwardPageArgs): Page<Award> {
  return pageOfRows(awards, { orders, ...args });
}
