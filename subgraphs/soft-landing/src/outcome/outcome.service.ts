import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
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
  const query = reader
    .createQueryBuilder(Outcome, 'outcome')
    .where('outcome.confidential = :confidential', { confidential: false });
  // An empty list asks for nothing at all; `IN ()` is not SQL.
  if (args.types) query.andWhere('outcome.type IN (:...types)', { types: [...args.types, ''] });
  const { beneficiaryId, territoryId, sectorId } = args;
  if (isGiven(beneficiaryId)) {
    const stays = reader
      .createQueryBuilder(SoftLanding, 'stay')
      .select('stay.id')
      .where('stay.beneficiaryId = :beneficiaryId');
    query.andWhere(`outcome.softLandingId IN (${stays.getQuery()})`, { beneficiaryId });
  }
  if (isGiven(territoryId)) {
    const there = reader
      .createQueryBuilder(OutcomeTerritory, 'there')
      .select('there.outcomeId')
      .where('there.territoryId = :territoryId');
    query.andWhere(`outcome.id IN (${there.getQuery()})`, { territoryId });
  }
  if (isGiven(sectorId)) {
    const inSector = reader
      .createQueryBuilder(OutcomeSector, 'inSector')
      .select('inSector.outcomeId')
      .where('inSector.sectorId = :sectorId');
    query.andWhere(`outcome.id IN (${inSector.getQuery()})`, { sectorId });
  }
  return pageOfQuery(query, { orders, ...args });
}

/** The outcomes of one territory or sector, which are already loaded. */
export function pageOfOutcomes(outcomes: readonly Outcome[], { types, ...args }: OutcomePageArgs): Page<Outcome> {
  const wanted = types ? outcomes.filter(({ type }) => types.includes(type)) : outcomes;
  return pageOfRows(wanted, { orders, ...args });
}

/** An empty id is given too: no row has it. */
function isGiven(id: string | null | undefined): id is string {
  return id !== null && id !== undefined;
}
