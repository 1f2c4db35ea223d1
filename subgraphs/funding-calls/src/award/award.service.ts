import { type Database, type ListOrder, type Page, pageOfQuery, pageOfRows } from '@passerelle/subgraph-kit';
import { whereEqual } from '../where-equal';
import { whereOverlaps } from '../where-overlaps';
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
  whereOverlaps(query, args);
  // An empty list asks for nothing at all; `IN ()` is not SQL.
  if (args.states) query.andWhere('award.state IN (:...states)', { states: [...args.states, ''] });
  const organizationByRole = {
    [AwardRole.RECIPIENT]: args.recipientId,
    [AwardRole.BENEFICIARY]: args.beneficiaryId,
    [AwardRole.FUNDER]: args.funderId,
  };
  for (const [role, organizationId] of Object.entries(organizationByRole)) {
    if (organizationId === null || organizationId === undefined) continue;
    // Each role is asked for in a subquery of its own, so its parameters need names of their own.
    const party = `party_${role}`;
    const awards = reader
      .createQueryBuilder(AwardParty, party)
      .select(`${party}.awardId`)
      .where(`${party}.role = :role_${role} AND ${party}.organizationId = :id_${role}`);
    query.andWhere(`award.id IN (${awards.getQuery()})`, { [`role_${role}`]: role, [`id_${role}`]: organizationId });
  }
  return pageOfQuery(query, { orders, ...args });
}

/** The awards of one programme, call, partnership or organisation, which are already loaded. */
export function pageOfAwards(awards: readonly Award[], args: AwardPageArgs): Page<Award> {
  return pageOfRows(awards, { orders, ...args });
}
