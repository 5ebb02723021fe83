// A real server on this machine, asked by a real client.

import * as http from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { listening, type Server } from '../src/listening.js';
import type { Answered, Asked } from '../src/serving.js';

let server: Server | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serving(answer: (asked: Asked) => Promise<Answered>): Promise<string> {
  const started = await listening(http, { port: 0, address: '127.0.0.1' }, answer);
  if (!started.ok) throw new Error(started.detail);
  server = started;
  return `http://127.0.0.1:${started.port}`;
}

const echo = async (asked: Asked): Promise<Answered> => ({
  status: asked.headers['if-none-match'] ? 304 : 200,
  headers: { 'Content-Type': 'text/plain; charset=utf-8', ETag: '"a"' },
  body: asked.method === 'HEAD' || asked.headers['if-none-match'] ? '' : `ü ${asked.target}`,
});

test('a request is handed on and its answer carried back', async () => {
  const url = await serving(echo);
  const answer = await fetch(`${url}/calendar.ics?a=b`);
  expect(answer.headers.get('content-length')).toBe('20');
  expect(await answer.text()).toBe('ü /calendar.ics?a=b');
  expect((await fetch(url, { method: 'HEAD' })).headers.get('etag')).toBe('"a"');
  expect((await fetch(url, { headers: { 'If-None-Match': '"a"' } })).status).toBe(304);
});

test('a request that breaks our own code is told so and ends nothing', async () => {
  const url = await serving(async ({ target }) => {
    if (target === '/broken') throw new Error('no plan');
    return echo({ method: 'GET', target, headers: {} });
  });
  const broken = await fetch(`${url}/broken`);
  expect([broken.status, await broken.text()]).toEqual([
    500,
    'This is a bug in auditcal, not in your file: no plan\n',
  ]);
  expect((await fetch(`${url}/`)).status).toBe(200);
});

test('a port that is taken is told', async () => {
  const url = await serving(echo);
  const port = Number(new URL(url).port);
  expect(await listening(http, { port, address: '127.0.0.1' }, echo)).toMatchObject({
    ok: false,
    trouble: 'taken',
  });
});
