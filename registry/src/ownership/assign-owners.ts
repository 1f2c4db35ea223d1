import { type DeclaredType, rootTypes } from '../sdl/declared-type';
import { type Manifest, type Ownership, prefixCoordinate } from './manifest';
import type { Part } from './part';

/**
 * The manifest after a publish. What has an owner keeps it for as long as the owner publishes it; what has none goes
 * to the part that declares it, for a type to the one that declares most of its fields, and among equals to the first.
 *
 * @param parts every subgraph of the graph, in the order in which they were first published.
 * @param names every subgraph, also one that has nothing left to compose, with its institution.
 */
export function assignOwners(before: Manifest, parts: readonly Part[], names: ReadonlyMap<string, string>): Manifest {
  const after = new Map<string, Ownership>();
  for (const [subgraph, institution] of names) {
    const coordinate = prefixCoordinate(subgraph);
    after.set(coordinate, before.get(coordinate) ?? { institution, isProtected: false });
  }
  for (const [coordinate, claims] of claimsOf(parts)) {
    const owner = before.get(coordinate);
    if (owner && claims.some(({ institution }) => institution === owner.institution)) {
      after.set(coordinate, owner);
      continue;
    }
    const [best] = [...claims].sort((a, b) => b.weight - a.weight);
    if (best) after.set(coordinate, { institution: best.institution, isProtected: false });
  }
  return after;
}

interface Claim {
  readonly institution: string;
  readonly weight: number;
}

function claimsOf(parts: readonly Part[]): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  const claim = (coordinate: string, institution: string, weight: number) => {
    claims.set(coordinate, [...(claims.get(coordinate) ?? []), { institution, weight }]);
  };
  for (const { institution, schema } of parts) {
    for (const type of schema.types.values()) {
      if (isReference(type)) continue;
      const weight = type.fields.size;
      if (!rootTypes.has(type.name)) claim(type.name, institution, weight);
      for (const field of type.fields.values()) {
        if (!field.isExternal) claim(`${type.name}.${field.name}`, institution, weight);
      }
    }
  }
  return claims;
}

/** Whether a type only names the rows of another subgraph: it has its key and nothing else. */
export function isReference(type: DeclaredType): boolean {
  return (
    type.keys.size > 0 &&
    [...type.fields.values()].every(({ name, isExternal }) => isExternal || type.keyFields.has(name))
  );
}
