import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { comparePositions, decodeCursor, encodeCursor } from '@passerelle/protocol';

/** How a simulated node behaves on one request. */
export type Behaviour =
  | 'well'
  | 'error'
  | 'hang'
  | 'slow'
  | 'reset'
  | 'garbage'
  /** Adds a row of somebody else. */
  | 'lie'
  | 'duplicate'
  | 'disorder'
  /** Leaves a value out that may not be null. */
  | 'spoil'
  /** Sends every row it has, whatever was asked for. */
  | 'flood'
  /** Counts the row of the cursor in. */
  | 'inclusive';

export interface SimulatedNode {
  readonly owner: string;
  /** Sort keys of its rows; the row of key number i has the id `<owner>:<i>` and the parity of i. */
  readonly keys: readonly string[];
  /** What it does on its reads, in turn; well when the list is over. */
  readonly behaviours: readonly Behaviour[];
  /** The version of the toy contract it serves; the filter `parity` came with 1.1. */
  readonly version: '1.0' | '1.1';
}

export interface SimulatedRow {
  readonly key: string;
  readonly id: string;
  readonly parity: 'ODD' | 'EVEN';
}

/** Many nodes of a toy contract behind one HTTP server: the node `brest` answers at `/brest`. */
export interface SimulatedNodes {
  url(owner: string): string;
  /** Replaces the nodes; the reads of each are counted anew. */
  set(nodes: readonly SimulatedNode[]): void;
  /** Rows sent since the last `set`. */
  rowsSent(): number;
  stop(): Promise<void>;
}

/** The toy contract that simulated nodes serve. */
export const lighthouseContract = /* GraphQL */ `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    @contract(name: "lighthouse", version: "1.1")
  type Query {
    lighthouses(
      first: Int
      after: String
      last: Int
      before: String
      orderBy: LighthouseOrder! = LOWEST
      parity: Parity @since(version: "1.1") @filter(on: "parity")
    ): LighthouseConnection @gathered
  }
  type Lighthouse @key(fields: "id") { id: ID! height: String! parity: Parity! }
  type LighthouseConnection { edges: [LighthouseEdge!]! nodes: [Lighthouse!]! pageInfo: PageInfo! totalCount: Int }
  type LighthouseEdge { cursor: String! node: Lighthouse! }
  type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  enum LighthouseOrder { LOWEST @order(direction: ASC) HIGHEST @order(direction: DESC) }
  enum Parity { ODD EVEN }
`;

export function rowsOf({ owner, keys }: Pick<SimulatedNode, 'owner' | 'keys'>): SimulatedRow[] {
  return keys.map((key, index) => ({
    key,
    id: `${owner}:${String(index).padStart(4, '0')}`,
    parity: index % 2 === 0 ? 'EVEN' : 'ODD',
  }));
}

export async function startSimulatedNodes(slowMs: number): Promise<SimulatedNodes> {
  let nodes = new Map<string, { node: SimulatedNode; rows: SimulatedRow[]; reads: number }>();
  let sent = 0;

  const answer = (owner: string, body: string, response: ServerResponse): void => {
    const state = nodes.get(owner);
    const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
    if (!state || !query.includes('lighthouses')) {
      respond(response, { data: { __typename: 'Query' } });
      return;
    }
    if (state.node.version === '1.0' && query.includes('$parity')) {
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED' };
      respond(response, { errors: [{ message: 'Unknown argument "parity".', extensions }] });
      return;
    }
    const behaviour = state.node.behaviours[state.reads++] ?? 'well';
    switch (behaviour) {
      case 'hang':
        return;
      case 'reset':
        response.socket?.destroy();
        return;
      case 'error':
        response.writeHead(500).end('<html>down</html>');
        return;
      case 'garbage':
        response.writeHead(200).end('{"data":{"lighthouses":{"edges":[{');
        return;
      default: {
        const page = pageOf(state.rows, variables, behaviour);
        sent += page.edges.length;
        setTimeout(() => respond(response, { data: { lighthouses: page } }), behaviour === 'slow' ? slowMs : 0);
      }
    }
  };

  const server = createServer((request, response) => {
    read(request).then((body) => answer((request.url ?? '').slice(1), body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (owner) => `http://127.0.0.1:${port}/${owner}`,
    set: (changed) => {
      nodes = new Map(changed.map((node) => [node.owner, { node, rows: rowsOf(node), reads: 0 }]));
      sent = 0;
    },
    rowsSent: () => sent,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Variables {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
  orderBy: 'LOWEST' | 'HIGHEST';
  parity?: 'ODD' | 'EVEN';
}

function pageOf(rows: readonly SimulatedRow[], variables: Variables, behaviour: Behaviour) {
  const { orderBy, parity } = variables;
  const isBackward = variables.last !== undefined;
  const [size, cursor] = isBackward ? [variables.last, variables.before] : [variables.first, variables.after];
  const sign = (orderBy === 'LOWEST' ? 1 : -1) * (isBackward ? -1 : 1);
  const compare = (a: Place, b: Place) => sign * comparePositions(a, b);
  const from = cursor ? decodeCursor(cursor, orderBy) : null;
  const least = behaviour === 'inclusive' ? 0 : 1;
  // In the order in which they are read, so that the rows next to the cursor come first.
  const behind = rows
    .filter((row) => (parity === undefined || row.parity === parity) && (from === null || compare(row, from) >= least))
    .sort(compare);
  const count = behaviour === 'flood' ? behind.length : (size ?? 20);
  const edges = behind.slice(0, count).map((row) => edgeOf(row, orderBy));
  const [head] = edges;
  if (head && behaviour === 'duplicate') edges.splice(1, 0, head);
  if (head && behaviour === 'spoil') edges[0] = { ...head, node: { ...head.node, height: null } };
  // A row of somebody else, at a place where it would come first of all.
  if (head && behaviour === 'lie') {
    edges.unshift(edgeOf({ key: behind[0]?.key ?? '', id: 'zz:forged', parity: 'EVEN' }, orderBy));
  }
  const isListOrder = isBackward === (behaviour === 'disorder');
  const hasMore = behind.length > count;
  return {
    edges: isListOrder ? edges : edges.reverse(),
    pageInfo: {
      hasNextPage: isBackward ? cursor !== null : hasMore,
      hasPreviousPage: isBackward ? hasMore : cursor !== null,
    },
    totalCount: rows.filter((row) => parity === undefined || row.parity === parity).length,
  };
}

type Place = Pick<SimulatedRow, 'key' | 'id'>;

function edgeOf({ key, id, parity }: SimulatedRow, orderBy: string) {
  const node = { __typename: 'Lighthouse', id, height: key as string | null, parity };
  return { cursor: encodeCursor({ order: orderBy, key, id }), node };
}

function respond(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
