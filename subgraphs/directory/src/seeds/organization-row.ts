import { cite, readings } from '@passerelle/documents';
import { foldText, type LocalizedText, type PartialDate } from '@passerelle/subgraph-kit';
import type { DatedName, Organization, OrganizationKind } from '../organization/organization.entity';
import type { Note } from '../source-ref';

export interface OrganizationSpec {
  /** The id is `org:<slug>`. */
  readonly slug: string;
  readonly name: LocalizedText;
  readonly kind: OrganizationKind;
  /** The statements that name it or place it. */
  readonly statements: readonly string[];
  readonly aliases?: readonly string[];
  /** For a sole trader: what to show instead of `name`, which is then a person's name. */
  readonly impersonalName?: LocalizedText;
  readonly nameHistory?: readonly DatedName[];
  readonly founded?: PartialDate;
  /** Slug of the territory it sits in. */
  readonly territory?: string;
  /** Slug of the territory it was founded in. */
  readonly originTerritory?: string;
  /** Slugs. */
  readonly successorOf?: readonly string[];
  readonly notes?: readonly Note[];
  readonly readings?: readonly string[];
}

const territoryId = (slug: string | undefined): string | null => (slug === undefined ? null : `territory:${slug}`);

export function organizationRow(spec: OrganizationSpec): Organization {
  // A personal name must neither be found nor change the order of a list, or the search would give it away.
  const shown = spec.impersonalName ?? spec.name;
  const aliases = [...(spec.aliases ?? [])];
  return {
    id: `org:${spec.slug}`,
    registeredName: spec.name,
    nameIsPersonal: spec.impersonalName !== undefined,
    impersonalName: spec.impersonalName ?? null,
    sortName: foldText(shown.fr ?? ''),
    searchText: foldText([shown.fr, shown.en, ...aliases].join(' ')),
    nameHistory: [...(spec.nameHistory ?? [])],
    aliases,
    kind: spec.kind,
    founded: spec.founded ?? null,
    territoryId: territoryId(spec.territory),
    originTerritoryId: territoryId(spec.originTerritory),
    successorOfIds: (spec.successorOf ?? []).map((slug) => `org:${slug}`),
    notes: [...(spec.notes ?? [])],
    sources: cite(...spec.statements),
    readings: readings(...(spec.readings ?? [])),
  };
}
