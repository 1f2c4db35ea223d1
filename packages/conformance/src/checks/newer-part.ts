import { printVersion } from '@passerelle/contract-subgraph';
import type { Check, Promised } from '../check';
import { notApplicable } from '../outcome';
import { lacks, type Session } from '../session';

export const newerPartPromise: Promised = {
  name: 'newer part',
  promise: 'A node need not have what came after its version; it is not asked for it.',
};

/** A part of the contract that came after the node's version. */
export function newerPart(coordinate: string): Check<Session> {
  return {
    ...newerPartPromise,
    run: async ({ contract, version }) => {
      const since = contract.since.get(coordinate) ?? contract.version;
      return notApplicable(`came with ${printVersion(since)}; the node is asked in ${printVersion(version)}`);
    },
  };
}

/** The parts of the contract that the node's version is older than. */
export function newerParts(session: Session): string[] {
  return [...session.contract.since.keys()].filter((coordinate) => lacks(session, coordinate));
}
