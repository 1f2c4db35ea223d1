import { errors } from '@passerelle/protocol';
import type { EntityManager } from 'typeorm';
import type { UsageOfElement } from '../findings/finding';
import { Member } from '../institution/member.entity';
import { OwnedElement } from '../ownership/owned-element.entity';
import type { SignedAct } from '../signing/signed-act';
import { textClaim } from '../signing/text-claim';
import { usageKnowledge } from './usage-knowledge';

/** Who still uses an element: told to its owner, and to who runs the hub. Claim: `coordinate`. */
export async function readUses(
  reader: EntityManager,
  act: SignedAct,
): Promise<{ readonly isReported: boolean; readonly uses: readonly UsageOfElement[] }> {
  const coordinate = textClaim(act, 'coordinate', /^\w{1,100}(\.\w{1,100})?$/, 'Type or Type.field');
  const [owned, member] = await Promise.all([
    reader.findOneBy(OwnedElement, { id: coordinate }),
    reader.findOneBy(Member, { id: act.institution }),
  ]);
  if (owned?.memberId !== act.institution && !member?.isOperator) {
    throw errors.actNotAllowed({ act: 'uses', reason: `${coordinate} does not belong to ${act.institution}` });
  }
  const usage = await usageKnowledge(reader);
  return { isReported: usage.isReported, uses: await usage.usageOf(coordinate) };
}
