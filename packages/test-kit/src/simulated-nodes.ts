import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeCursor, encodeCursor } from '@passerelle/protocol';

/** How a simulated node behaves on one request. */
export type Behaviour = 'well' | 'error' | 'hang' | 'slow' | 'reset' | 'garbage' | 'lie' | 'duplicate' | 'disorder';

export interface SimulatedNode {
  readonly owner: string;
  /** Sort keys of its rows; the row of key number i has the id `<owner>:<i>`. */
  readonly keys: readonly string[];
  /** What it does on its reads, in turn; well when the list is over. */
  readonly behaviours: readonly Behaviour[];
}

export interface SimulatedRow {
  readonly key: string;
  readonly id: string;
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

export function rowsOf({ owner, keys }: SimulatedNode): SimulatedRow[] {
  return keys.map((key, index) => ({ key, id: `${owner}:${String(index).padStart(4, '0')}` }));
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
  first: number;
  after: string | null;
  orderBy: 'LOWEST' | 'HIGHEST';
}

function pageOf(rows: readonly SimulatedRow[], { first, after, orderBy }: Variables, behaviour: Behaviour) {
  const sign = orderBy === 'LOWEST' ? 1 : -1;
  const compare = (a: SimulatedRow, b: SimulatedRow) => sign * (order(a.key, b.key) || order(a.id, b.id));
  const from = after ? decodeCursor(after, orderBy) : null;
  const behind = [...rows].sort(compare).filter((row) => from === null || compare(row, from) > 0);
  const edges = behind.slice(0, first).map((row) => edgeOf(row, orderBy));
  const [head] = edges;
  if (head && behaviour === 'duplicate') edges.splice(1, 0, head);
  if (behaviour === 'disorder') edges.reverse();
  // A row of somebody else, at a place where it would come first of all.
  if (head && behaviour === 'lie') edges.unshift(edgeOf({ key: behind[0]?.key ?? '', id: 'zz:forged' }, orderBy));
  return { edges, pageInfo: { hasNextPage: behind.length > first } };
}

function edgeOf({ key, id }: SimulatedRow, orderBy: string) {
  return { cursor: encodeCursor({ order: orderBy, key, id }), node: { __typename: 'Lighthouse', id, height: key } };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function respond(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
