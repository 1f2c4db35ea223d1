import { createServer as createHttpServer } from 'node:http';
import { createServer, type Socket } from 'node:net';

/** Something that listens where a subgraph should, for tests of what the hub does about it. */
export interface StandIn {
  stop(): Promise<void>;
}

/** Accepts connections and never answers. */
export function hangingServer(port: number): Promise<StandIn> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        stop: () =>
          new Promise((done) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => done());
          }),
      }),
    );
  });
}

/** Answers every request with the same status and text. */
export function sayingServer(port: number, status: number, text: string): Promise<StandIn> {
  const server = createHttpServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(text);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () =>
      resolve({
        stop: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      }),
    );
  });
}
