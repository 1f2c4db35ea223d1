import { encodeCursor, readPageRequest } from '@passerelle/protocol';
import type { ExecutionResult } from 'graphql';
import { type Connection, type Defects, fault, type Lighthouse, lighthouses, positionOf } from './lighthouse-node';

/** A node with one defect, and the names of the checks that see it, in the order in which they are run. */
export type BrokenNode = [defect: string, defects: () => Defects, failed: readonly string[]];

/** The page with other rows, and with their cursors at its ends. */
function withEdges(page: Connection, change: (edges: Connection['edges']) => Connection['edges']): Connection {
  const edges = change(page.edges);
  const ends = { startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null };
  return { ...page, edges, pageInfo: { ...page.pageInfo, ...ends } };
}
const withInfo = (page: Connection, info: Connection['pageInfo']): Connection => ({
  ...page,
  pageInfo: { ...page.pageInfo, ...info },
});

/** Changes every lighthouse in an answer that was asked for its height: as a node whose executor checks nothing. */
function spoiling(change: (row: Record<string, unknown>) => void): Defects['answer'] {
  return (sent: ExecutionResult) => {
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const holder = value as Record<string, unknown>;
      if (holder.id === 'brest:nividic' && 'height' in holder) change(holder);
      Object.values(holder).forEach(visit);
    };
    visit(sent.data);
    return sent;
  };
}

const replaced = (id: string, change: Partial<Lighthouse>): Lighthouse[] =>
  lighthouses.map((row) => (row.id === id ? { ...row, ...change } : row));

export const brokenNodes: readonly BrokenNode[] = [
  [
    'sorts without regard to case',
    () => ({ compare: (a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'fr') }),
    ['order'],
  ],
  ['sorts by UTF-16 code units', () => ({ compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0) }), ['order']],
  [
    'begins a page with the row of the cursor',
    () => ({
      page: (args, well) => {
        const { after } = readPageRequest(args, args.orderBy);
        const row = lighthouses.find(({ id }) => id === after?.id);
        if (!row || !after) return well(args);
        const { size } = readPageRequest(args, args.orderBy);
        const cursor = encodeCursor(positionOf(row, args.orderBy));
        return withEdges(well(args), (edges) => [{ cursor, node: row }, ...edges].slice(0, size));
      },
    }),
    ['once', 'page sizes', 'resuming', 'between'],
  ],
  ['holds a row of another owner', () => ({ rows: replaced('brest:goto', { id: 'ouessant:goto' }) }), ['prefixes']],
  [
    'sends a row twice',
    () => ({
      page: (args, well) =>
        withEdges(well(args), (edges) =>
          edges.flatMap((edge) => (edge.node.id === 'brest:stiff' && edges.length > 1 ? [edge, edge] : [edge])),
        ),
    }),
    ['once', 'page sizes', 'backward'],
  ],
  [
    'lacks rows in one order',
    () => ({ passes: (row, { orderBy }, well) => well && (orderBy === 'BY_NAME' || row.id !== 'brest:goto') }),
    ['same rows'],
  ],
  ['sends a null where the contract has none', () => ({ answer: spoiling((row) => (row.height = null)) }), ['rows']],
  ['sends a value of another type', () => ({ answer: spoiling((row) => (row.height = '36 m')) }), ['rows']],
  ['calls a row by another type', () => ({ answer: spoiling((row) => (row.__typename = 'Building')) }), ['rows']],
  [
    'loses the list for a null in one row, as GraphQL does',
    () => ({ rows: replaced('brest:goto', { height: null as never }) }),
    ['rows'],
  ],
  [
    'ignores a filter',
    () => ({ passes: (_row, { ids, keeperId }, well) => (ids || keeperId ? well : true) }),
    ['filter'],
  ],
  [
    'takes an empty list for no filter',
    () => ({ passes: (_row, { colours, ids }, well) => well || colours?.length === 0 || ids?.length === 0 }),
    ['filter'],
  ],
  [
    'ignores first',
    () => ({ page: (args, well) => well({ ...args, first: args.first ? 100 : null }) }),
    ['page sizes', 'refused sizes'],
  ],
  [
    'refuses no page size',
    () => ({
      page: (args, well) => {
        const bounded = (size: number | null | undefined) => size && Math.min(Math.max(size, 1), 100);
        return well({ ...args, first: bounded(args.first), last: bounded(args.last) });
      },
    }),
    ['refused sizes'],
  ],
  ['counts wrongly', () => ({ page: (args, well) => ({ ...well(args), totalCount: 4 }) }), ['total']],
  [
    'counts all rows whatever the filter',
    () => ({ page: (args, well) => ({ ...well(args), totalCount: well({ orderBy: args.orderBy }).totalCount }) }),
    ['total'],
  ],
  [
    'ignores last and before',
    () => ({ page: (args, well) => well({ ...args, last: null, before: null }) }),
    ['refused sizes', 'other places', 'refused cursors', 'backward', 'between'],
  ],
  [
    'always says that more rows follow',
    () => ({ page: (args, well) => withInfo(well(args), { hasNextPage: true }) }),
    ['more pages', "nobody's list"],
  ],
  [
    'never says that more rows follow',
    () => ({ page: (args, well) => withInfo(well(args), { hasNextPage: false }) }),
    ['more pages'],
  ],
  [
    'never says that rows come before',
    () => ({ page: (args, well) => withInfo(well(args), { hasPreviousPage: false }) }),
    ['more pages backward'],
  ],
  [
    'gives no cursors in pageInfo',
    () => ({ page: (args, well) => withInfo(well(args), { endCursor: null }) }),
    ['page ends'],
  ],
  [
    'gives cursors of its own making',
    () => ({
      page: ({ after, ...args }, well) => {
        const start = after ? Number(after.slice('offset:'.length)) + 1 : 0;
        const all = well({ orderBy: args.orderBy, first: 100 });
        const page = withEdges(all, (edges) =>
          edges.map((edge, at) => ({ ...edge, cursor: `offset:${at}` })).slice(start, start + (args.first ?? 20)),
        );
        return withInfo(page, { hasNextPage: start + page.edges.length < all.edges.length });
      },
    }),
    ['refused sizes', 'cursors', 'refused cursors'],
  ],
  [
    'gives the cursor of the row before',
    () => ({
      page: (args, well) =>
        withEdges(well(args), (edges) =>
          edges.map((edge, at) => ({ ...edge, cursor: edges[at - 1]?.cursor ?? edge.cursor })),
        ),
    }),
    ['cursors'],
  ],
  [
    'knows only cursors of its own rows',
    () => ({
      page: (args, well) => {
        const { after } = readPageRequest(args, args.orderBy);
        if (after && !lighthouses.some(({ id }) => id === after.id)) throw fault('no such cursor');
        return well(args);
      },
    }),
    ['other places'],
  ],
  [
    'begins anew behind a place where it has no row',
    () => ({
      page: (args, well) => {
        const { after } = readPageRequest(args, args.orderBy);
        return well(lighthouses.some(({ id }) => id === after?.id) ? args : { ...args, after: null });
      },
    }),
    ['other places'],
  ],
  [
    'turns the rows round that it reads backward',
    () => ({
      page: (args, well) => (args.last ? withEdges(well(args), (edges) => [...edges].reverse()) : well(args)),
    }),
    ['other places', 'backward', 'more pages backward', 'between'],
  ],
  [
    'begins anew behind a cursor that it cannot read',
    () => ({
      page: (args, well) => {
        try {
          return well(args);
        } catch {
          return well({ ...args, after: null, before: null });
        }
      },
    }),
    ['refused cursors'],
  ],
  [
    'fails the whole question for an unknown id',
    () => ({
      entities: (ids, well) => {
        if (ids.some((id) => well(id) === null)) throw fault('no such row');
        return ids.map(well);
      },
    }),
    ['positions', 'unknown ids', 'foreign ids'],
  ],
  [
    'gives entities in the order of its table',
    () => ({
      entities: (ids, well) => {
        const found = lighthouses.filter(({ id }) => ids.includes(id)).map(({ id }) => well(id));
        return ids.map((_, at) => found[at] ?? null);
      },
    }),
    ['references', 'positions', 'unknown ids', 'foreign ids'],
  ],
  [
    'leaves out unknown entities',
    () => ({ entities: (ids, well) => ids.map(well).filter((row) => row !== null) }),
    ['positions', 'unknown ids', 'foreign ids'],
  ],
  [
    'answers for every owner',
    () => ({ entities: (ids, well) => ids.map((id) => well(id.replace(/^.*:/, 'brest:'))) }),
    ['foreign ids'],
  ],
  ['gives less by id than in the list', () => ({ one: (row) => row && { ...row, lamps: [] } }), ['rows by id']],
  [
    'has no list of an entity it does not know',
    () => ({ keeper: () => null }),
    ['readable', 'like its filter', "nobody's list"],
  ],
  [
    'gives the list of another entity',
    () => ({ keeper: (id, well) => ({ ...well('keeper:yves'), id }) }),
    ['like its filter', "nobody's list"],
  ],
  ['lacks a value of an enum', () => ({ sdl: (sdl) => sdl.replace('OTHER ', '') }), ['filter']],
  ['serves a schema that lacks a field', () => ({ sdl: (sdl) => sdl.replace('height: Int!', '') }), ['schema', 'rows']],
  [
    'refuses unknown fields without a code',
    () => ({
      answer: (sent) => ({ ...sent, ...(sent.errors && { errors: sent.errors.map(({ message }) => ({ message })) }) }),
    }),
    ['unknown fields'],
  ],
  [
    'ends with the first bad request',
    () => {
      let isDown = false;
      return {
        respond: (body, response) => {
          isDown ||= body === '{"query": ';
          if (isDown) response.destroy();
          return isDown;
        },
      };
    },
    ['bad requests', 'readable'],
  ],
  ['puts a null among its errors', () => ({ answer: (sent) => ({ ...sent, errors: [null] }) }), ['reach']],
  [
    'answers HTML',
    () => ({
      respond: (_body, response) => {
        response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Phares</h1>');
        return true;
      },
    }),
    ['reach'],
  ],
];

/** Nodes that let every request wait, or those for rows. */
export const silentNodes: readonly BrokenNode[] = [
  ['nothing', () => ({ respond: () => true }), ['reach', 'latency']],
  [
    'no question for rows',
    () => ({ respond: (body) => body.includes('edges') }),
    ['readable', "nobody's list", 'latency'],
  ],
];
