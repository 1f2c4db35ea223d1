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
import { Outcome } from '../outcome/outcome.entity';
import { SoftLanding } from './soft-landing.entity';
import { SoftLandingOrder, type SoftLandingPageArgs, type SoftLandingsArgs } from './soft-landing.input';

const orders: Record<SoftLandingOrder, ListOrder> = {
  [SoftLandingOrder.PERIOD]: { property: 'sortDate', direction: 'ASC' },
  [SoftLandingOrder.PERIOD_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findSoftLandings({ reader }: Database, args: SoftLandingsArgs): Promise<Page<SoftLanding>> {
  const query = reader.createQueryBuilder(SoftLanding, 'stay');
  const { beneficiaryId, homeId, hostId, hostTerritoryId, partnershipId, callId, awardId } = args;
  whereEqual(query, { beneficiaryId, homeId, hostId, hostTerritoryId, partnershipId, callId, awardId });
  whereOverlaps(query, args, { first: 'periodEarliest', last: 'periodLatest' });
  whereOneOf(query, { state: args.states });
  whereLinked(query, 'id', Outcome, 'softLandingId', { type: args.outcomeTypes, confidential: false });
  return pageOfQuery(query, { orders, ...args });
}

/** The stays of one organisation, award, call, partnership or territory, which are already loaded. */
export function pageOfSoftLandings(stays: readonly SoftLanding[], args: SoftLandingPageArgs): Page<SoftLanding> {
  return pageOfRows(stays, { orders, ...args });
}
