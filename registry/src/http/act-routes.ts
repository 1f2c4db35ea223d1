import { errors } from '@passerelle/protocol';
import { type Act, acts } from '@passerelle/registry-client';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readAudit } from '../audit/read-audit';
import { readFindings } from '../checking/read-findings';
import { Verdict } from '../checking/schema-check.entity';
import { Member } from '../institution/member.entity';
import { MemberKey } from '../institution/member-key.entity';
import { approve, withdraw } from '../ownership/approvals';
import { setProtection } from '../ownership/protection';
import { check, type Outcome, publish } from '../publishing/publish';
import type { RegistryCore } from '../publishing/registry-core';
import type { RegistryOptions } from '../registry-options';
import type { SignedAct } from '../signing/signed-act';
import { textClaim } from '../signing/text-claim';
import { useOnce } from '../signing/use-once';
import { verifyAct } from '../signing/verify-act';
import { SubgraphKind } from '../subgraph/published-subgraph.entity';
import { pin, rollback, unpin } from '../supergraph/rollback';
import { readUses } from '../usage/read-uses';
import { reportUsage } from '../usage/report-usage';
import { readBase, readProposal, readRetirement } from './read-proposal';

/** A schema of the size the registry reads, and a report of usage, fit well into it. */
const maxBodyBytes = 2 * 1024 * 1024;

const sha256Form = /^[0-9a-f]{64}$/;

/** Acts that change what is served for everybody, or tell who did what. */
const operatorActs: ReadonlySet<Act> = new Set(['rollback', 'pin', 'unpin', 'audit', 'usage']);

/** POST /<act>: signed with a key of an institution, which is all the registry asks of whoever calls. */
export function actRoutes(scope: FastifyInstance, core: RegistryCore, options: RegistryOptions): void {
  // The signature is over the bytes that came.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) =>
    done(null, body),
  );
  for (const act of acts) {
    scope.post(`/${act}`, { bodyLimit: maxBodyBytes }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const signed = await takeAct(core, request, act, body, options);
      const answer = await perform(core, signed, body, options);
      const isRefused = 'verdict' in answer && answer.verdict === Verdict.REFUSED;
      return reply.code(isRefused ? 422 : 200).send(answer);
    });
  }
}

/** The act, once its signature is good, it is the first time it comes, and its institution may do it. */
async function takeAct(
  { database }: RegistryCore,
  request: FastifyRequest,
  act: Act,
  body: Buffer,
  { audience }: RegistryOptions,
): Promise<TakenAct> {
  const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme !== 'Bearer')
    throw errors.signatureRefused({ reason: 'Authorization: Bearer with the signed act is missing' });
  const now = new Date();
  const signed = await verifyAct({ act, token, body, audience, now }, (id) =>
    database.reader.findOneBy(MemberKey, { id }),
  );
  await database.write((manager) => useOnce(manager, signed, now));
  const member = await database.reader.findOneBy(Member, { id: signed.institution });
  const byOperator = member?.isOperator ?? false;
  if (!byOperator && (operatorActs.has(act) || signed.claims.kind === SubgraphKind.CONTRACT)) {
    throw errors.actNotAllowed({ act, reason: `${signed.institution} does not run the hub` });
  }
  return { ...signed, byOperator };
}

interface TakenAct extends SignedAct {
  /** Whether the institution runs the hub. */
  readonly byOperator: boolean;
}

async function perform(
  core: RegistryCore,
  act: TakenAct,
  body: Buffer,
  { usageRetentionDays }: RegistryOptions,
): Promise<Outcome | object> {
  switch (act.act) {
    case 'publish':
      return publish(core, act, readProposal(act, body, act.byOperator), readBase(act));
    case 'check':
      return check(core, act, readProposal(act, body, act.byOperator));
    case 'retire':
      return publish(core, act, await readRetirement(core, act), readBase(act));
    case 'approve':
      return approve(core, act);
    case 'withdraw':
      return withdraw(core, act);
    case 'protect':
      return setProtection(core, act, true);
    case 'unprotect':
      return setProtection(core, act, false);
    case 'rollback':
      return rollback(core, act, textClaim(act, 'supergraph', sha256Form, 'the hash of a supergraph'));
    case 'pin':
      return pin(core, act, textClaim(act, 'supergraph', sha256Form, 'the hash of a supergraph'));
    case 'unpin':
      return unpin(core, act);
    case 'usage':
      return reportUsage(core, body, usageRetentionDays);
    case 'uses':
      return readUses(core.database.reader, act);
    case 'findings':
      return readFindings(core.database.reader, act);
    case 'audit':
      return readAudit(core.database.reader, act);
  }
}
