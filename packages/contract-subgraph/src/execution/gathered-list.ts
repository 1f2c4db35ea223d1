import { createHash } from 'node:crypto';
import { comparePositions, errors, type PageRequest, readPageRequest } from '@passerelle/protocol';
import type { GraphQLResolveInfo } from 'graphql';
import type { Contract, GatheredField } from '../contract/contract';
import { gather } from '../gathering/gather';
import { decodeRetryToken } from '../gathering/retry-token';
import type { Place } from '../gathering/row';
import type { Compare } from '../gathering/source';
import type { Node } from '../node/node';
import type { CallerLoaders } from './caller-loaders';
import { toConnection } from './connection';
import { nodeQuestions } from './node-question';
import { nodeSource, type StaleRule } from './node-source';
import type { FieldOfNode } from './selection';

export interface GatheredListContext {
  readonly contract: Contract;
  readonly nodes: readonly Node[];
  readonly loaders: CallerLoaders;
  readonly softDeadlineMs: number;
  readonly fieldOfNode: FieldOfNode;
  readonly maxSiftedPages: number;
  readonly onGathered: (list: string, isComplete: boolean) => void;
  readonly stale: Omit<StaleRule, 'maxAgeSeconds'> & { readonly highestAgeSeconds: number };
}

interface GatherArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy: string;
  readonly owners?: readonly string[] | null;
  readonly policy: 'BEST_EFFORT' | 'STRICT';
  readonly staleIfError?: number | null;
  readonly retry?: string | null;
  readonly [filter: string]: unknown;
}

/** Resolves a gathered list: what the nodes are asked, in which order, and what is missing from the answer. */
export async function resolveGatheredList(
  list: GatheredField,
  parentId: string | null,
  args: GatherArguments,
  context: GatheredListContext,
  info: GraphQLResolveInfo,
): Promise<object> {
  const { contract, nodes } = context;
  const page = readPageRequest(args, args.orderBy);
  const filters = givenFilters(list, args);
  const question = nameQuestion(list, parentId, args.orderBy, filters);
  const retry = args.retry ? decodeRetryToken(args.retry, question) : null;
  refuseUnknownOwners(args.owners, nodes);
  const maxAgeSeconds = checkStaleness(args.staleIfError, context.stale.highestAgeSeconds);

  const isBackward = page.direction === 'BACKWARD';
  const isAscending = contract.directions.get(args.orderBy) !== 'DESC';
  const { after, before } = tightest(page, retry, isAscending);
  const partOf = nodeQuestions(
    contract,
    list,
    { orderBy: args.orderBy, isBackward, filters },
    info,
    context.fieldOfNode,
  );
  const parts = nodes
    .filter(({ owner }) => (retry ? owner === retry.owner : !args.owners || args.owners.includes(owner)))
    .map(partOf)
    .filter((part) => part.question !== null);
  const asked = { list, parentId, order: args.orderBy };
  const gathered = await gather({
    sources: parts.map((part) => nodeSource(part, asked, { ...context, stale: { ...context.stale, maxAgeSeconds } })),
    direction: isAscending === isBackward ? 'DESC' : 'ASC',
    size: page.size,
    from: isBackward ? before : after,
    to: isBackward ? after : before,
    softDeadlineMs: context.softDeadlineMs,
  });
  const { connection, incomplete } = toConnection(gathered, { nodes, parts, page, question, isRetry: retry !== null });
  context.onGathered(`${list.parent}.${list.name}`, incomplete.length === 0);
  if (args.policy === 'STRICT' && incomplete.length > 0) throw errors.answerIncomplete({ missing: incomplete });
  return connection;
}

/** The filters that were given. Null is the same as nothing. */
function givenFilters(list: GatheredField, args: GatherArguments): Record<string, unknown> {
  const given = list.filters.filter(({ name }) => args[name] !== undefined && args[name] !== null);
  return Object.fromEntries(given.map(({ name }) => [name, args[name]]));
}

/** A misspelt owner would otherwise give an empty list that calls itself complete. */
function refuseUnknownOwners(owners: GatherArguments['owners'], nodes: readonly Node[]): void {
  const known = nodes.map(({ owner }) => owner);
  const unknown = owners?.find((owner) => !known.includes(owner));
  if (unknown !== undefined) {
    throw errors.badUserInput({ argument: 'owners', expected: `among ${known.join(', ')}`, received: unknown });
  }
}

function checkStaleness(seconds: number | null | undefined, highest: number): number | null {
  if (seconds === null || seconds === undefined) return null;
  if (seconds < 1 || seconds > highest) {
    throw errors.badUserInput({
      argument: 'staleIfError',
      expected: `from 1 to ${highest} seconds`,
      received: String(seconds),
    });
  }
  return seconds;
}

/** Names a question, so that a retry token cannot be used for another one. */
function nameQuestion(list: GatheredField, parentId: string | null, order: string, filters: object): string {
  const sorted = Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([list.parent, list.name, parentId, order, sorted]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

interface Bounds {
  readonly after: Place | null;
  readonly before: Place | null;
}

/** The bounds of the page and, where rows are fetched later, of what was missing: a row lies inside of both. */
function tightest(page: PageRequest, missing: Bounds | null, isAscending: boolean): Bounds {
  const compare: Compare = isAscending ? comparePositions : (a, b) => comparePositions(b, a);
  const furthest = (a: Place | null, b: Place | null, sign: 1 | -1): Place | null => {
    if (!a || !b) return a ?? b;
    return compare(a, b) * sign > 0 ? a : b;
  };
  return {
    after: furthest(page.after, missing?.after ?? null, 1),
    before: furthest(page.before, missing?.before ?? null, -1),
  };
}
