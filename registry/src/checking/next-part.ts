import {
  type Contract,
  ContractError,
  commonVersion,
  createContractSubgraph,
  liftExtras,
  parseContract,
  parseVersionRange,
  printVersion,
} from '@passerelle/contract-subgraph';
import { GraphQLError } from 'graphql';
import type { Finding } from '../findings/finding';
import { makeFinding } from '../findings/make-finding';
import { measureSdl } from '../sdl/measure-sdl';
import { type ReadSchema, readSdl } from '../sdl/read-sdl';
import { SubgraphKind } from '../subgraph/published-subgraph.entity';
import type { Candidate } from './proposal';

/** What of a candidate would compose, or why nothing can. */
export interface NextPart {
  readonly candidate: Candidate;
  /** The schema as it was sent; null where it cannot be read, or is a contract. */
  readonly published: ReadSchema | null;
  /** Null where nothing of it composes. */
  readonly composed: { readonly sdl: string; readonly schema: ReadSchema } | null;
  readonly findings: readonly Finding[];
}

/** @param contracts what a node can be a node of, by name. */
export function nextPart(candidate: Candidate, contracts: ReadonlyMap<string, Contract>): NextPart {
  if (candidate.kind === SubgraphKind.CONTRACT) return contractPart(candidate);
  const reading = readSdl(candidate.sdl);
  const nothing = { candidate, published: null, composed: null };
  if (reading.kind === 'unreadable') return { ...nothing, findings: reading.findings };
  const published = reading.schema;
  if (candidate.kind === SubgraphKind.SUBGRAPH) {
    return { candidate, published, composed: { sdl: candidate.sdl, schema: published }, findings: reading.findings };
  }
  const contract = contracts.get(candidate.contract ?? '');
  if (!contract) {
    const message = `There is no contract "${candidate.contract}"; there are: ${[...contracts.keys()].join(', ') || 'none'}.`;
    return { ...nothing, published, findings: [makeFinding('error', 'CONTRACT_UNKNOWN', message)] };
  }
  try {
    return { candidate, published, composed: lift(contract, candidate), findings: reading.findings };
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return { ...nothing, published, findings: brokenContract(error) };
  }
}

/** What is left of a node. Throws a ContractError where it does not serve the contract. */
export function lift(
  contract: Contract,
  { sdl, subgraph, contractVersion }: Pick<Candidate, 'sdl' | 'subgraph' | 'contractVersion'>,
): NextPart['composed'] {
  const version =
    contractVersion === null ? contract.version : commonVersion(contract.version, parseVersionRange(contractVersion));
  if (version === null) {
    throw new ContractError(
      `${subgraph} serves the contract in ${contractVersion}, and the hub in ${printVersion(contract.version)}; they have none in common`,
    );
  }
  const extras = liftExtras(contract, sdl, subgraph, version);
  if (extras === null) return null;
  const reading = readSdl(extras);
  if (reading.kind === 'unreadable') throw new ContractError(reading.findings.map(({ message }) => message).join('\n'));
  return { sdl: extras, schema: reading.schema };
}

/** One finding a shortcoming, each with the element it names. */
function brokenContract({ message }: ContractError): Finding[] {
  const [head = '', ...lines] = message.split('\n- ');
  return (lines.length > 0 ? lines : [head]).map((line) =>
    makeFinding('error', 'CONTRACT_BROKEN', line, { coordinate: /^\w+(\.\w+)?/.exec(line)?.[0] ?? null }),
  );
}

function contractPart(candidate: Candidate): NextPart {
  const nothing = { candidate, published: null, composed: null };
  const tooMuch = measureSdl(candidate.sdl);
  if (tooMuch.length > 0) return { ...nothing, findings: tooMuch };
  try {
    const contract = parseContract(candidate.sdl);
    if (contract.name !== candidate.subgraph) {
      const message = `The contract is called "${contract.name}", but is published as "${candidate.subgraph}".`;
      return { ...nothing, findings: [makeFinding('error', 'CONTRACT_INVALID', message)] };
    }
    const { sdl } = createContractSubgraph(contract, []);
    const reading = readSdl(sdl);
    if (reading.kind === 'unreadable') return { ...nothing, findings: reading.findings };
    return { ...nothing, composed: { sdl, schema: reading.schema }, findings: reading.findings };
  } catch (error) {
    if (!(error instanceof ContractError) && !(error instanceof GraphQLError)) throw error;
    return { ...nothing, findings: [makeFinding('error', 'CONTRACT_INVALID', error.message)] };
  }
}
