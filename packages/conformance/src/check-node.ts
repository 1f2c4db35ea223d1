import { assertionOf, type HubKey, signAssertion } from '@passerelle/assertion';
import {
  type Contract,
  commonVersion,
  createContractSubgraph,
  defaultNodeSettings,
  parseContract,
  parseVersionRange,
  printVersion,
  type Version,
} from '@passerelle/contract-subgraph';
import { checkContract } from './check-contract';
import { ConformanceError } from './conformance-error';
import { latencyOf } from './latency';
import { NodeClient, type NodeClientOptions } from './node/node-client';
import { Recorder } from './recorder';
import type { Report, Verdict } from './report';

export interface CheckNodeOptions {
  /** The text of the contract file. */
  readonly contractSdl: string;
  /** Where the node answers. */
  readonly url: string;
  /** The prefix of its ids; without it, that of the first row. */
  readonly owner?: string | undefined;
  /** The versions of the contract it serves, such as `1.0-1.2`; without it, the one of the file. */
  readonly versions?: string | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Signs every request as the hub does, for the `owner`, which must be given with it. */
  readonly hubKey?: HubKey | undefined;
  /** A size of pages to walk by, besides 1 and 100. */
  readonly pageSize?: number | undefined;
  /** Rows of a list that are looked at. */
  readonly maxRows?: number | undefined;
  /** Those of the hub where they are left out. */
  readonly deadlineMs?: number | undefined;
  readonly softDeadlineMs?: number | undefined;
  /** Told of each check before it is run. */
  readonly onCheck?: ((check: string, where: string) => void) | undefined;
}

/**
 * Checks a running node against a contract. Throws a ContractError where the contract cannot be read, and a
 * ConformanceError where the node cannot be reached or has no version in common with it.
 */
export async function checkNode(options: CheckNodeOptions): Promise<Report> {
  const { url, headers = {}, deadlineMs = defaultNodeSettings.deadlineMs } = options;
  const contract = parseContract(options.contractSdl);
  const version = versionOf(contract, options.versions);
  const client = new NodeClient({ url, headers, deadlineMs, sign: signWith(options) });
  const recorder = new Recorder({ url, headers, onCheck: options.onCheck ?? (() => undefined) });
  const session = await checkContract(recorder, {
    contract,
    // Nothing but its types is used; no node is asked through it.
    schema: createContractSubgraph(contract, []).schema,
    version,
    client,
    owner: options.owner ?? null,
    pageSize: options.pageSize ?? 7,
    maxRows: options.maxRows ?? 1_000,
    deadlineMs,
    softDeadlineMs: options.softDeadlineMs ?? defaultNodeSettings.softDeadlineMs,
  });
  const { results } = recorder;
  const count = (verdict: Verdict): number => results.filter((result) => result.verdict === verdict).length;
  return {
    contract: contract.name,
    version: printVersion(version),
    url,
    owner: session.owner,
    isOwnerGiven: options.owner !== undefined,
    results,
    counts: {
      pass: count('pass'),
      warning: count('warning'),
      fail: count('fail'),
      'not applicable': count('not applicable'),
    },
    requests: client.durations.length,
    latency: latencyOf(client.durations),
    conforms: count('fail') === 0,
  };
}

function signWith({ hubKey, owner }: CheckNodeOptions): NodeClientOptions['sign'] {
  if (!hubKey) return undefined;
  if (owner === undefined) throw new ConformanceError('a signature is for one node: name it with --owner');
  return (query, body) =>
    // The SDL is among what is asked, and that is shown to the registry only.
    signAssertion(hubKey, assertionOf({ subgraph: owner, query, body, purpose: 'registry' }), new Date());
}

function versionOf({ name, version }: Contract, versions: string | undefined): Version {
  const common = versions === undefined ? version : commonVersion(version, parseVersionRange(versions));
  if (common !== null) return common;
  throw new ConformanceError(
    `expected versions of ${name} that the hub speaks, up to ${printVersion(version)} of the same major, but the node serves ${versions}; give a newer contract file, or other --versions`,
  );
}
