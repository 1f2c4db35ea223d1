import type { DeclaredField, DeclaredType } from '../sdl/declared-type';
import { type Manifest } from './manifest';
import type { Part } from './part';

/** The graph without the candidate, as the rules of ownership ask it. */
export interface OwnershipView {
  readonly candidate: Part;
  /** Who owns the element, where it is another institution; null where it is free or the candidate's own. */
  foreignOwner(coordinate: string): string | null;
  /** Whether it was the candidate's before. */
  wasOwn(coordinate: string): boolean;
  isProtected(coordinate: string): boolean;
  /** The type as its owner has it. */
  typeOf(owner: string, type: string): DeclaredType | null;
  /** The field as its owner has it. */
  fieldOf(owner: string, type: string, field: string): DeclaredField | null;
  institutionOf(subgraph: string): string | null;
  /** Another subgraph of the candidate's institution that has this field. */
  siblingWith(type: string, field: string): string | null;
  /** What others own, by coordinate. */
  readonly foreignCoordinates: Iterable<string>;
}

/**
 * @param others the other subgraphs of the graph.
 * @param manifest with what the candidate would own.
 * @param before without it.
 * @param names every subgraph with its institution.
 */
export function ownershipView(
  candidate: Part,
  others: readonly Part[],
  { manifest, before }: { readonly manifest: Manifest; readonly before: Manifest },
  names: ReadonlyMap<string, string>,
): OwnershipView {
  const partsOf = (institution: string) => others.filter((part) => part.institution === institution);
  const foreignOwner = (coordinate: string) => {
    const owner = manifest.get(coordinate)?.institution ?? null;
    return owner === candidate.institution ? null : owner;
  };
  const typeOf = (owner: string, type: string) => {
    const declared = partsOf(owner).flatMap(({ schema }) => schema.types.get(type) ?? []);
    // Of several subgraphs of one institution, the one that is at home there has the most to say.
    return declared.sort((a, b) => b.fields.size - a.fields.size)[0] ?? null;
  };
  return {
    candidate,
    foreignOwner,
    wasOwn: (coordinate) => before.get(coordinate)?.institution === candidate.institution,
    isProtected: (coordinate) => manifest.get(coordinate)?.isProtected ?? false,
    typeOf,
    fieldOf: (owner, type, field) =>
      partsOf(owner)
        .flatMap(({ schema }) => schema.types.get(type)?.fields.get(field) ?? [])
        .find(({ isExternal }) => !isExternal) ?? null,
    institutionOf: (subgraph) => names.get(subgraph) ?? null,
    siblingWith: (type, field) =>
      partsOf(candidate.institution).find(({ schema }) => {
        const declared = schema.types.get(type)?.fields.get(field);
        return declared !== undefined && !declared.isExternal;
      })?.subgraph ?? null,
    foreignCoordinates: [...manifest.keys()].filter((coordinate) => foreignOwner(coordinate) !== null),
  };
}
