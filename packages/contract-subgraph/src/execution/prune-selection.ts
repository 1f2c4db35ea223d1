import type { Contract } from '../contract/contract';
import { compareVersions, type Version } from '../contract/version';
import type { SelectedField, Selection } from './selection';

/** What is left of a selection for a node, and what its version does not have. */
export interface Pruned {
  readonly selection: Selection;
  /** `Type.field`, or `Type.field(argument:)` where only the argument is too new. Each once, in order. */
  readonly missing: readonly string[];
}

export function pruneSelection(selection: Selection, version: Version, since: Contract['since']): Pruned {
  const missing = new Set<string>();
  const prune = ({ type, fields }: Selection): Selection => ({
    type,
    fields: fields.flatMap((selected): SelectedField[] => {
      const later = laterPartOf(type.name, selected, version, since);
      if (later !== null) missing.add(later);
      return later === null ? [{ ...selected, below: selected.below && prune(selected.below) }] : [];
    }),
  });
  const pruned = since.size === 0 ? selection : prune(selection);
  return { selection: pruned, missing: [...missing].sort() };
}

function laterPartOf(
  type: string,
  { field, args }: SelectedField,
  version: Version,
  since: Contract['since'],
): string | null {
  const where = `${type}.${field.name}`;
  const parts = [
    where,
    ...Object.keys(args)
      .filter((name) => args[name] !== null)
      .map((name) => `${where}(${name}:)`),
  ];
  return parts.find((part) => isLater(part, version, since)) ?? null;
}

/** Whether a part of the contract came after a version. */
export function isLater(coordinate: string, version: Version, since: Contract['since']): boolean {
  const added = since.get(coordinate);
  return added !== undefined && compareVersions(added, version) > 0;
}
