import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { projectFolder } from '@passerelle/all-in-one';
import { type RunningGateway, readGatewayConfig } from '@passerelle/gateway';
import { eventually, startGatewayOver, startTestHub, type TestHub } from '@passerelle/test-kit';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { runKeys } from '../callers/keys-process';

const document = 'query Name($id: ID!) { organization(id: $id) { id } }';
const hash = createHash('sha256').update(document).digest('hex');
const variables = { id: 'org:cqi' };
const answer = { data: { organization: { id: 'org:cqi' } } };
const subscription = 'subscription { softLandingEvents { cursor } }';
const other = '{ institutions(first: 1) { nodes { id } } }';

describe('trusted documents', () => {
  let folder: string;
  let file: string;
  let keysFile: string;
  let hub: TestHub;
  let open: RunningGateway;
  let only: RunningGateway;
  let slowOnly: RunningGateway;
  let throughApollo: jest.SpyInstance;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-documents-'));
    file = join(folder, 'documents.json');
    keysFile = join(folder, 'keys.json');
    writeFileSync(file, JSON.stringify({ [hash]: document }));
    hub = await startTestHub();
    const settings = { TRUSTED_DOCUMENTS: file, KEYS_FILE: keysFile };
    open = await startGatewayOver(hub, settings);
    only = await startGatewayOver(hub, { ...settings, TRUSTED_DOCUMENTS_ONLY: 'true' });
    slowOnly = await startGatewayOver(hub, { ...settings, TRUSTED_DOCUMENTS_ONLY: 'true', FAST_LANE: 'false' });
    throughApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  });

  afterAll(async () => {
    throughApollo?.mockRestore();
    await Promise.all([open, only, slowOnly].map((gateway) => gateway?.stop()));
    await hub?.stop();
    rmSync(folder, { recursive: true });
  });

  async function post({ url }: { url: string }, body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  async function get({ url }: { url: string }, query: Record<string, string>) {
    const response = await fetch(`${url}?${new URLSearchParams(query)}`);
    return { status: response.status, body: await response.json() };
  }

  const codes = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
    body.errors?.map(({ extensions }) => extensions.code);

  it.each([
    ['the id of GraphQL over HTTP', { documentId: hash }],
    ['the same with its algorithm', { documentId: `sha256:${hash}` }],
    ['the hash that Apollo’s clients send', { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
    ['the text to the letter', { query: document }],
    ['the text with its hash', { query: document, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }],
  ])('are answered by %s, the second time on the fast lane', async (_how, asked) => {
    for (const gateway of [open, only, slowOnly]) {
      expect(await post(gateway, { ...asked, variables })).toEqual({ status: 200, body: answer });
    }
    // Subgraphs run on Apollo Server too; what they are asked bears the number of the client's request.
    throughApollo.mockClear();
    expect(await post(only, { ...asked, variables })).toEqual({ status: 200, body: answer });
    const byClients = throughApollo.mock.calls.filter(
      ([{ httpGraphQLRequest }]) => !httpGraphQLRequest.headers.has('x-request-id'),
    );
    expect(byClients).toHaveLength(0);
  });

  it.each([
    ['an id', { documentId: hash }],
    ['a hash', { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }) }],
  ])('are answered by GET with %s, which caches can keep', async (_how, asked) => {
    const sent = { ...asked, variables: JSON.stringify(variables) } as unknown as Record<string, string>;
    expect(await get(only, sent)).toEqual({ status: 200, body: answer });
  });

  it('are all that is answered where the operator says so, on both lanes', async () => {
    for (const gateway of [only, only, slowOnly]) {
      const refused = await post(gateway, { query: other });
      expect(refused.status).toBe(403);
      expect(refused.body.data).toBeUndefined();
      expect(codes(refused)).toEqual(['OPERATION_NOT_TRUSTED']);
      expect(codes(await post(gateway, { query: `${document} ` }))).toEqual(['OPERATION_NOT_TRUSTED']);
      expect(codes(await post(gateway, { documentId: 'nobody' }))).toEqual(['OPERATION_NOT_TRUSTED']);
      expect(codes(await get(gateway, { query: other }))).toEqual(['OPERATION_NOT_TRUSTED']);
      const withHash = { query: other, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
      expect(codes(await post(gateway, withHash))).toEqual(['OPERATION_NOT_TRUSTED']);
    }
    const twice = await fetch(
      `${only.url}?${new URLSearchParams([
        ['query', document],
        ['query', other],
      ])}`,
    );
    expect(twice.status).toBe(400);
  });

  it('are not all for a caller that may ask anything', async () => {
    const make = (scopes: string) => runKeys(keysFile, 'create', '--institution', 'cqi', '--scopes', scopes);
    const [free, bound] = [make('operations:any'), make('funding:read')];
    await eventually(async () => {
      const { status } = await post(only, { query: other }, { authorization: `Bearer ${free}` });
      expect(status).toBe(200);
    });
    // What the other made known to the fast lane stays closed to this one.
    expect(codes(await post(only, { query: other }, { authorization: `Bearer ${bound}` }))).toEqual([
      'OPERATION_NOT_TRUSTED',
    ]);
    expect(codes(await post(only, { query: other }))).toEqual(['OPERATION_NOT_TRUSTED']);
  });

  it('are one way of many where nothing else is said, and an unknown id is told so that the text can follow', async () => {
    expect((await post(open, { query: other })).status).toBe(200);
    const persistedQuery = { version: 1, sha256Hash: 'f'.repeat(64) };
    const unknown = await post(open, { extensions: { persistedQuery } });
    expect([unknown.status, codes(unknown)]).toEqual([200, ['PERSISTED_QUERY_NOT_FOUND']]);
    expect((await post(open, { query: other, extensions: { persistedQuery } })).status).toBe(200);
    // Nothing was learnt from that.
    expect(codes(await post(open, { extensions: { persistedQuery } }))).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
    expect((await post(open, { documentId: 'nobody' })).status).toBe(400);
    expect(codes(await post(open, { documentId: hash, query: document }))).toEqual(['BAD_USER_INPUT']);
  });

  it('are not kept from what clients send where there are none', async () => {
    const persistedQuery = { version: 1, sha256Hash: hash };
    expect(codes(await post(hub, { extensions: { persistedQuery } }))).toEqual(['PERSISTED_QUERY_NOT_SUPPORTED']);
  });

  it('are alone answered over streams, too', async () => {
    const overWebSocket = async (query: string): Promise<unknown> => {
      const client = createClient({ url: only.url.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 });
      try {
        for await (const got of client.iterate({ query, variables })) return got;
      } catch (error) {
        return error;
      } finally {
        await client.dispose();
      }
      return undefined;
    };
    const overEvents = await fetch(only.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: subscription }),
    });

    expect(await overWebSocket(document)).toMatchObject(answer);
    for (const query of [other, subscription])
      expect(JSON.stringify(await overWebSocket(query))).toContain('OPERATION_NOT_TRUSTED');
    expect(await overEvents.text()).toContain('OPERATION_NOT_TRUSTED');
  });

  it('change with their file, while the hub runs', async () => {
    const changed = { format: 'apollo-persisted-query-manifest', operations: [{ id: 'other', body: other }] };
    writeFileSync(file, JSON.stringify(changed));
    await eventually(async () => expect((await post(only, { documentId: 'other' })).status).toBe(200));
    expect(codes(await post(only, { query: document, variables }))).toEqual(['OPERATION_NOT_TRUSTED']);
  });

  it('are asked for where nothing else is to be answered', () => {
    expect(() => readGatewayConfig({ TRUSTED_DOCUMENTS_ONLY: 'true' }, projectFolder)).toThrow(
      'TRUSTED_DOCUMENTS must name a file where TRUSTED_DOCUMENTS_ONLY is true, but is not set.',
    );
  });
});
