import { type Database, groupsBy, loaderBy, type RequestContext } from '@passerelle/subgraph-kit';
import type DataLoader from 'dataloader';
import { In } from 'typeorm';
import { FollowUp } from './follow-up/follow-up.entity';
import { HostOffer } from './host-offer/host-offer.entity';
import { Meeting } from './meeting/meeting.entity';
import { Outcome } from './outcome/outcome.entity';
import { OutcomeSector } from './outcome/outcome-sector.entity';
import { OutcomeTerritory } from './outcome/outcome-territory.entity';
import { SoftLanding } from './soft-landing/soft-landing.entity';
import { SoftLandingThanks } from './soft-landing/soft-landing-thanks.entity';
import { Support } from './support/support.entity';

/** All that a resolver of this subgraph can reach. */
export interface Context extends RequestContext, ReturnType<typeof softLandingContext> {}

export function softLandingContext(database: Database) {
  return {
    database,
    /** The day of the question, YYYY-MM-DD in UTC. */
    today: new Date().toISOString().slice(0, 10),
    ...rowsById(database),
    ...softLandingsByNeighbour(database),
    ...hostOffersByNeighbour(database),
    ...childrenOfSoftLanding(database),
    ...links(database),
  };
}

function rowsById({ reader }: Database) {
  const byId = <Row extends { id: string }>(entity: new () => Row): DataLoader<string, Row | null> =>
    loaderBy(
      (ids) => reader.createQueryBuilder(entity, 'row').where('row.id IN (:...ids)', { ids }).getMany(),
      (row) => row.id,
    );
  return {
    softLandingById: byId(SoftLanding),
    meetingById: byId(Meeting),
    followUpById: byId(FollowUp),
    hostOfferById: byId(HostOffer),
    // Confidential outcomes do not exist for anybody who asks, by whatever way.
    outcomeById: loaderBy(
      (ids) => reader.findBy(Outcome, { id: In(ids), confidential: false }),
      (outcome) => outcome.id,
    ),
  };
}

type SoftLandingReference =
  | 'beneficiaryId'
  | 'homeId'
  | 'hostId'
  | 'hostTerritoryId'
  | 'partnershipId'
  | 'callId'
  | 'awardId'
  | 'precededById';

function softLandingsByNeighbour({ reader }: Database) {
  const by = (property: SoftLandingReference) =>
    groupsBy(
      (ids) => reader.find(SoftLanding, { where: { [property]: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (stay) => stay[property] ?? '',
    );
  return {
    softLandingsByBeneficiaryId: by('beneficiaryId'),
    softLandingsByHomeId: by('homeId'),
    softLandingsByHostId: by('hostId'),
    softLandingsByHostTerritoryId: by('hostTerritoryId'),
    softLandingsByPartnershipId: by('partnershipId'),
    softLandingsByCallId: by('callId'),
    softLandingsByAwardId: by('awardId'),
    softLandingsByPredecessorId: by('precededById'),
  };
}

function hostOffersByNeighbour({ reader }: Database) {
  const by = (property: 'hostId' | 'partnershipId' | 'awardId') =>
    groupsBy(
      (ids) => reader.find(HostOffer, { where: { [property]: In(ids) }, order: { sortDate: 'ASC', id: 'ASC' } }),
      (offer) => offer[property] ?? '',
    );
  return {
    hostOffersByHostId: by('hostId'),
    hostOffersByPartnershipId: by('partnershipId'),
    hostOffersByAwardId: by('awardId'),
  };
}

function childrenOfSoftLanding({ reader }: Database) {
  return {
    meetingsBySoftLandingId: groupsBy(
      (ids) => reader.find(Meeting, { where: { softLandingId: In(ids) }, order: { sortTime: 'ASC', id: 'ASC' } }),
      (meeting) => meeting.softLandingId,
    ),
    supportsBySoftLandingId: groupsBy(
      (ids) => reader.find(Support, { where: { softLandingId: In(ids) }, order: { sequence: 'ASC', id: 'ASC' } }),
      (support) => support.softLandingId,
    ),
    followUpsBySoftLandingId: groupsBy(
      (ids) => reader.find(FollowUp, { where: { softLandingId: In(ids) }, order: { dueOn: 'ASC', id: 'ASC' } }),
      (followUp) => followUp.softLandingId,
    ),
    outcomesBySoftLandingId: groupsBy(
      (ids) =>
        reader.find(Outcome, {
          where: { softLandingId: In(ids), confidential: false },
          order: { sequence: 'ASC', id: 'ASC' },
        }),
      (outcome) => outcome.softLandingId,
    ),
  };
}

function links({ reader }: Database) {
  return {
    thanksBySoftLandingId: groupsBy(
      (ids) => reader.find(SoftLandingThanks, { where: { softLandingId: In(ids) }, order: { sequence: 'ASC' } }),
      (thanks) => thanks.softLandingId,
    ),
    thanksByOrganizationId: groupsBy(
      (ids) => reader.find(SoftLandingThanks, { where: { organizationId: In(ids) }, order: { id: 'ASC' } }),
      (thanks) => thanks.organizationId,
    ),
    territoryLinksByOutcomeId: groupsBy(
      (ids) => reader.find(OutcomeTerritory, { where: { outcomeId: In(ids) }, order: { sequence: 'ASC' } }),
      (link) => link.outcomeId,
    ),
    outcomeLinksByTerritoryId: groupsBy(
      (ids) => reader.find(OutcomeTerritory, { where: { territoryId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.territoryId,
    ),
    sectorLinksByOutcomeId: groupsBy(
      (ids) => reader.find(OutcomeSector, { where: { outcomeId: In(ids) }, order: { sequence: 'ASC' } }),
      (link) => link.outcomeId,
    ),
    outcomeLinksBySectorId: groupsBy(
      (ids) => reader.find(OutcomeSector, { where: { sectorId: In(ids) }, order: { id: 'ASC' } }),
      (link) => link.sectorId,
    ),
  };
}

/** Loads many rows and leaves out the ids that lead nowhere. */
export async function loadPresent<Row>(loader: DataLoader<string, Row | null>, ids: readonly string[]): Promise<Row[]> {
  const rows = await Promise.all(ids.map((id) => loader.load(id)));
  return rows.filter((row): row is Awaited<Row> & Row => row !== null);
}
