import { cite } from '@passerelle/documents';
import { type Partnership, PartnershipKind, PartnershipState, PartyRole } from '@passerelle/partnership';
import { type LocalizedText, text, unknownDay } from '@passerelle/subgraph-kit';

interface Relation {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly organizations: readonly string[];
  readonly territories: readonly string[];
  readonly objectives: readonly LocalizedText[];
  /** The statement that says they work together. */
  readonly statement: string;
  /** The statements that place the parties. */
  readonly placedBy: readonly string[];
}

/** Two bodies work together and no act is known: nothing was signed, so nobody signs and no date is set. */
function workingRelation(relation: Relation): Partnership {
  return {
    id: `laval-lille:${relation.slug}`,
    title: relation.title,
    aliases: [],
    kind: PartnershipKind.INFORMAL,
    state: PartnershipState.IN_FORCE,
    version: 1,
    parties: relation.organizations.map((slug) => ({
      organization: { id: `org:${slug}` },
      role: PartyRole.PARTNER,
      approval: null,
      signedOn: null,
      contact: null,
      sources: cite(relation.statement),
    })),
    objectives: relation.objectives.map((objective) => ({ text: objective, sources: cite(relation.statement) })),
    beneficiaries: null,
    signedOn: null,
    sortDate: unknownDay,
    signedAtId: null,
    validFrom: null,
    validTo: null,
    sectorIds: [],
    territoryIds: relation.territories.map((slug) => `territory:${slug}`),
    milestones: [],
    actions: [],
    actionsOpenEnded: false,
    reciprocity: [],
    results: [],
    history: [],
    sources: cite(relation.statement, ...relation.placedBy),
    readings: [],
  };
}

export const workingRelations: readonly Partnership[] = [
  workingRelation({
    slug: 'technomontreal-picom',
    title: text('TechnoMontréal et le PICOM', 'TechnoMontréal and the PICOM'),
    organizations: ['technomontreal', 'picom'],
    territories: ['grand-montreal', 'lille'],
    objectives: [],
    statement: 'F-S4-023',
    placedBy: ['F-S4-014', 'F-S4-026'],
  }),
  workingRelation({
    slug: 'laval-technomontreal',
    title: text('La Ville de Laval et TechnoMontréal', 'The City of Laval and TechnoMontréal'),
    organizations: ['ville-laval', 'technomontreal'],
    territories: ['laval', 'grand-montreal'],
    objectives: [text('Faire grandir ensemble le CQIC', 'Grow the CQIC together')],
    statement: 'F-S4-010',
    placedBy: ['F-S4-009', 'F-S4-014'],
  }),
];
