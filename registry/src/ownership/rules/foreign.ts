import type { ASTNode } from 'graphql';
import type { Finding } from '../../findings/finding';
import type { FindingCode } from '../../findings/finding-codes';
import { makeFinding } from '../../findings/make-finding';
import { placeOf } from '../../sdl/place-of';

/**
 * A refusal that the owner can lift: it names the owner and what to approve.
 *
 * @param element what it is about, where that is not what would be approved.
 */
export function foreign(
  code: FindingCode,
  approved: string,
  owner: string,
  message: string,
  node: ASTNode | undefined,
  element = approved,
): Finding {
  return makeFinding('error', code, `${message} It belongs to ${owner}, who can approve it for ${approved}.`, {
    coordinate: element,
    place: placeOf(node),
    approval: { owner, coordinate: approved },
  });
}
