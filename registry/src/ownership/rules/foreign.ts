import type { ASTNode } from 'graphql';
import type { Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/finding-codes';
import { makeFinding } from '../../findings/make-finding';
import { placeOf } from '../../sdl/place-of';

/** A refusal that the owner can lift: it names the owner and what to approve. */
export function foreign(
  code: FindingCode,
  coordinate: string,
  owner: string,
  message: string,
  node: ASTNode | undefined,
): Finding {
  return makeFinding('error', code, `${message} It belongs to ${owner}, who can approve it for ${coordinate}.`, {
    coordinate,
    place: placeOf(node),
    approval: { owner, coordinate },
  });
}
