import { createHash } from 'node:crypto';
import { errors } from '@passerelle/protocol';
import { type EntityManager, LessThan } from 'typeorm';
import type { SignedAct } from './signed-act';
import { UsedToken } from './used-token.entity';
import { actExpiry } from './verify-act';

/** Takes a signed act; throws ACT_REPLAYED where it came before, also to another process. */
export async function useOnce(manager: EntityManager, act: SignedAct, now: Date): Promise<void> {
  const id = createHash('sha256')
    .update(JSON.stringify([act.institution, act.claims.jti]))
    .digest('hex');
  await manager.delete(UsedToken, { expiresAt: LessThan(Math.floor(now.getTime() / 1000)) });
  if (await manager.existsBy(UsedToken, { id })) throw errors.actReplayed({});
  try {
    await manager.insert(UsedToken, { id, expiresAt: actExpiry(act) });
  } catch (error) {
    const { code = '' } = (error as { driverError?: { code?: string } }).driverError ?? {};
    // Another process took it between the two statements.
    if (/^(SQLITE_CONSTRAINT|ER_DUP_ENTRY)/.test(code)) throw errors.actReplayed({});
    throw error;
  }
}
