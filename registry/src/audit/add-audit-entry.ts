import type { EntityManager } from 'typeorm';
import { newId } from '../ids/new-id';
import { AuditEntry } from './audit-entry.entity';

/** Who acts: an institution by a key, or the command on the registry's machine. */
export interface Actor {
  readonly institution: string;
  readonly keyId: string | null;
}

/** The command that runs where the registry's database can be reached. */
export const command: Actor = { institution: 'command', keyId: null };

/** Records an act in the transaction that does it. */
export async function addAuditEntry(
  manager: EntityManager,
  { institution, keyId }: Actor,
  act: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  const at = new Date();
  await manager.insert(AuditEntry, {
    id: newId('audit', at),
    at: at.toISOString(),
    actor: institution,
    keyId,
    act,
    subject,
    details: details as never,
  });
}
