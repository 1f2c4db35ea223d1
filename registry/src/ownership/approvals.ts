import { errors } from '@passerelle/protocol';
import { IsNull } from 'typeorm';
import { addAuditEntry } from '../audit/add-audit-entry';
import { newId } from '../ids/new-id';
import type { RegistryCore } from '../publishing/registry-core';
import type { SignedAct } from '../signing/signed-act';
import { textClaim } from '../signing/text-claim';
import { Approval } from './approval.entity';
import { OwnedElement } from './owned-element.entity';

/** Lets another institution do with one element what the rules refuse. Claims: `to` and `coordinate`. */
export async function approve({ database }: RegistryCore, act: SignedAct): Promise<{ readonly approval: string }> {
  const { to, coordinate } = readClaims(act);
  const [element = ''] = coordinate.split('(');
  const owned = await database.reader.findOneBy(OwnedElement, { id: element });
  if (owned !== null && owned.memberId !== act.institution) {
    throw errors.actNotAllowed({ act: 'approve', reason: `${element} belongs to ${owned.memberId}` });
  }
  // A prefix may be approved before anybody publishes under it.
  if (owned === null && !element.endsWith(':')) throw errors.notPublished({ what: `element ${element}` });
  return database.write(async (manager) => {
    const given = { ownerId: act.institution, granteeId: to, coordinate };
    const known = await manager.findOneBy(Approval, { ...given, withdrawnAt: IsNull() });
    if (known) return { approval: known.id };
    const at = new Date();
    const id = newId('approval', at);
    await manager.insert(Approval, { id, ...given, givenAt: at.toISOString(), withdrawnAt: null, token: act.token });
    await addAuditEntry(manager, act, 'approve', coordinate, { to });
    return { approval: id };
  });
}

/** Takes an approval back. What was published under it stays until its publisher publishes again. */
export async function withdraw({ database }: RegistryCore, act: SignedAct): Promise<{ readonly withdrawn: number }> {
  const { to, coordinate } = readClaims(act);
  return database.write(async (manager) => {
    const { affected } = await manager.update(
      Approval,
      { ownerId: act.institution, granteeId: to, coordinate, withdrawnAt: IsNull() },
      { withdrawnAt: new Date().toISOString() },
    );
    await addAuditEntry(manager, act, 'withdraw', coordinate, { to });
    return { withdrawn: affected ?? 0 };
  });
}

function readClaims(act: SignedAct) {
  return {
    to: textClaim(act, 'to', /^[a-z0-9-]{1,120}$/, 'the id of an institution'),
    coordinate: textClaim(
      act,
      'coordinate',
      /^(\w{1,100}(\.\w{1,100}(\(\w{1,30}:\))?)?|[a-z0-9-]{1,48}:)$/,
      'Type, Type.field, Type.field(argument:) or a prefix with its colon',
    ),
  };
}
