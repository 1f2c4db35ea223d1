import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';
import type { IsApproved } from '../ownership/check-ownership';
import { confusableSpelling } from '../ownership/confusable-spelling';
import { prefixCoordinate } from '../ownership/manifest';
import type { Candidate } from './proposal';

/** A name that leaves room in ids for the hash behind it, and that an address can hold. */
export const subgraphName = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const maxSubgraphNameLength = 48;

/**
 * Whether an institution may publish under a name. The name is also the prefix of the ids of its rows, so subgraphs
 * and institutions share one space of names.
 *
 * @param subgraphs every subgraph that was ever published, with its institution.
 * @param institutions every institution of the registry.
 */
export function checkSubgraphName(
  { subgraph, institution }: Candidate,
  subgraphs: ReadonlyMap<string, string>,
  institutions: ReadonlySet<string>,
  isApproved: IsApproved,
): Finding[] {
  const holder = subgraphs.get(subgraph);
  if (holder !== undefined && holder !== institution) {
    return [makeFinding('error', 'FOREIGN_SUBGRAPH', `The subgraph ${subgraph} belongs to ${holder}.`)];
  }
  if (holder === institution) return [];
  if (!subgraphName.test(subgraph) || subgraph.length > maxSubgraphNameLength) {
    const message = `The name of a subgraph must be at most ${maxSubgraphNameLength} small letters and digits in words joined by dashes, but got: ${subgraph}.`;
    return [makeFinding('error', 'RESERVED_NAME', message)];
  }
  const taken: [name: string, owner: string][] = [
    ...subgraphs,
    ...[...institutions].map((id) => [id, id] as [string, string]),
  ];
  const spelling = confusableSpelling(subgraph);
  const [name, owner] = taken.find(([other, by]) => by !== institution && confusableSpelling(other) === spelling) ?? [];
  if (name === undefined || owner === undefined) return [];
  const coordinate = prefixCoordinate(subgraph);
  if (isApproved(owner, coordinate)) return [];
  const what = name === subgraph ? 'is the prefix of the rows' : `reads like ${name}, the prefix of the rows`;
  return [
    makeFinding('error', 'FOREIGN_PREFIX', `${subgraph} ${what} of ${owner}, who can approve it for ${coordinate}.`, {
      coordinate,
      approval: { owner, coordinate },
    }),
  ];
}
