import { createHash } from 'node:crypto';
import { checkPageSize, decodeCursor, encodeCursor, errors } from '@passerelle/protocol';
import { type GraphQLObjectType, type GraphQLResolveInfo, print } from 'graphql';
import type { Contract, Direction, GatheredField } from '../contract/parse-contract';
import { type Contribution, type Gathered, gather, type Source } from '../gathering/gather';
import { decodeRetryToken, encodeRetryToken } from '../gathering/retry-token';
import type { NodePage, Place, Row } from '../gathering/row';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import type { CallerLoaders } from './caller-loaders';
import { fieldsNamed, printSelection, selectionsOf } from './selection';

/** Arguments the hub answers itself; all others are filters and go to the nodes. */
const hubArguments: ReadonlySet<string> = new Set(['first', 'after', 'orderBy', 'owners', 'policy', 'retry']);

export interface GatheredListContext {
  readonly contract: Contract;
  readonly nodes: readonly Node[];
  readonly loaders: CallerLoaders;
  readonly softDeadlineMs: number;
  readonly leaveOut: (type: string, field: string) => boolean;
}

interface GatherArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly orderBy: string;
  readonly owners?: readonly string[] | null;
  readonly policy: 'BEST_EFFORT' | 'STRICT';
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
  const first = checkPageSize(args.first);
  const direction: Direction = context.contract.directions.get(args.orderBy) ?? 'ASC';
  const after = args.after ? decodeCursor(args.after, args.orderBy) : null;
  const question = questionOf(list, parentId, args);
  const retry = args.retry ? decodeRetryToken(args.retry, question) : null;

  refuseUnknownOwners(args.owners, context.nodes);
  const asked = context.nodes.filter(({ owner }) => {
    if (retry) return owner === retry.owner;
    return !args.owners || args.owners.includes(owner);
  });
  const readPage = pageReader(list, parentId, args, context, info);
  const gathered = await gather({
    sources: asked.map(
      (node): Source => ({
        owner: node.owner,
        read: (place, count) => readPage(node, place, count),
        giveUp: () => node.markLate(),
      }),
    ),
    direction,
    first,
    after: after ?? retry?.from ?? null,
    until: retry?.to ?? null,
    softDeadlineMs: context.softDeadlineMs,
  });
  const missing = gathered.contributions.filter(({ gap }) => gap !== null).map(({ owner }) => owner);
  if (args.policy === 'STRICT' && missing.length > 0) throw errors.answerIncomplete({ missing });
  return toConnection(gathered, context.nodes, question, Boolean(args.after));
}

/** A misspelt owner would otherwise give an empty list that calls itself complete. */
function refuseUnknownOwners(owners: GatherArguments['owners'], nodes: readonly Node[]): void {
  const known = nodes.map(({ owner }) => owner);
  const unknown = owners?.find((owner) => !known.includes(owner));
  if (unknown !== undefined) {
    throw errors.badUserInput({ argument: 'owners', expected: `among ${known.join(', ')}`, received: unknown });
  }
}

/** Names a question, so that a retry token cannot be used for another one. */
function questionOf(list: GatheredField, parentId: string | null, args: GatherArguments): string {
  const filters = Object.entries(args)
    .filter(([name]) => !hubArguments.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([list.parent, list.name, parentId, args.orderBy, filters]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}

type ReadPage = (node: Node, after: Place | null, count: number) => Promise<NodePage>;

/** Makes the function that reads rows of this list from one node: a root field, or a field of an entity. */
function pageReader(
  list: GatheredField,
  parentId: string | null,
  args: GatherArguments,
  { loaders, leaveOut }: GatheredListContext,
  info: GraphQLResolveInfo,
): ReadPage {
  const given = (list.field.arguments ?? []).filter(({ name }) => !hubArguments.has(name.value) && name.value in args);
  const declared = (list.field.arguments ?? []).filter(
    (argument) => given.includes(argument) || pageArguments.has(argument.name.value),
  );
  const declarations = declared.map((argument) => `, $${argument.name.value}: ${print(argument.type)}`).join('');
  const passed = declared.map(({ name }) => `${name.value}: $${name.value}`).join(', ');
  const filters = Object.fromEntries(given.map(({ name }) => [name.value, args[name.value]]));
  const field = `${list.name}(${passed}) ${connectionSelection(list, info, leaveOut)}`;

  return async (node, after, count) => {
    const variables = {
      ...filters,
      orderBy: args.orderBy,
      first: count,
      after: after ? encodeCursor({ order: args.orderBy, ...after }) : null,
    };
    const answer =
      parentId === null
        ? await loaders.root(node, list.name, `query (${declarations.slice(2)}) { ${field} }`, variables)
        : await entityField(
            loaders,
            { node, typename: list.parent, id: parentId, selection: `{ ${field} }`, declarations, variables },
            list.name,
          );
    return toNodePage(answer, node.owner, args.orderBy);
  };
}

const pageArguments: ReadonlySet<string> = new Set(['first', 'after', 'orderBy']);

async function entityField(
  loaders: CallerLoaders,
  question: Parameters<CallerLoaders['entity']>[0],
  field: string,
): Promise<unknown> {
  const entity = await loaders.entity(question);
  return entity?.[field];
}

/** What a node is asked of a connection: every row with its cursor, and the client's selection on it. */
function connectionSelection(
  list: GatheredField,
  info: GraphQLResolveInfo,
  leaveOut: GatheredListContext['leaveOut'],
): string {
  const sets = selectionsOf(info.fieldNodes);
  const edges = selectionsOf(fieldsNamed(sets, list.connection, 'edges', info));
  const rows = [...fieldsNamed(sets, list.connection, 'nodes', info), ...fieldsNamed(edges, list.edge, 'node', info)];
  const entity = info.schema.getType(list.entity) as GraphQLObjectType;
  const wantsTotal = fieldsNamed(sets, list.connection, 'totalCount', info).length > 0;
  const row = printSelection(entity, selectionsOf(rows), info, leaveOut);
  return `{ edges { cursor node ${row} } pageInfo { hasNextPage }${wantsTotal ? ' totalCount' : ''} }`;
}

/** Reads a node's answer with suspicion: rows that are not the node's to give are dropped and counted. */
function toNodePage(answer: unknown, owner: string, order: string): NodePage {
  if (answer instanceof Error) {
    throw new NodeFailure('ERROR', `${owner} could not list its rows.`, { cause: answer });
  }
  const { edges, pageInfo, totalCount } = (answer ?? {}) as {
    edges?: { cursor: string; node: Record<string, unknown> }[];
    pageInfo?: { hasNextPage?: boolean };
    totalCount?: number;
  };
  if (!Array.isArray(edges) || typeof pageInfo?.hasNextPage !== 'boolean') {
    throw new NodeFailure('ERROR', `${owner} answered something that is not a page of rows.`);
  }
  const all = edges.map((edge) => toRow(edge, owner, order));
  const rows = all.filter(({ cursor, place, node }) => cursor !== '' && isOwn(node, place, owner));
  return {
    rows,
    last: all.at(-1)?.place ?? null,
    hasNextPage: pageInfo.hasNextPage,
    totalCount: totalCount ?? null,
    dropped: all.length - rows.length,
  };
}

function toRow(edge: { cursor: string; node: Record<string, unknown> }, owner: string, order: string): Row {
  try {
    const { key, id } = decodeCursor(edge.cursor, order);
    return { cursor: edge.cursor, place: { key, id }, node: edge.node };
  } catch (error) {
    throw new NodeFailure('ERROR', `${owner} sent a cursor that cannot be read.`, { cause: error });
  }
}

/** No node can speak for another: the row's id carries the owner, and the cursor is of that row. */
function isOwn(node: Record<string, unknown> | null | undefined, place: Place, owner: string): boolean {
  const id = node?.id;
  return typeof id === 'string' && id.startsWith(`${owner}:`) && id === place.id;
}

function toConnection(gathered: Gathered, nodes: readonly Node[], question: string, isLaterPage: boolean): object {
  const { rows, contributions } = gathered;
  const byOwner = new Map(contributions.map((contribution) => [contribution.owner, contribution]));
  const isComplete = contributions.every(({ gap, dropped }) => gap === null && dropped === 0);
  const totals = contributions.map(({ totalCount }) => totalCount);
  return {
    edges: rows.map(({ cursor, node }) => ({ cursor, node })),
    nodes: rows.map(({ node }) => node),
    pageInfo: {
      hasNextPage: gathered.hasNextPage,
      hasPreviousPage: isLaterPage,
      startCursor: rows[0]?.cursor ?? null,
      endCursor: rows.at(-1)?.cursor ?? null,
    },
    totalCount:
      isComplete && totals.every((total) => total !== null) ? totals.reduce((sum, total) => sum + total, 0) : null,
    complete: isComplete,
    reports: nodes.map((node) => toReport(node, byOwner.get(node.owner), question)),
  };
}

function toReport(node: Node, contribution: Contribution | undefined, question: string): object {
  const report = {
    owner: { __typename: 'Institution', id: node.owner },
    contractVersion: node.contractVersion,
    rows: contribution?.rows ?? 0,
    asOf: contribution?.answeredAt?.toISOString() ?? null,
    missingFields: [],
    unsupportedFilters: [],
    retryToken: null,
    message: null,
  };
  if (!contribution) return { ...report, status: 'SKIPPED' };
  const { gap, dropped } = contribution;
  if (gap) {
    const retryToken = encodeRetryToken({ owner: node.owner, from: gap.from, to: gap.to, question });
    return { ...report, status: gap.failure.status, retryToken, message: gap.failure.message };
  }
  const message = dropped > 0 ? `${dropped} rows dropped: they do not carry the owner's prefix.` : null;
  return { ...report, status: dropped > 0 ? 'ERROR' : 'OK', message };
}
