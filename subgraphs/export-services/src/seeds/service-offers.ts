import { cite } from '@passerelle/documents';
import { foldText, text } from '@passerelle/subgraph-kit';
import { ServiceKind } from '../service-kind';
import { OfferStatus, type ServiceOffer } from '../service-offer/service-offer.entity';

function offer(
  provider: 'cqi' | 'gimxport',
  slug: string,
  kind: ServiceKind,
  [fr, en]: readonly [string, string],
  statements: readonly string[],
  more: Partial<ServiceOffer> = {},
): ServiceOffer {
  return {
    id: `service:${slug}`,
    ownerId: provider,
    providerId: `org:${provider}`,
    kind,
    status: OfferStatus.OFFERED,
    label: text(fr, en),
    sortLabel: foldText(fr),
    membersOnly: null,
    sources: cite(...statements),
    readings: [],
    ...more,
  };
}

const forMembers = { membersOnly: true };

export const serviceOffers: readonly ServiceOffer[] = [
  offer(
    'cqi',
    'information-export',
    ServiceKind.INFORMATION,
    ['Information sur l’exportation', 'Information on exporting'],
    ['F-S1-054'],
  ),
  offer('cqi', 'conseil-export', ServiceKind.ADVICE, ['Conseil à l’exportation', 'Export advice'], ['F-S1-055']),
  offer(
    'cqi',
    'accompagnement-specifique',
    ServiceKind.ACCOMPANIMENT,
    ['Accompagnement sur mesure', 'Individual accompaniment'],
    ['F-S1-056'],
  ),
  offer(
    'cqi',
    'diagnostic-export',
    ServiceKind.DIAGNOSTIC,
    ['Prédiagnostic et diagnostic d’exportation', 'Export prediagnostic and diagnostic'],
    ['F-S1-057'],
  ),
  offer(
    'cqi',
    'plan-export',
    ServiceKind.EXPORT_PLAN,
    ['Aide au plan d’exportation', 'Help with the export plan'],
    ['F-S1-058'],
  ),
  offer(
    'cqi',
    'sensibilisation',
    ServiceKind.AWARENESS,
    ['Activités de sensibilisation', 'Awareness activities'],
    ['F-S1-059'],
  ),
  offer('cqi', 'formation-groupe', ServiceKind.TRAINING, ['Formation en groupe', 'Group training'], ['F-S1-060']),
  offer(
    'cqi',
    'cafe-export',
    ServiceKind.AWARENESS,
    ['Café export : échange entre entrepreneurs', 'Export café: a discussion among entrepreneurs'],
    ['F-S1-061'],
  ),
  offer(
    'cqi',
    'projets-besoins',
    ServiceKind.SPECIAL_PROJECT,
    [
      'Projets et actions taillés sur les besoins des entrepreneurs',
      'Projects and actions cut to what entrepreneurs need',
    ],
    ['F-S1-049'],
    { status: OfferStatus.PLANNED },
  ),
  offer(
    'gimxport',
    'projets-speciaux',
    ServiceKind.SPECIAL_PROJECT,
    ['Projets spéciaux', 'Special projects'],
    ['F-S3-065'],
  ),
  offer(
    'gimxport',
    'services-conseils',
    ServiceKind.ADVICE,
    ['Conseil et accompagnement', 'Advice and accompaniment'],
    ['F-S3-066', 'F-S3-072'],
    forMembers,
  ),
  offer(
    'gimxport',
    'information-formation',
    ServiceKind.TRAINING,
    ['Information et formation en séance', 'Information and training sessions'],
    ['F-S3-067', 'F-S3-072'],
    forMembers,
  ),
  offer(
    'gimxport',
    'missions-commerciales',
    ServiceKind.TRADE_MISSION,
    ['Missions commerciales, à plusieurs ou seul', 'Trade missions, in a group or alone'],
    ['F-S3-068', 'F-S3-072'],
    forMembers,
  ),
];
