import { errors } from '@passerelle/protocol';
import type { Proposal } from '../checking/proposal';
import type { RegistryCore } from '../publishing/registry-core';
import type { SignedAct } from '../signing/signed-act';
import { optionalTextClaim, textClaim } from '../signing/text-claim';
import { PublishedSubgraph, SubgraphKind } from '../subgraph/published-subgraph.entity';

/** What a signed publish or check proposes. Throws BAD_USER_INPUT for claims that cannot be used. */
export function readProposal(act: SignedAct, body: Buffer, byOperator: boolean): Proposal {
  const kind = (optionalTextClaim(act, 'kind', /^(SUBGRAPH|NODE|CONTRACT)$/, 'SUBGRAPH, NODE or CONTRACT') ??
    SubgraphKind.SUBGRAPH) as SubgraphKind;
  const contract = optionalTextClaim(act, 'contract', /^[\w-]{1,120}$/, 'the name of a contract');
  if ((kind === SubgraphKind.NODE) !== (contract !== null)) {
    throw errors.badUserInput({
      argument: 'the claim "contract"',
      expected: 'the name of the contract of a NODE, and absent otherwise',
      received: `${contract} for a ${kind}`,
    });
  }
  const { acceptBreaking = false } = act.claims;
  return {
    candidates: [
      {
        subgraph: textClaim(act, 'subgraph', /^[\s\S]{1,120}$/, 'the name of the subgraph'),
        institution: act.institution,
        kind,
        contract,
        contractVersion: optionalTextClaim(
          act,
          'contractVersion',
          /^\d{1,4}\.\d{1,4}(-\d{1,4}\.\d{1,4})?$/,
          'a version such as 1.0',
        ),
        url: textClaim(act, 'url', /^[\s\S]{1,2000}$/, 'where the subgraph answers'),
        sdl: decode(body),
      },
    ],
    retired: [],
    acceptBreaking: acceptBreaking === true,
    byOperator,
  };
}

/** The subgraph to take out; only its institution may. */
export async function readRetirement({ database }: RegistryCore, act: SignedAct): Promise<Proposal> {
  const subgraph = textClaim(act, 'subgraph', /^[\s\S]{1,120}$/, 'the name of the subgraph');
  const known = await database.reader.findOneBy(PublishedSubgraph, { name: subgraph });
  if (known === null) throw errors.notPublished({ what: `subgraph ${subgraph}` });
  if (known.memberId !== act.institution) {
    throw errors.actNotAllowed({ act: 'retire', reason: `${subgraph} belongs to ${known.memberId}` });
  }
  return { candidates: [], retired: [subgraph], acceptBreaking: act.claims.acceptBreaking === true, byOperator: false };
}

/** The version a publish starts from; it has to be said, be it null for a new subgraph. */
export function readBase(act: SignedAct): string | null {
  if (act.claims.base === null) return null;
  return textClaim(act, 'base', /^[0-9a-f]{64}$/, 'the hash of the current version, or null for a new subgraph');
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw errors.badUserInput({ argument: 'the body', expected: 'the schema in UTF-8', received: 'other bytes' });
  }
}
