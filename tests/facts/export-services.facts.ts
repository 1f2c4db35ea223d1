import type { FactChecks } from './fact-check';

const figure = `nodes {
  value bound status basis organization { id } territory { id }
  period { label start end assumed } periodCandidates readings { ambiguity } sources { statement }
}`;

const figures = (indicator: string) => `{ observations(indicatorId: "indicator:${indicator}") { ${figure} } }`;

export const exportServicesFacts: FactChecks = {
  queries: {
    immigrants: figures('immigrants-admitted'),
    established: figures('companies-established-abroad'),
    informed: figures('enterprises-info-service'),
    accompanied: figures('enterprises-accompanied'),
    diagnostics: figures('export-diagnostics'),
    plans: figures('export-plans'),
    awareness: figures('awareness-activities'),
    awarenessParticipants: figures('awareness-participants'),
    trainingGroups: figures('training-groups'),
    trainingParticipants: figures('training-participants'),
    staff: figures('staff'),
    regions: figures('regions-served'),
    mrc: figures('mrc-count'),
    commerce: figures('commerce-employment-share'),
    breakdown: `{
      indicatorBreakdown(
        indicatorId: "indicator:enterprises-info-service"
        organizationId: "org:cqi"
        territoryId: "territory:centre-du-quebec"
        fiscalYear: "FY2010-11"
      ) { whole { value } parts { value territory { id } } sumOfParts isEqualToWhole }
      indicator(id: "indicator:enterprises-info-service") { aggregation }
    }`,
    informedGrowth: growth('enterprises-info-service'),
    accompaniedGrowth: growth('enterprises-accompanied'),
    offers: `{
      serviceOffers(first: 100) {
        nodes {
          id kind status membersOnly provider { id } label { fr }
          servedTerritories { territory { id } basis since { iso precision stated basis } }
        }
      }
    }`,
    report: '{ indicatorReport(id: "report:cqi-crecq") { state organization { id } recipients { id } } }',
    cafe: `{
      groupSession(id: "event:cafe-export") {
        kind organizer { id } heldOn { iso stated basis } topic { fr en } markets { id } attendeeCount
        followUp { text { fr } sources { statement } }
      }
    }`,
    budget: `{
      budget(id: "budget:cqi-2011-12") {
        organization { id } territory { id } kind period { label } balanced
        total { minor currency stated }
        lines {
          label { fr } source { id } amount { minor currency stated } share status
          decision { meetingId decidedBy { id } decidedOn { iso } sources { statement } readings { ambiguity } }
        }
      }
    }`,
  },
  facts: [
    ...observed('immigrants', [
      ['F-S0-009', null, 'canada', '2017', 300_000],
      ['F-S0-010', null, 'quebec-province', '2017', 50_000],
      ['F-S0-011', null, 'canada', '2020', 340_000],
    ]),
    ['F-S0-011', 'immigrants', path('F-S0-011', 'bound'), 'UPPER'],
    ['F-S0-011', 'immigrants', path('F-S0-011', 'status'), 'FORECAST'],
    ...observed('established', [['F-S0-018', null, 'la-rochelle', '2016', 3]]),
    ['F-S0-018', 'established', path('F-S0-018', 'readings'), [{ ambiguity: 'AMB-03' }]],

    ['F-S1-013', 'offers', served('information-export', 'centre-du-quebec'), '1995'],
    ['F-S1-014', 'offers', served('information-export', 'mauricie'), '2008-04'],
    ['F-S1-015', 'offers', served('information-export', 'estrie'), '2009-21'],
    ...observed('staff', [['F-S1-017', 'cqi', null, '2011', 10]]),
    ...observed('regions', [['F-S1-025', 'cqi', null, '2011', 3]]),
    ['F-S1-026', 'report', 'indicatorReport.recipients', [{ id: 'org:crecq' }]],
    ['F-S1-026', 'report', 'indicatorReport.state', 'SUBMITTED'],
    ...observed('informed', [
      ['F-S1-029', 'cqi', 'centre-du-quebec', 'FY2010-11', 64],
      ['F-S1-031', 'cqi', 'mrc-drummond', 'FY2010-11', 27],
      ['F-S1-032', 'cqi', 'mrc-arthabaska', 'FY2010-11', 20],
      ['F-S1-033', 'cqi', 'mrc-erable', 'FY2010-11', 9],
      ['F-S1-034', 'cqi', 'mrc-becancour', 'FY2010-11', 6],
      ['F-S1-035', 'cqi', 'mrc-nicolet-yamaska', 'FY2010-11', 2],
      ['F-S1-036', 'cqi', 'centre-du-quebec', 'FY2009-10', 65],
      ['F-S1-037', 'cqi', 'centre-du-quebec', 'FY2008-09', 34],
    ]),
    ['F-S1-029', 'breakdown', 'indicator.aggregation', 'DISTINCT_COUNT'],
    [
      'F-S1-029',
      'breakdown',
      'indicatorBreakdown',
      {
        whole: { value: 64 },
        parts: [
          { value: 27, territory: { id: 'territory:mrc-drummond' } },
          { value: 20, territory: { id: 'territory:mrc-arthabaska' } },
          { value: 9, territory: { id: 'territory:mrc-erable' } },
          { value: 6, territory: { id: 'territory:mrc-becancour' } },
          { value: 2, territory: { id: 'territory:mrc-nicolet-yamaska' } },
        ],
        sumOfParts: 64,
        isEqualToWhole: true,
      },
    ],
    [
      'F-S1-036',
      'informedGrowth',
      'indicatorGrowth',
      [step('FY2008-09', 34, 'FY2009-10', 65, 91.2), step('FY2009-10', 65, 'FY2010-11', 64, -1.5)],
    ],
    [
      'F-S1-038',
      'accompaniedGrowth',
      'indicatorGrowth',
      [step('FY2008-09', 12, 'FY2009-10', 15, 25), step('FY2009-10', 15, 'FY2010-11', 38, 153.3)],
    ],
    ...observed('mrc', [['F-S1-030', null, 'centre-du-quebec', 'FY2010-11', 5]]),
    ...observed('accompanied', [
      ['F-S1-038', 'cqi', 'centre-du-quebec', 'FY2010-11', 38],
      ['F-S1-039', 'cqi', 'centre-du-quebec', 'FY2009-10', 15],
      ['F-S1-040', 'cqi', 'centre-du-quebec', 'FY2008-09', 12],
    ]),
    ...observed('diagnostics', [
      ['F-S1-041', 'cqi', 'centre-du-quebec', 'FY2008-09', 10],
      ['F-S1-042', 'cqi', 'centre-du-quebec', 'FY2010-11', 24],
    ]),
    ...observed('plans', [
      ['F-S1-043', 'cqi', 'centre-du-quebec', 'FY2008-09', 4],
      ['F-S1-044', 'cqi', 'centre-du-quebec', 'FY2010-11', 10],
    ]),
    ...observed('awareness', [['F-S1-045', 'cqi', 'centre-du-quebec', 'FY2010-11', 12]]),
    ...observed('awarenessParticipants', [['F-S1-046', 'cqi', 'centre-du-quebec', 'FY2010-11', 60]]),
    ...observed('trainingGroups', [['F-S1-047', 'cqi', 'centre-du-quebec', null, 2]]),
    ['F-S1-047', 'trainingGroups', path('F-S1-047', 'periodCandidates'), ['FY2008-09..FY2010-11', 'FY2010-11']],
    ...observed('trainingParticipants', [['F-S1-048', 'cqi', 'centre-du-quebec', null, 13]]),
    ['F-S1-048', 'trainingParticipants', path('F-S1-048', 'periodCandidates'), ['FY2008-09..FY2010-11', 'FY2010-11']],

    ['F-S1-049', 'offers', offer('projets-besoins', 'status'), 'PLANNED'],
    ['F-S1-049', 'offers', offer('projets-besoins', 'provider.id'), 'org:cqi'],
    ['F-S1-050', 'cafe', 'groupSession.organizer.id', 'org:cqi'],
    ['F-S1-051', 'cafe', 'groupSession.heldOn', { iso: '2011-06', stated: 'en juin dernier', basis: 'INFERRED' }],
    ['F-S1-052', 'cafe', 'groupSession.topic.fr', 'Occasions d’affaires dans l’Ouest canadien'],
    ['F-S1-052', 'cafe', 'groupSession.markets', [{ id: 'territory:ouest-canadien' }]],
    [
      'F-S1-053',
      'cafe',
      'groupSession.followUp',
      {
        text: { fr: 'Plusieurs actions en cours répondent à ce que les entrepreneurs ont demandé' },
        sources: [{ statement: 'F-S1-053' }],
      },
    ],
    ...offered('cqi', [
      ['F-S1-054', 'information-export', 'INFORMATION'],
      ['F-S1-055', 'conseil-export', 'ADVICE'],
      ['F-S1-056', 'accompagnement-specifique', 'ACCOMPANIMENT'],
      ['F-S1-057', 'diagnostic-export', 'DIAGNOSTIC'],
      ['F-S1-058', 'plan-export', 'EXPORT_PLAN'],
      ['F-S1-059', 'sensibilisation', 'AWARENESS'],
      ['F-S1-060', 'formation-groupe', 'TRAINING'],
      ['F-S1-061', 'cafe-export', 'AWARENESS'],
    ]),
    ['F-S1-062', 'budget', 'budget.total', { minor: 29_475_000, currency: 'CAD', stated: '294 750 $' }],
    ['F-S1-062', 'budget', 'budget.balanced', true],
    ['F-S1-063', 'budget', 'budget.organization.id', 'org:cqi'],
    ['F-S1-063', 'budget', 'budget.territory.id', 'territory:centre-du-quebec'],
    ['F-S1-063', 'budget', 'budget.period.label', 'FY2011-12'],
    ['F-S1-063', 'budget', 'budget.kind', 'FORECAST'],
    ...financed([
      ['F-S1-064', 'org:crecq', 6_000_000, '60 000 $', 20.36, 'ACCEPTED'],
      ['F-S1-065', 'org:dec', 12_000_000, '120 000 $', 40.71, 'REQUESTED'],
      ['F-S1-066', 'org:mdeie', 5_580_000, '55 800 $', 18.93, 'REQUESTED'],
      ['F-S1-067', null, 5_895_000, '58 950 $', 20, 'FORECAST'],
    ]),
    [
      'F-S1-068',
      'budget',
      'budget.lines[0].decision',
      {
        meetingId: 'event:crecq-meeting',
        decidedBy: { id: 'org:crecq' },
        decidedOn: null,
        sources: [{ statement: 'F-S1-068' }],
        readings: [{ ambiguity: 'AMB-06' }],
      },
    ],

    ...offered('gimxport', [
      ['F-S3-065', 'projets-speciaux', 'SPECIAL_PROJECT'],
      ['F-S3-066', 'services-conseils', 'ADVICE'],
      ['F-S3-067', 'information-formation', 'TRAINING'],
      ['F-S3-068', 'missions-commerciales', 'TRADE_MISSION'],
    ]),
    ['F-S3-072', 'offers', offer('services-conseils', 'membersOnly'), true],
    ['F-S3-072', 'offers', offer('missions-commerciales', 'membersOnly'), true],

    ...observed('commerce', [['F-S4-017', null, 'laval', '2018', 27]]),
  ],
};

type Check = FactChecks['facts'][number];

function growth(indicator: string): string {
  return `{
    indicatorGrowth(
      indicatorId: "indicator:${indicator}"
      organizationId: "org:cqi"
      territoryId: "territory:centre-du-quebec"
    ) { from { label } to { label } fromValue toValue changePercent }
  }`;
}

function step(from: string, fromValue: number, to: string, toValue: number, changePercent: number) {
  return { from: { label: from }, to: { label: to }, fromValue, toValue, changePercent };
}

/** A field of the figure that a statement gives. */
function path(statement: string, field: string): string {
  return `observations.nodes[sources.0.statement=${statement}].${field}`;
}

function observed(
  query: string,
  rows: readonly (readonly [string, string | null, string | null, string | null, number])[],
): Check[] {
  return rows.flatMap(([statement, organization, territory, period, value]): Check[] => [
    [statement, query, path(statement, 'value'), value],
    [statement, query, path(statement, 'organization'), organization && { id: `org:${organization}` }],
    [statement, query, path(statement, 'territory'), territory && { id: `territory:${territory}` }],
    period === null
      ? [statement, query, path(statement, 'period'), null]
      : [statement, query, path(statement, 'period.label'), period],
  ]);
}

function offer(slug: string, field: string): string {
  return `serviceOffers.nodes[id=service:${slug}].${field}`;
}

function served(slug: string, territory: string): string {
  return `${offer(slug, `servedTerritories[territory.id=territory:${territory}]`)}.since.iso`;
}

function offered(provider: string, rows: readonly (readonly [string, string, string])[]): Check[] {
  return rows.flatMap(([statement, slug, kind]): Check[] => [
    [statement, 'offers', offer(slug, 'provider.id'), `org:${provider}`],
    [statement, 'offers', offer(slug, 'kind'), kind],
  ]);
}

function financed(rows: readonly (readonly [string, string | null, number, string, number, string])[]): Check[] {
  return rows.flatMap(([statement, source, minor, stated, share, status], index): Check[] => {
    const line = `budget.lines[${index}]`;
    return [
      [statement, 'budget', `${line}.source`, source && { id: source }],
      [statement, 'budget', `${line}.amount`, { minor, currency: 'CAD', stated }],
      [statement, 'budget', `${line}.share`, share],
      [statement, 'budget', `${line}.status`, status],
    ];
  });
}
