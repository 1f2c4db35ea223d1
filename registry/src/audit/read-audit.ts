import { type EntityManager, LessThan } from 'typeorm';
import type { SignedAct } from '../signing/signed-act';
import { optionalTextClaim } from '../signing/text-claim';
import { AuditEntry } from './audit-entry.entity';

const pageSize = 100;

/** The newest acts first, a hundred at a time; the claim `before` is the id of the last entry that came. */
export async function readAudit(reader: EntityManager, act: SignedAct): Promise<{ readonly entries: AuditEntry[] }> {
  const before = optionalTextClaim(act, 'before', /^audit:[\w-]+$/, 'the id of an entry');
  return { entries: await auditEntries(reader, before) };
}

export function auditEntries(reader: EntityManager, before: string | null): Promise<AuditEntry[]> {
  return reader.find(AuditEntry, {
    where: before === null ? {} : { id: LessThan(before) },
    order: { id: 'DESC' },
    take: pageSize,
  });
}
