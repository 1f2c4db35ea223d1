import { errors } from '@passerelle/protocol';
import type { EntityManager } from 'typeorm';
import { readContent } from '../content/content-store';
import type { Finding } from '../findings/finding';
import type { SignedAct } from '../signing/signed-act';
import { textClaim } from '../signing/text-claim';
import { SchemaCheck, type Verdict } from './schema-check.entity';

/** What a check of the institution found; who runs the hub sees counts in the graph. Claim: `check`. */
export async function readFindings(
  reader: EntityManager,
  act: SignedAct,
): Promise<{ readonly verdict: Verdict; readonly findings: readonly Finding[] }> {
  const id = textClaim(act, 'check', /^check:[\w-]{1,100}$/, 'the id of a check');
  const check = await reader.findOneBy(SchemaCheck, { id, memberId: act.institution });
  if (check === null) throw errors.notPublished({ what: `check ${id} of ${act.institution}` });
  return { verdict: check.verdict, findings: JSON.parse(await readContent(reader, check.findingsHash)) };
}
