import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { receiveAnswer } from './receive-answer';

describe('an answer of a subgraph', () => {
  let server: Server;
  let pool: Pool;
  let answer: RequestListener;

  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    pool = new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
      connections: 1,
      maxResponseSize: 1_000,
    });
  });

  afterAll(async () => {
    await pool.destroy();
    server.closeAllConnections();
    server.close();
  });

  const receive = (deadlineMs = 5_000, signal?: AbortSignal) =>
    receiveAnswer(pool, { path: '/', method: 'POST', body: '{}' }, deadlineMs, signal);

  it('is put together from its parts, wherever they are cut', async () => {
    const bytes = Buffer.from('\uFEFF{"data":"été 🚢"}');
    answer = async (_request, response) => {
      response.writeHead(201, { 'x-told': 'yes' });
      for (const byte of bytes) {
        response.write(Buffer.of(byte));
        await new Promise(setImmediate);
      }
      response.end();
    };
    const { statusCode, headers, text } = await receive();

    expect([statusCode, headers['x-told'], text]).toEqual([201, 'yes', '{"data":"été 🚢"}']);
  });

  it('that does not come by the deadline is a timeout, for those that wait for a connection too', async () => {
    answer = () => undefined;
    const outcomes = await Promise.allSettled([receive(50), receive(50)]);

    expect(outcomes).toMatchObject([{ reason: { name: 'TimeoutError' } }, { reason: { name: 'TimeoutError' } }]);
  });

  it('is not waited for once the signal says so, before or after it was asked for', async () => {
    answer = () => undefined;
    const controller = new AbortController();
    const waiting = receive(5_000, controller.signal);
    controller.abort(new Error('enough'));

    await expect(waiting).rejects.toThrow('enough');
    await expect(receive(5_000, controller.signal)).rejects.toThrow('enough');
  });

  it('that is too large is given up', async () => {
    answer = (_request, response) => response.end('x'.repeat(2_000));

    await expect(receive()).rejects.toThrow('Response content exceeded max size');
  });
});
