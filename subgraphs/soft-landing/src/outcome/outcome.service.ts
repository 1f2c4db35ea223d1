import {
  type Database,
  type ListOrder,
  type Page,
  pageOfQuery,
  pageOfRows,
  whereEqual,
  whereLinked,
  whereOneOf,
} from '@passerelle/subgraph-kit';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { Outcome } from './outcome.entity';
import { OutcomeOrder, type OutcomePageArgs, type OutcomesArgs } from './outcome.input';
import { OutcomeSector } from './outcome-sector.entity';
import { OutcomeTerritory } from './outcome-territory.entity';

const orders: Record<OutcomeOrder, ListOrder> = {
  [OutcomeOrder.REPORTED]: { property: 'sortDate', direction: 'ASC' },
  [OutcomeOrder.REPORTED_DESC]: { property: 'sortDate', direction: 'DESC' },
};

export function findOutcomes({ reader }: Database, args: OutcomesArgs): Promise<Page<Outcome>> {
  const query = reader.createQueryBuilder(Outcome, 'outcome');
  whereEqual(query, { confidential: false });
  whereOneOf(query, { type: args.types });
  whereLinked(query, 'softLandingId', SoftLanding, 'id', { beneficiaryId: args.beneficiaryId });
  whereLinked(query, 'id', OutcomeTerritory, 'outcomeId', { territoryId: args.territoryId });
  whereLinked(query, 'id', OutcomeSector, 'outcomeId', { sectorId: args.sectorId });
  return pageOfQuery(query, { orders, ...args });
}

/** The outcomes of one territory or sector, which are already loaded. */
export function pageOfOutcomes(outcomes: readonly Outcome[], { types, ...args }: OutcomePageArgs): Page<Outcome> {
  const wanted = types ? outcomes.filter(({ type }) => types.includes(type)) : outcomes;
  return pageOfRows(wanted, { orders, ...args });
}
