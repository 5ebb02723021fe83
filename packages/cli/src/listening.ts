// The server itself: Node's, handed in by the host. It carries requests to a function and answers back.

import type * as Http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answered, Asked } from './serving.js';

/** A server that answers until it is closed. */
export interface Server {
  readonly ok: true;
  /** The port it listens at, where any would do. */
  readonly port: number;
  close(): Promise<void>;
}

/** Why there is no server. */
export interface NotServing {
  readonly ok: false;
  readonly trouble: 'taken' | 'forbidden' | 'no-address' | 'other';
  readonly detail: string;
}

const troubles: Readonly<Record<string, NotServing['trouble']>> = {
  EADDRINUSE: 'taken',
  EACCES: 'forbidden',
  EADDRNOTAVAIL: 'no-address',
  ENOTFOUND: 'no-address',
  EAI_AGAIN: 'no-address',
};

/** Listens; a request that breaks our own code is answered with 500 and does not end the server. */
export function listening(
  http: typeof Http,
  { port, address }: { readonly port: number; readonly address: string },
  answer: (asked: Asked) => Promise<Answered>,
): Promise<Server | NotServing> {
  const server = http.createServer((request, response) => {
    const { method = 'GET', url: target = '/', headers } = request;
    const single = Object.entries(headers).map(([name, it]) => [
      name,
      Array.isArray(it) ? it.join(', ') : it,
    ]);
    answer({ method, target, headers: Object.fromEntries(single) })
      .catch(broken)
      .then(({ status, headers: sent, body }) => {
        response.writeHead(status, { ...sent, ...(status === 304 ? {} : lengthOf(method, body)) });
        response.end(body);
      });
  });
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ ok: false, trouble: troubles[error.code ?? ''] ?? 'other', detail: error.message });
    });
    server.listen(port, address, () => {
      resolve({ ok: true, port: (server.address() as AddressInfo).port, close: () => closed(server) });
    });
  });
}

function lengthOf(method: string, body: string): Answered['headers'] {
  return method === 'HEAD' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
}

function broken(error: unknown): Answered {
  const said = error instanceof Error ? error.message : String(error);
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' };
  return { status: 500, headers, body: `This is a bug in auditcal, not in your file: ${said}\n` };
}

function closed(server: Http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
