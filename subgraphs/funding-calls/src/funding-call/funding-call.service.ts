import {
  checkDay,
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { CallSide } from './call-side.entity';
import { CallState, FundingCall } from './funding-call.entity';
import { FundingCallOrder, type FundingCallPageArgs, type FundingCallsArgs } from './funding-call.input';

const orders: Record<FundingCallOrder, ListOrder> = {
  [FundingCallOrder.OPENING]: { property: 'sortDate', direction: 'ASC' },
  [FundingCallOrder.OPENING_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findFundingCalls({ reader }: Database, args: FundingCallsArgs): Promise<Page<FundingCall>> {
  checkDay('openOn', args.openOn);
  const query = reader.createQueryBuilder(FundingCall, 'call');
  whereEqual(query, { programId: args.programId });
  whereOneOf(query, { state: args.states });
  if (args.openOn) {
    const open = reader
      .createQueryBuilder(CallSide, 'side')
      .select('side.callId')
      .where('side.opensOn <= :openOn AND (side.closesOn IS NULL OR side.closesOn >= :openOn)');
    query.andWhere(`call.id IN (${open.getQuery()}) AND call.state NOT IN (:...never)`, {
      openOn: args.openOn,
      never: [CallState.DRAFT, CallState.IN_VALIDATION, CallState.CANCELLED],
    });
  }
  return pageOfQuery(query, { orders, ...args });
}

/** The calls of one programme, which are already loaded. */
export function pageOfFundingCalls(calls: readonly FundingCall[], args: FundingCallPageArgs): Page<FundingCall> {
  return pageOfRows(calls, { orders, ...args });
}
