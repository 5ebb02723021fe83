// The API of `fake-github` on a port of this machine, for the bundle. Every request is held against GitHub's own
// description of its API; faults happen on the wire: no answer, a broken connection, half an answer.

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import type { ApiCall } from '../src/host.js';
import { type FakeGitHub, fakeGitHub } from './fake-github.js';

/** What happens on the wire instead of the true answer; `heard` lets the call have its effect first. */
export type WireFault =
  | { readonly wire: 'silence' | 'cut' | 'half'; readonly heard?: boolean }
  | {
      readonly wire: 'status';
      readonly status: number;
      readonly message?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly heard?: boolean;
    };

export interface GitHubServer {
  readonly address: string;
  github: FakeGitHub;
  /** `GET /repos/…`, in the order asked. */
  readonly requests: string[];
  /** What GitHub's description of its API holds against a request. */
  readonly violations: string[];
  /** Tokens that were shown. */
  readonly tokens: Set<string>;
  fault: (call: ApiCall, nth: number) => WireFault | undefined;
  reset(): void;
  close(): void;
}

interface Operation {
  readonly route: string;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: object;
  }[];
  readonly body: object | undefined;
}

const ajv = new Ajv.default({ strict: false, coerceTypes: true, allErrors: true });
formats.default(ajv as never);

export async function githubServer(): Promise<GitHubServer> {
  const operations = operationsIn('fixtures/github-openapi-slice.json');
  const server: Server = createServer(
    (request, response) => void answer(state, operations, request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const state: GitHubServer = {
    address: `http://127.0.0.1:${port}`,
    github: fakeGitHub(),
    requests: [],
    violations: [],
    tokens: new Set(),
    fault: () => undefined,
    reset() {
      state.github = fakeGitHub();
      state.requests.length = 0;
      state.violations.length = 0;
      state.tokens.clear();
      state.fault = () => undefined;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}

function operationsIn(path: string): readonly Operation[] {
  const { paths } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'), nullsSpelledOut);
  return Object.entries<Record<string, Described>>(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      route: `${method.toUpperCase()} ${template.replace('{path}', '{+path}')}`,
      // A file's path may hold slashes; nothing else does.
      pattern: new RegExp(`^${template.replace('{path}', '(.+)').replace(/\{\w+\}/g, '([^/]+)')}$`),
      names: [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''),
      parameters,
      body: requestBody?.content['application/json'].schema,
    })),
  );
}

/** `nullable` beside no type means one choice more. */
function nullsSpelledOut(_: string, value: Record<string, unknown>): unknown {
  if (value?.nullable !== true || 'type' in value) return value;
  const { nullable: __, oneOf, ...rest } = value;
  return Array.isArray(oneOf) ? { ...rest, oneOf: [...oneOf, { type: 'null' }] } : rest;
}

interface Described {
  readonly parameters: Operation['parameters'];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
}

async function answer(
  state: GitHubServer,
  operations: readonly Operation[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  state.requests.push(`${request.method} ${request.url}`);
  state.tokens.add(String(request.headers.authorization));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const call = callOf(state, operations, request, Buffer.concat(chunks).toString());
  if (!call) return send(response, 404, { message: 'Not Found' });
  const fault = state.fault(call, state.requests.length);
  const heard = !fault || fault.heard ? await state.github.call(call) : undefined;
  if (!fault) return send(response, heard?.status ?? 500, heard?.data, heard?.headers);
  switch (fault.wire) {
    case 'silence':
      return;
    case 'cut':
      request.socket.destroy();
      return;
    case 'half': {
      const text = JSON.stringify(heard?.data ?? [{ id: 1, body: 'a comment' }]);
      response.writeHead(heard?.status ?? 200, {
        'content-type': 'application/json',
        'content-length': text.length,
      });
      response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
      return;
    }
    case 'status':
      return send(response, fault.status, { message: fault.message ?? 'Fault' }, fault.headers);
  }
}

function send(response: ServerResponse, status: number, data: unknown, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(data));
}

function callOf(
  state: GitHubServer,
  operations: readonly Operation[],
  { method, url, headers }: IncomingMessage,
  text: string,
): ApiCall | undefined {
  const { pathname, searchParams } = new URL(url ?? '', 'http://localhost');
  const say = (what: string) => state.violations.push(`${method} ${pathname}: ${what}`);
  const found = operations.find((it) => it.route.startsWith(`${method} `) && it.pattern.test(pathname));
  if (!found) {
    say('no such operation');
    return undefined;
  }
  const values = found.pattern.exec(pathname)?.slice(1) ?? [];
  // A file's path is handed on as it was sent, as the action hands it over.
  const plain = (name: string, value = '') => (name === 'path' ? value : decodeURIComponent(value));
  const inPath = Object.fromEntries(found.names.map((name, index) => [name, plain(name, values[index])]));
  const inQuery = Object.fromEntries(searchParams);
  for (const where of ['path', 'query'] as const) {
    const known = found.parameters.filter((it) => it.in === where);
    const schema = {
      type: 'object',
      properties: Object.fromEntries(known.map((it) => [it.name, it.schema])),
      required: known.filter((it) => it.required).map((it) => it.name),
      additionalProperties: false,
    };
    check(schema, where === 'path' ? inPath : inQuery, (what) => say(`${where}: ${what}`));
  }
  const body = text === '' ? undefined : JSON.parse(text);
  if (found.body === undefined ? body !== undefined : body === undefined)
    say('body: one too many or too few');
  if (found.body && body !== undefined)
    check(found.body, structuredClone(body), (what) => say(`body: ${what}`));
  if (!String(headers['user-agent']).includes('auditcal')) say('no user agent, which GitHub asks for');
  return { route: found.route, parameters: { ...inPath, ...inQuery, ...body } };
}

function check(schema: object, value: unknown, say: (what: string) => void): void {
  if (ajv.validate(schema, value)) return;
  for (const { instancePath, message } of ajv.errors ?? []) say(`${instancePath} ${message}`);
}
