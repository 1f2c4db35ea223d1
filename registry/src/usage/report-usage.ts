import type { RegistryCore } from '../publishing/registry-core';
import { forgetOldUsage } from './forget-old-usage';
import { keepReport } from './keep-report';
import { readReport } from './read-report';

/** Keeps what a gateway counted, and forgets what is older than the retention. */
export function reportUsage(
  { database }: RegistryCore,
  body: Buffer,
  retentionDays: number,
): Promise<{ readonly kept: number; readonly ignored: number }> {
  const now = new Date();
  const report = readReport(body.toString(), now, retentionDays);
  return database.write(async (manager) => {
    await forgetOldUsage(manager, now, retentionDays);
    return keepReport(manager, report);
  });
}
