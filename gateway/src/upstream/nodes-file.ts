import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import type { ContractNode, NodesByContract } from './contract-node';

const lookEveryMs = 1_000;

/**
 * Reads who takes part in which contract: `{"partnership": {"brest-rimouski": {"url": "http://…", "versions": "1.0"}}}`,
 * where `versions` may be left out. Throws one error that lists every problem.
 */
function readNodesFile(path: string): NodesByContract {
  const problems: string[] = [];
  const contracts = entriesOf(parse(path), 'the file', problems);
  const nodes = contracts.map(([contract, owners]): [string, ContractNode[]] => [
    contract,
    entriesOf(owners, contract, problems).map(([owner, node]) => toNode(`${contract}.${owner}`, owner, node, problems)),
  ]);
  if (problems.length > 0)
    throw new Error(`${path} does not name nodes:\n${problems.map((text) => `- ${text}`).join('\n')}`);
  return new Map(nodes);
}

interface NodeOptions {
  readonly nodesByContract: NodesByContract;
  /** File that names the nodes instead. */
  readonly nodesFile: string | null;
}

/** Applies the nodes as they are named now, and again whenever the file that names them changes. */
export function followNodes(
  { nodesByContract, nodesFile }: NodeOptions,
  apply: (nodes: NodesByContract) => void,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  apply(nodesFile === null ? nodesByContract : readNodesFile(nodesFile));
  return nodesFile === null ? { stop: () => undefined } : watchNodesFile(nodesFile, apply, log);
}

/** Reads the file again when it has changed. One that cannot be read is logged, and the nodes stay as they were. */
function watchNodesFile(
  path: string,
  apply: (nodes: NodesByContract) => void,
  log: Pick<FastifyBaseLogger, 'info' | 'error'>,
): { stop(): void } {
  const look = (): void => {
    try {
      apply(readNodesFile(path));
      log.info({ path }, 'the nodes were read again');
    } catch (error) {
      log.error({ err: error }, 'the nodes stay as they were');
    }
  };
  // Polling, since a file that is mounted or replaced gives no event to rely on.
  watchFile(path, { interval: lookEveryMs, persistent: false }, look);
  return { stop: () => unwatchFile(path, look) };
}

function parse(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${path} is not JSON: ${(error as Error).message}`);
  }
}

function entriesOf(value: unknown, where: string, problems: string[]): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
  problems.push(`${where} must be an object, but is: ${JSON.stringify(value)}`);
  return [];
}

function toNode(where: string, owner: string, value: unknown, problems: string[]): ContractNode {
  const { url, versions = null } = (value ?? {}) as { url?: unknown; versions?: unknown };
  if (typeof url !== 'string' || !URL.canParse(url)) {
    problems.push(`${where}.url must be a URL, such as http://host:4001/graphql, but is: ${JSON.stringify(url)}`);
  }
  if (versions !== null && typeof versions !== 'string') {
    problems.push(`${where}.versions must be a text, such as "1.0" or "1.0-1.2", but is: ${JSON.stringify(versions)}`);
  }
  return { owner, url: String(url), versions: versions === null ? null : String(versions) };
}
