import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as somebody between the hub and a subgraph sees it. */
export interface Recorded {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RecordingProxy {
  readonly url: string;
  readonly recorded: Recorded[];
  stop(): Promise<void>;
}

/** Stands between the hub and a subgraph and keeps everything that is sent there. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const recorded: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    recorded.push({ headers: request.headers, body });
    const answer = await send(target, { headers: request.headers, body });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    recorded,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends a recorded request, perhaps another than was recorded. */
export function send(url: string, { headers, body }: Recorded): Promise<Response> {
  const { 'content-type': type = 'application/json', 'passerelle-assertion': assertion } = headers;
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': type, ...(assertion !== undefined && { 'passerelle-assertion': String(assertion) }) },
    body,
  });
}
