import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question that came to a subgraph; the gateway's probes are not among them. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  /** Whether the gateway has hung up before it was answered. */
  isGivenUp: boolean;
}

export interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly object[];
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is done with a question: it is answered, never answered, or its connection is broken. */
export type Script = (asked: Asked) => Instruction | Promise<Instruction>;

type Instruction = Reply | 'hang' | 'reset';

/** A subgraph that answers as a test tells it to, over HTTP. */
export interface ScriptedSubgraph {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** Whether probes are answered. */
  isAlive: boolean;
  /** Forgets what was asked and goes on by another script. */
  play(script: Script): void;
  stop(): Promise<void>;
}

export async function startScripted(script: Script): Promise<ScriptedSubgraph> {
  let current = script;
  let asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (query === '{ __typename }') {
      if (subgraph.isAlive) response.end('{"data":{"__typename":"Query"}}');
      return;
    }
    const one: Asked = { query, variables, headers: request.headers, isGivenUp: false };
    response.once('close', () => {
      one.isGivenUp = !response.writableFinished;
    });
    asked.push(one);
    const reply = await current(one);
    if (reply === 'reset') request.socket.resetAndDestroy();
    if (reply === 'hang' || reply === 'reset') return;
    const { status = 200, headers = {}, ...body } = reply;
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const subgraph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get asked() {
      return asked;
    },
    isAlive: true,
    play: (next: Script) => {
      asked = [];
      current = next;
      subgraph.isAlive = true;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return subgraph;
}

/** A question that is answered when the test says so. */
export function held(): { readonly script: Script; release(reply: Reply): void } {
  let release: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => {
    release = resolve;
  });
  return { script: () => reply, release };
}
