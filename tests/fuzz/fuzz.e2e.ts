import { connect } from 'node:net';
import { ask, startTestHub, type TestHub } from '@passerelle/test-kit';
import fc from 'fast-check';
import { Pool } from 'undici';

/** FUZZ_CASES=100000 looks longer. */
const cases = Number(process.env.FUZZ_CASES ?? 3_000);

const query = '{ organization(id: "org:cqi") { name { fr } } }';
const whole = JSON.stringify({ query, variables: { a: 1 }, operationName: null, extensions: {} });

const oddNumbers = fc.constantFrom('1e999', '-0', '9'.repeat(400), '1e-999', '0x10', '01', 'NaN', 'Infinity');
const jsonText = fc.oneof(
  fc.json({ maxDepth: 6 }),
  fc.anything({ maxDepth: 3 }).map((value) => JSON.stringify(value) ?? ''),
  // JSON that is a request, up to one of its members.
  fc
    .record({
      query: fc.oneof(fc.constant(query), fc.string(), fc.json(), fc.constant(null), fc.nat()),
      variables: fc.oneof(fc.json(), fc.dictionary(fc.string(), fc.json()), fc.array(fc.string()), fc.constant(null)),
      operationName: fc.oneof(fc.string(), fc.constant(null), fc.nat(), fc.constantFrom('__proto__', 'constructor')),
      extensions: fc.oneof(
        fc.constant(null),
        fc.dictionary(fc.string(), fc.json()),
        fc.record({ persistedQuery: fc.record({ version: fc.nat(2), sha256Hash: fc.string() }) }),
      ),
    })
    .map((value) => JSON.stringify(value)),
  oddNumbers.map((number) => `{"query":${JSON.stringify(query)},"variables":{"n":${number}}}`),
  fc.integer({ min: 1, max: 50_000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
  fc.integer({ min: 1, max: 5_000 }).map((depth) => `{"query":"${'{a'.repeat(depth)}${'}'.repeat(depth)}"}`),
  fc.constantFrom('', 'null', '[]', '""', '[null]', '{"__proto__":{"query":"{__typename}"}}', `[${whole},${whole}]`),
);
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  jsonText.map((text) => Buffer.from(text)),
  fc.nat(whole.length).map((length) => Buffer.from(whole.slice(0, length))),
  fc.constantFrom<BufferEncoding>('utf16le', 'latin1', 'base64').map((encoding) => Buffer.from(whole, encoding)),
  fc.constant(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(whole)])),
  fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, byte]) => {
    const changed = Buffer.from(whole);
    changed[at] = byte;
    return changed;
  }),
);
const types = fc.constantFrom(
  'application/json',
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json; charset="',
  'application/graphql',
  'application/graphql-response+json',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'x',
  '',
);
const methods = fc.constantFrom('POST', 'POST', 'POST', 'GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH');
const accepts = fc.constantFrom('*/*', 'application/json', 'application/graphql-response+json', 'text/html', ';;', '');
const paths = fc.oneof(
  { weight: 4, arbitrary: fc.constant('/graphql') },
  fc.webQueryParameters().map((parameters) => `/graphql?${parameters}`),
  fc.string().map((text) => `/graphql?query=${encodeURIComponent(text)}`),
  fc.json().map((text) => `/graphql?query=%7B__typename%7D&variables=${encodeURIComponent(text)}`),
);

describe('whatever is sent to the endpoint', () => {
  let hub: TestHub;
  let pool: Pool;

  beforeAll(async () => {
    hub = await startTestHub();
    pool = new Pool(new URL(hub.url).origin, { connections: 8 });
  });

  afterAll(async () => {
    await pool?.destroy();
    await hub?.stop();
  });

  it('is answered, never as a fault of the hub, and hurts nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(methods, paths, types, accepts, bodies, async (method, path, type, accept, body) => {
        const hasBody = method !== 'GET' && method !== 'HEAD';
        const response = await pool.request({
          method: method as 'POST',
          path,
          headers: { ...(hasBody && { 'content-type': type }), accept },
          body: hasBody ? body : null,
        });
        const text = await response.body.text();

        expect([response.statusCode, text]).toEqual([expect.any(Number), expect.any(String)]);
        if (response.statusCode >= 500) throw new Error(`${response.statusCode}: ${text}`);
        for (const secret of ['/src/', '/dist/', 'node_modules', '    at ', '127.0.0.1']) {
          if (text.includes(secret)) throw new Error(`the answer shows ${secret}: ${text}`);
        }
      }),
      { numRuns: cases },
    );
    expect((await ask(hub.url, query)).data).toEqual({ organization: { name: { fr: expect.any(String) } } });
  }, 3_000_000);

  it.each([
    ['bytes that are no HTTP', '\u0000\u0001\u0002\r\n\r\n'],
    ['a header without an end', `POST /graphql HTTP/1.1\r\nhost: x\r\n${'a: b\r\n'.repeat(5_000)}`],
    [
      'a body shorter than it says',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"qu',
    ],
    [
      'a body of no length that can be',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: -1\r\n\r\n{}',
    ],
    [
      'chunks that are none',
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    ],
  ])('%s on a raw connection leaves the others alone', async (_what, bytes) => {
    const { port } = new URL(hub.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(bytes);
    const { data } = await ask(hub.url, query);
    socket.destroy();

    expect(data.organization).not.toBeNull();
  });
});
