import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphql } from 'graphql';
import { type ShopSubgraph, schemaOf, sdlBySubgraph } from './schemas';

const latencyMs = Number(process.env.LATENCY_MS ?? 0);
const cacheControl = process.env.CACHE_CONTROL;

// An answer is computed once and then sent from memory: what is measured is the gateway, not its subgraphs.
async function serve(subgraph: ShopSubgraph): Promise<[string, string]> {
  const schema = schemaOf(subgraph);
  const answers = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString('utf8');
      let answer = answers.get(body);
      if (!answer) {
        const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
        answer = Buffer.from(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
        answers.set(body, answer);
      }
      const send = (): void => {
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': String(answer?.length),
          ...(cacheControl && { 'cache-control': cacheControl }),
        });
        response.end(answer);
      };
      if (latencyMs > 0) setTimeout(send, latencyMs);
      else send();
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [subgraph, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`];
}

Promise.all((Object.keys(sdlBySubgraph) as ShopSubgraph[]).map(serve)).then((urls) => process.send?.(urls));
