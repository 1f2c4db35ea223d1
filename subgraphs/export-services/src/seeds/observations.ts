import { cite, readings } from '@passerelle/documents';
import { FactBasis, text, unknownDay } from '@passerelle/subgraph-kit';
import { calendarYear, type FiscalPeriod, fiscalYear } from '../fiscal-period';
import { Bound, type Observation, ObservationStatus } from '../observation/observation.entity';

interface Told {
  readonly indicator: string;
  readonly ownerId: string;
  readonly organizationId?: string;
  readonly territory?: string;
  readonly period: FiscalPeriod | null;
  readonly value: number;
  readonly statement: string;
  readonly ambiguities?: readonly string[];
}

function observation(told: Told, more: Partial<Observation> = {}): Observation {
  const { indicator, territory, period, statement } = told;
  const sources = cite(statement);
  const parts = [indicator, territory, period?.label.toLowerCase()].filter((part) => part !== undefined);
  return {
    id: `observation:${parts.join('-')}`,
    ownerId: told.ownerId,
    indicatorId: `indicator:${indicator}`,
    organizationId: told.organizationId ?? null,
    territoryId: territory === undefined ? null : `territory:${territory}`,
    period,
    fiscalYear: period?.label ?? null,
    sortDate: period?.end ?? unknownDay,
    periodCandidates: [],
    value: told.value,
    bound: Bound.EXACT,
    status: ObservationStatus.ACTUAL,
    basis: sources[0]?.basis ?? FactBasis.STATED,
    revision: 1,
    note: null,
    partOfId: null,
    reportId: null,
    sources,
    readings: readings(...(told.ambiguities ?? [])),
    ...more,
  };
}

const [fy2008, fy2009, fy2010] = [fiscalYear(2008), fiscalYear(2009), fiscalYear(2010)];

/** A figure of CQI that the article on its report gives for the Centre-du-Québec or an MRC in it. */
function reported(
  indicator: string,
  period: FiscalPeriod | null,
  value: number,
  statement: string,
  ambiguities: readonly string[] = ['AMB-09'],
  more: Partial<Observation> = {},
  territory = 'centre-du-quebec',
): Observation {
  return observation(
    { indicator, ownerId: 'cqi', organizationId: 'org:cqi', territory, period, value, statement, ambiguities },
    { reportId: 'report:cqi-crecq', ...more },
  );
}

const informed = 'enterprises-info-service';
const informedInRegion = reported(informed, fy2010, 64, 'F-S1-029', ['AMB-08', 'AMB-09']);

function informedInMrc(mrc: string, value: number, statement: string): Observation {
  const part = { partOfId: informedInRegion.id };
  return reported(informed, fy2010, value, statement, ['AMB-08', 'AMB-09'], part, `mrc-${mrc}`);
}

const withoutYear = { periodCandidates: ['FY2008-09..FY2010-11', 'FY2010-11'] };

const canada2017 = observation(
  {
    indicator: 'immigrants-admitted',
    ownerId: 'hub',
    territory: 'canada',
    period: calendarYear(2017),
    value: 300_000,
    statement: 'F-S0-009',
  },
  { note: text('Chiffre rond donné par la presse', 'Round figure given by the press') },
);

export const observations: readonly Observation[] = [
  informedInRegion,
  informedInMrc('drummond', 27, 'F-S1-031'),
  informedInMrc('arthabaska', 20, 'F-S1-032'),
  informedInMrc('erable', 9, 'F-S1-033'),
  informedInMrc('becancour', 6, 'F-S1-034'),
  informedInMrc('nicolet-yamaska', 2, 'F-S1-035'),
  reported(informed, fy2009, 65, 'F-S1-036', ['AMB-08', 'AMB-09']),
  reported(informed, fy2008, 34, 'F-S1-037', ['AMB-08', 'AMB-09']),
  reported('enterprises-accompanied', fy2010, 38, 'F-S1-038'),
  reported('enterprises-accompanied', fy2009, 15, 'F-S1-039'),
  reported('enterprises-accompanied', fy2008, 12, 'F-S1-040'),
  reported('export-diagnostics', fy2008, 10, 'F-S1-041'),
  reported('export-diagnostics', fy2010, 24, 'F-S1-042'),
  reported('export-plans', fy2008, 4, 'F-S1-043'),
  reported('export-plans', fy2010, 10, 'F-S1-044'),
  reported('awareness-activities', fy2010, 12, 'F-S1-045'),
  reported('awareness-participants', fy2010, 60, 'F-S1-046'),
  reported('training-groups', null, 2, 'F-S1-047', ['AMB-07'], withoutYear),
  reported('training-participants', null, 13, 'F-S1-048', ['AMB-07'], withoutYear),
  observation({
    indicator: 'mrc-count',
    ownerId: 'cqi',
    territory: 'centre-du-quebec',
    period: fy2010,
    value: 5,
    statement: 'F-S1-030',
    ambiguities: ['AMB-09'],
  }),
  observation({
    indicator: 'staff',
    ownerId: 'cqi',
    organizationId: 'org:cqi',
    period: calendarYear(2011),
    value: 10,
    statement: 'F-S1-017',
    ambiguities: ['AMB-05', 'AMB-10'],
  }),
  observation({
    indicator: 'regions-served',
    ownerId: 'cqi',
    organizationId: 'org:cqi',
    period: calendarYear(2011),
    value: 3,
    statement: 'F-S1-025',
    ambiguities: ['AMB-05'],
  }),
  observation({
    indicator: 'companies-established-abroad',
    ownerId: 'la-rochelle-quebec',
    territory: 'la-rochelle',
    period: calendarYear(2016),
    value: 3,
    statement: 'F-S0-018',
    ambiguities: ['AMB-03'],
  }),
  observation({
    indicator: 'commerce-employment-share',
    ownerId: 'laval-lille',
    territory: 'laval',
    period: calendarYear(2018),
    value: 27,
    statement: 'F-S4-017',
    ambiguities: ['AMB-17'],
  }),
  canada2017,
  observation(
    {
      indicator: 'immigrants-admitted',
      ownerId: 'hub',
      territory: 'quebec-province',
      period: calendarYear(2017),
      value: 50_000,
      statement: 'F-S0-010',
    },
    { partOfId: canada2017.id, note: canada2017.note },
  ),
  observation(
    {
      indicator: 'immigrants-admitted',
      ownerId: 'hub',
      territory: 'canada',
      period: calendarYear(2020),
      value: 340_000,
      statement: 'F-S0-011',
    },
    { bound: Bound.UPPER, status: ObservationStatus.FORECAST, note: canada2017.note },
  ),
];
