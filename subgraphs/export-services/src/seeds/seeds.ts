import { type SeedSet, seedSet } from '@passerelle/subgraph-kit';
import { Budget } from '../budget/budget.entity';
import { BudgetLine } from '../budget/budget-line.entity';
import { GroupSession } from '../group-session/group-session.entity';
import { IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { IndicatorReport } from '../indicator-report/indicator-report.entity';
import { Observation } from '../observation/observation.entity';
import { ServedTerritory } from '../service-offer/served-territory.entity';
import { ServiceOffer } from '../service-offer/service-offer.entity';
import { budgetLines } from './budget-lines';
import { budgets } from './budgets';
import { groupSessions } from './group-sessions';
import { indicatorReports } from './indicator-reports';
import { indicators } from './indicators';
import { observations } from './observations';
import { servedTerritories } from './served-territories';
import { serviceOffers } from './service-offers';

export const seeds: readonly SeedSet[] = [
  seedSet(ServiceOffer, serviceOffers),
  seedSet(ServedTerritory, servedTerritories),
  seedSet(GroupSession, groupSessions),
  seedSet(IndicatorDefinition, indicators),
  seedSet(IndicatorReport, indicatorReports),
  seedSet(Observation, observations),
  seedSet(Budget, budgets),
  seedSet(BudgetLine, budgetLines),
];
