import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { HostOffer } from '../host-offer/host-offer.entity';
import { Outcome } from '../outcome/outcome.entity';
import { OutcomeSector } from '../outcome/outcome-sector.entity';
import { OutcomeTerritory } from '../outcome/outcome-territory.entity';
import { SoftLanding } from '../soft-landing/soft-landing.entity';
import { SoftLandingThanks } from '../soft-landing/soft-landing-thanks.entity';
import { Support } from '../support/support.entity';
import { hostOffers } from './host-offers';
import { outcomeSectors, outcomeTerritories } from './outcome-links';
import { outcomes } from './outcomes';
import { softLandingThanks } from './soft-landing-thanks';
import { softLandings } from './soft-landings';
import { supports } from './supports';

export const seeds: readonly SeedSet[] = [
  seedSet(SoftLanding, softLandings),
  seedSet(SoftLandingThanks, softLandingThanks),
  seedSet(Support, supports),
  seedSet(Outcome, outcomes),
  seedSet(OutcomeTerritory, outcomeTerritories),
  seedSet(OutcomeSector, outcomeSectors),
  seedSet(HostOffer, hostOffers),
];
