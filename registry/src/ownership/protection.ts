import { errors } from '@passerelle/protocol';
import { addAuditEntry } from '../audit/add-audit-entry';
import type { RegistryCore } from '../publishing/registry-core';
import type { SignedAct } from '../signing/signed-act';
import { textClaim } from '../signing/text-claim';
import { readState, replaceState } from '../supergraph/registry-state';
import { OwnedElement } from './owned-element.entity';

/** Closes a type of the institution to additions of others, or opens it again. Claim: `type`. */
export function setProtection(
  core: RegistryCore,
  act: SignedAct,
  isProtected: boolean,
): Promise<{ readonly type: string; readonly isProtected: boolean }> {
  const type = textClaim(act, 'type', /^\w{1,100}$/, 'the name of a type');
  return core.oneByOne(() =>
    core.database.write(async (manager) => {
      const owned = await manager.findOneBy(OwnedElement, { id: type });
      if (owned === null) throw errors.notPublished({ what: `type ${type}` });
      if (owned.memberId !== act.institution) {
        throw errors.actNotAllowed({ act: act.act, reason: `${type} belongs to ${owned.memberId}` });
      }
      await manager.update(OwnedElement, { id: type }, { isProtected });
      // What is being checked meanwhile was checked against an open type.
      await replaceState(manager, await readState(manager), {});
      await addAuditEntry(manager, act, act.act, type);
      return { type, isProtected };
    }),
  );
}
