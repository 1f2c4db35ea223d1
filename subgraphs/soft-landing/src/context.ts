import { type Database, type RequestContext, rowById, rowsByColumn } from '@passerelle/subgraph-kit';
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
  return {
    softLandingById: rowById(reader, SoftLanding),
    meetingById: rowById(reader, Meeting),
    followUpById: rowById(reader, FollowUp),
    hostOfferById: rowById(reader, HostOffer),
    // Confidential outcomes do not exist for anybody who asks, by whatever way.
    outcomeById: rowById(reader, Outcome, { confidential: false }),
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
    rowsByColumn(reader, SoftLanding, property, { order: { sortDate: 'ASC' } });
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
    rowsByColumn(reader, HostOffer, property, { order: { sortDate: 'ASC' } });
  return {
    hostOffersByHostId: by('hostId'),
    hostOffersByPartnershipId: by('partnershipId'),
    hostOffersByAwardId: by('awardId'),
  };
}

function childrenOfSoftLanding({ reader }: Database) {
  return {
    meetingsBySoftLandingId: rowsByColumn(reader, Meeting, 'softLandingId', { order: { sortTime: 'ASC' } }),
    supportsBySoftLandingId: rowsByColumn(reader, Support, 'softLandingId', { order: { sequence: 'ASC' } }),
    followUpsBySoftLandingId: rowsByColumn(reader, FollowUp, 'softLandingId', { order: { dueOn: 'ASC' } }),
    outcomesBySoftLandingId: rowsByColumn(reader, Outcome, 'softLandingId', {
      where: { confidential: false },
      order: { sequence: 'ASC' },
    }),
  };
}

function links({ reader }: Database) {
  return {
    thanksBySoftLandingId: rowsByColumn(reader, SoftLandingThanks, 'softLandingId', { order: { sequence: 'ASC' } }),
    thanksByOrganizationId: rowsByColumn(reader, SoftLandingThanks, 'organizationId'),
    territoryLinksByOutcomeId: rowsByColumn(reader, OutcomeTerritory, 'outcomeId', { order: { sequence: 'ASC' } }),
    outcomeLinksByTerritoryId: rowsByColumn(reader, OutcomeTerritory, 'territoryId'),
    sectorLinksByOutcomeId: rowsByColumn(reader, OutcomeSector, 'outcomeId', { order: { sequence: 'ASC' } }),
    outcomeLinksBySectorId: rowsByColumn(reader, OutcomeSector, 'sectorId'),
  };
}
