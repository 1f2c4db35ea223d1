import { type Act, acts } from '@passerelle/registry-client';
import { type Database, text } from '@passerelle/subgraph-kit';
import { calculateJwkThumbprint } from 'jose';
import { IsNull } from 'typeorm';
import { type Actor, addAuditEntry } from '../audit/add-audit-entry';
import { subgraphName } from '../checking/check-names';
import { Member } from './member.entity';
import { MemberKey } from './member-key.entity';

export interface NewInstitution {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly isOperator: boolean;
}

/** Lets an institution publish once it has a key. Throws a sentence for whoever typed it. */
export async function addInstitution(
  { write }: Database,
  actor: Actor,
  { id, nameFr, nameEn, isOperator }: NewInstitution,
): Promise<void> {
  if (!subgraphName.test(id) || id.length > 48) {
    throw new Error(
      `The id of an institution must be small letters and digits in words joined by dashes, but got: ${id || 'nothing'}.`,
    );
  }
  await write(async (manager) => {
    if (await manager.existsBy(Member, { id })) throw new Error(`There is an institution ${id} already.`);
    const addedAt = new Date().toISOString();
    await manager.insert(Member, { id, name: text(nameFr || id, nameEn || nameFr || id), isOperator, addedAt });
    await addAuditEntry(manager, actor, 'institution.add', id, { isOperator });
  });
}

export interface NewKey {
  readonly institution: string;
  /** The `x` of the public JWK. */
  readonly x: string;
  /** What it may sign; null: everything. */
  readonly acts: readonly string[] | null;
  /** RFC 3339; null: until it is revoked. */
  readonly validUntil: string | null;
}

/** Makes a public key known; returns its id. Throws a sentence for whoever typed it. */
export async function addKey({ write }: Database, actor: Actor, key: NewKey): Promise<string> {
  if (!/^[\w-]{43}$/.test(key.x)) {
    throw new Error('The key must be the x of an Ed25519 public JWK: 43 letters in base64url.');
  }
  const unknown = key.acts?.find((act) => !acts.includes(act as Act));
  if (unknown !== undefined) throw new Error(`The acts must be some of ${acts.join(', ')}, but got: ${unknown}.`);
  if (key.validUntil !== null && Number.isNaN(Date.parse(key.validUntil))) {
    throw new Error(`The end must be a day or a time such as 2027-12-31, but got: ${key.validUntil}.`);
  }
  const id = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x: key.x });
  await write(async (manager) => {
    if (!(await manager.existsBy(Member, { id: key.institution }))) {
      throw new Error(`There is no institution ${key.institution}; add it first.`);
    }
    // A key that has ever been known stays what it was: revoked, or somebody else's.
    if (await manager.existsBy(MemberKey, { id })) throw new Error(`The key ${id} is known already.`);
    await manager.insert(MemberKey, {
      id,
      memberId: key.institution,
      x: key.x,
      acts: key.acts === null ? null : [...key.acts],
      validFrom: new Date().toISOString(),
      validUntil: key.validUntil === null ? null : new Date(key.validUntil).toISOString(),
      revokedAt: null,
    });
    await addAuditEntry(manager, actor, 'key.add', key.institution, { key: id, acts: key.acts });
  });
  return id;
}

/** From now on nothing signed with the key is accepted. What it signed before stays. */
export async function revokeKey({ write }: Database, actor: Actor, id: string): Promise<void> {
  await write(async (manager) => {
    const key = await manager.findOneBy(MemberKey, { id, revokedAt: IsNull() });
    if (key === null) throw new Error(`No key that is still good has the id ${id}.`);
    await manager.update(MemberKey, { id }, { revokedAt: new Date().toISOString() });
    await addAuditEntry(manager, actor, 'key.revoke', key.memberId, { key: id });
  });
}
