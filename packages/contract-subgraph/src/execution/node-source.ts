import { encodeCursor, maxPageSize } from '@passerelle/protocol';
import type { Contract, GatheredField } from '../contract/contract';
import type { LastGoodPages, PageKey } from '../gathering/last-good-pages';
import type { NodePage, Place } from '../gathering/row';
import type { Source } from '../gathering/source';
import type { Node } from '../node/node';
import { NodeFailure } from '../node/node-failure';
import type { CallerLoaders } from './caller-loaders';
import type { NodePart, NodeQuestion } from './node-question';
import { readPage } from './read-page';

/** Whether and from when earlier answers may stand in for one that does not come. */
export interface StaleRule {
  readonly pages: LastGoodPages;
  /** Names what the caller may see; null where nothing is kept for it. */
  readonly rights: string | null;
  /** Null where the caller wants none. */
  readonly maxAgeSeconds: number | null;
}

interface Asked {
  readonly list: GatheredField;
  /** The entity that the list hangs on; null for a root field. */
  readonly parentId: string | null;
  readonly order: string;
}

interface Context {
  readonly contract: Contract;
  readonly loaders: CallerLoaders;
  readonly maxSiftedPages: number;
  readonly stale: StaleRule;
}

/** A node as a source of rows of one list, for one caller. */
export function nodeSource({ node, question }: NodePart, asked: Asked, context: Context): Source {
  const { loaders, stale } = context;
  let siftedPages = 0;

  const keyOf = (variables: Readonly<Record<string, unknown>>, open: NodeQuestion): PageKey | null => {
    // A page is good for any size: it holds the rows behind its place.
    const { first: _first, last: _last, ...rest } = variables;
    return stale.rights === null
      ? null
      : {
          rights: stale.rights,
          owner: node.owner,
          query: open.field,
          variables: { ...rest, parentId: asked.parentId },
        };
  };

  return {
    owner: node.owner,
    mayAnswer: !node.isDown && !(question instanceof NodeFailure),
    giveUp: () => node.markLate(),
    read: async (from, wanted) => {
      if (question instanceof NodeFailure || question === null) throw question ?? new NodeFailure('ERROR', 'not asked');
      // Of the rows of a node that cannot filter only some are kept, so they are read by whole pages, up to a limit.
      siftedPages += question.sift ? 1 : 0;
      if (siftedPages > context.maxSiftedPages) throw siftedTooLong(node, context.maxSiftedPages);
      const count = question.sift ? maxPageSize : wanted;
      const variables = variablesOf(question, asked.order, from, count);
      const answer = await ask(loaders, node, asked, question, variables);
      const page = readPage(answer, {
        owner: node.owner,
        order: asked.order,
        count,
        question,
        enums: context.contract.enums,
      });
      const key = keyOf(variables, question);
      if (key) stale.pages.keep(key, page);
      return page;
    },
    lastGood: (from, _wanted, failure): NodePage | null => {
      // A refusal stands, and a question that the node does not understand has no earlier answer.
      const isDown = failure.status === 'TIMEOUT' || failure.status === 'ERROR';
      if (!isDown || stale.maxAgeSeconds === null || question instanceof NodeFailure || question === null) return null;
      const key = keyOf(variablesOf(question, asked.order, from, 0), question);
      return key && stale.pages.find(key, stale.maxAgeSeconds);
    },
  };
}

function variablesOf(
  { filters, isBackward }: NodeQuestion,
  order: string,
  from: Place | null,
  count: number,
): Record<string, unknown> {
  const cursor = from && encodeCursor({ order, ...from });
  return {
    ...filters,
    orderBy: order,
    ...(isBackward ? { last: count, before: cursor } : { first: count, after: cursor }),
  };
}

async function ask(
  loaders: CallerLoaders,
  node: Node,
  { list, parentId }: Asked,
  { field, declarations }: NodeQuestion,
  variables: Record<string, unknown>,
): Promise<unknown> {
  if (parentId === null) return loaders.root(node, list.name, `query (${declarations}) { ${field} }`, variables);
  const selection = `{ ${field} }`;
  const entity = await loaders.entity({
    node,
    typename: list.parent,
    id: parentId,
    selection,
    declarations,
    variables,
  });
  return entity?.[list.name];
}

function siftedTooLong({ owner }: Node, pages: number): NodeFailure {
  return new NodeFailure(
    'INCOMPATIBLE',
    `${owner} does not know a filter, and the hub has looked through ${pages} pages of its rows for this one. Pass retryToken as retry to go on.`,
  );
}
