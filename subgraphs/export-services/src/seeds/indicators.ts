import { cite, readings } from '@passerelle/documents';
import { foldText, type LocalizedText, text } from '@passerelle/subgraph-kit';
import { Aggregation, type IndicatorDefinition } from '../indicator/indicator-definition.entity';
import { ServiceKind } from '../service-kind';

const companies = text('entreprises', 'companies');
const people = text('personnes', 'people');

function indicator(
  slug: string,
  ownerId: string,
  [fr, en]: readonly [string, string],
  unit: LocalizedText,
  aggregation: Aggregation,
  statements: readonly string[],
  more: Partial<IndicatorDefinition> = {},
): IndicatorDefinition {
  return {
    id: `indicator:${slug}`,
    ownerId,
    label: text(fr, en),
    sortLabel: foldText(fr),
    aliases: [],
    unit,
    aggregation,
    partsAreDisjoint: false,
    serviceKind: null,
    sources: cite(...statements),
    readings: [],
    ...more,
  };
}

export const indicators: readonly IndicatorDefinition[] = [
  indicator(
    'enterprises-info-service',
    'cqi',
    ['Entreprises renseignées par le service d’information', 'Companies helped by the information service'],
    companies,
    Aggregation.DISTINCT_COUNT,
    ['F-S1-029', 'F-S1-031', 'F-S1-032', 'F-S1-033', 'F-S1-034', 'F-S1-035', 'F-S1-036', 'F-S1-037'],
    {
      aliases: [
        text('Entreprises auxquelles l’équipe a répondu', 'Companies the team has answered'),
        text('Conseils à l’exportation', 'Export advice'),
      ],
      // A company sits in one MRC only.
      partsAreDisjoint: true,
      serviceKind: ServiceKind.INFORMATION,
      readings: readings('AMB-08'),
    },
  ),
  indicator(
    'enterprises-accompanied',
    'cqi',
    ['Entreprises accompagnées sur mesure', 'Companies accompanied individually'],
    companies,
    Aggregation.DISTINCT_COUNT,
    ['F-S1-038', 'F-S1-039', 'F-S1-040'],
    { partsAreDisjoint: true, serviceKind: ServiceKind.ACCOMPANIMENT },
  ),
  indicator(
    'export-diagnostics',
    'cqi',
    ['Prédiagnostics et diagnostics d’exportation menés à terme', 'Export prediagnostics and diagnostics completed'],
    text('diagnostics', 'diagnostics'),
    Aggregation.SUM,
    ['F-S1-041', 'F-S1-042'],
    { partsAreDisjoint: true, serviceKind: ServiceKind.DIAGNOSTIC },
  ),
  indicator(
    'export-plans',
    'cqi',
    ['Entreprises aidées pour leur plan d’exportation', 'Companies helped with their export plan'],
    companies,
    Aggregation.DISTINCT_COUNT,
    ['F-S1-043', 'F-S1-044'],
    { partsAreDisjoint: true, serviceKind: ServiceKind.EXPORT_PLAN },
  ),
  indicator(
    'awareness-activities',
    'cqi',
    ['Activités de sensibilisation tenues', 'Awareness activities held'],
    text('activités', 'activities'),
    Aggregation.SUM,
    ['F-S1-045'],
    { serviceKind: ServiceKind.AWARENESS },
  ),
  indicator(
    'awareness-participants',
    'cqi',
    ['Entreprises venues aux activités de sensibilisation', 'Companies that came to awareness activities'],
    companies,
    Aggregation.UNKNOWN,
    ['F-S1-046'],
    { serviceKind: ServiceKind.AWARENESS },
  ),
  indicator(
    'training-groups',
    'cqi',
    ['Groupes de formation organisés', 'Training groups organised'],
    text('groupes', 'groups'),
    Aggregation.SUM,
    ['F-S1-047'],
    { serviceKind: ServiceKind.TRAINING, readings: readings('AMB-07') },
  ),
  indicator(
    'training-participants',
    'cqi',
    ['Entreprises venues aux groupes de formation', 'Companies that came to training groups'],
    companies,
    Aggregation.UNKNOWN,
    ['F-S1-048'],
    { serviceKind: ServiceKind.TRAINING, readings: readings('AMB-07') },
  ),
  indicator('staff', 'cqi', ['Personnes dans l’équipe', 'People in the team'], people, Aggregation.LAST, ['F-S1-017'], {
    readings: readings('AMB-10'),
  }),
  indicator(
    'regions-served',
    'cqi',
    ['Régions desservies', 'Regions served'],
    text('régions', 'regions'),
    Aggregation.LAST,
    ['F-S1-025'],
  ),
  indicator(
    'mrc-count',
    'cqi',
    ['MRC dans la région', 'Regional county municipalities (MRC) in the region'],
    text('MRC', 'MRC'),
    Aggregation.LAST,
    ['F-S1-030'],
    { partsAreDisjoint: true },
  ),
  indicator(
    'companies-established-abroad',
    'la-rochelle-quebec',
    ['Entreprises implantées outre-Atlantique', 'Companies established across the Atlantic'],
    companies,
    Aggregation.SUM,
    ['F-S0-018'],
    { partsAreDisjoint: true, readings: readings('AMB-03') },
  ),
  indicator(
    'commerce-employment-share',
    'laval-lille',
    ['Part du commerce dans l’emploi', 'Share of trade in employment'],
    text('%', '%'),
    Aggregation.NOT_ADDITIVE,
    ['F-S4-017'],
  ),
  indicator(
    'immigrants-admitted',
    'hub',
    ['Immigrants accueillis (contexte)', 'Immigrants admitted (context)'],
    people,
    Aggregation.SUM,
    ['F-S0-009', 'F-S0-010', 'F-S0-011'],
    { partsAreDisjoint: true },
  ),
];
