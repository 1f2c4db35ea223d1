import { checkDay, type Database, type ListOrder, type Page, pageOfQuery, whereLinked } from '@passerelle/subgraph-kit';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { FollowUp } from './follow-up.entity';
import { FollowUpOrder, type FollowUpsDueArgs } from './follow-up.input';

const orders: Record<FollowUpOrder, ListOrder> = {
  [FollowUpOrder.DUE]: { property: 'dueOn', direction: 'ASC' },
  [FollowUpOrder.DUE_DESC]: { property: 'dueOn', direction: 'DESC' },
};

/** What is still to be asked before a day, whether it is late already or not. */
export function findFollowUpsDue({ reader }: Database, args: FollowUpsDueArgs): Promise<Page<FollowUp>> {
  checkDay('dueBefore', args.dueBefore);
  const query = reader
    .createQueryBuilder(FollowUp, 'followUp')
    .where('followUp.doneOn IS NULL AND followUp.endedAs IS NULL AND followUp.dueOn < :dueBefore', {
      dueBefore: args.dueBefore,
    });
  whereLinked(query, 'softLandingId', SoftLanding, 'id', { homeId: args.homeId });
  whereLinked(query, 'softLandingId', SoftLanding, 'id', { hostId: args.hostId });
  return pageOfQuery(query, { orders, ...args });
}
