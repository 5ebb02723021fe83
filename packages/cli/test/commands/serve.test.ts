// The plan over HTTP, in memory: what is asked and what comes back. That a real server carries it is tested with the host.

import { describe, expect, test } from 'vitest';
import { auditcal, type Setting } from '../fake-host.js';
import { broken, both as long } from '../programs.js';

/** A short horizon, so that many plans are made in little time. */
const both = `${long}planning: { horizon: 13 months }\n`;
const files = { 'compliance.yml': both };

async function asked(requests: NonNullable<Setting['requests']>, args = 'serve', setting: Setting = {}) {
  const { exit, out, err, answers } = await auditcal(args, { files, requests, ...setting });
  expect({ exit, out }).toEqual({ exit: 0, out: '' });
  expect(answers).toHaveLength(requests.length);
  return { answers, err };
}

const get = async (target: string, headers = {}) => (await asked([{ target, headers }])).answers[0];

describe('serve', () => {
  test('says where it listens and how to end it', async () => {
    expect((await asked([])).err).toBe(
      'serving compliance.yml at http://127.0.0.1:4177/ (and calendar.ics, plan.json). Ctrl-C ends it.\n',
    );
    expect((await asked([], 'serve --port 8080 --host ::1')).err).toContain('http://[::1]:8080/');
    expect((await asked([], 'serve --host 0.0.0.0')).err).toContain(
      'Everyone who can reach this machine sees it.',
    );
  });

  test('shows the calendar and the plan as the commands write them', async () => {
    const calendar = await get('/calendar.ics');
    expect(calendar).toMatchObject({
      status: 200,
      headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    });
    expect(calendar?.body).toBe((await auditcal('calendar', { files })).out);
    const plan = await get('/plan.json');
    expect(plan?.headers['Content-Type']).toBe('application/json');
    expect(plan?.body).toBe((await auditcal('plan --json', { files })).out);
  });

  test('has a page of the plan that links to the feeds it comes apart into', async () => {
    const page = await get('/');
    expect(page?.headers['Content-Type']).toBe('text/html; charset=utf-8');
    expect(page?.body).toContain('href="/calendar.ics?framework=iso27001"');
    expect(page?.body).not.toMatch(/<script|\ssrc=|https?:\/\//);
    expect(page?.headers['Content-Security-Policy']).toContain("default-src 'none'");
  });

  test.each([
    ['framework=soc2', '--framework soc2'],
    ['audience=everyone&alarms=7d', '--audience everyone --alarms 7d'],
    ['owner=@northwind/security&todo=true', '--owner @northwind/security --todo'],
  ])('takes ?%s as calendar takes %s', async (query, flags) => {
    expect((await get(`/calendar.ics?${query}`))?.body).toBe(
      (await auditcal(`calendar ${flags}`, { files })).out,
    );
  });

  test('answers that nothing has changed to those who have the newest', async () => {
    const { answers } = await asked([{ target: '/calendar.ics' }]);
    const { ETag = '', 'Last-Modified': since = '' } = answers[0]?.headers ?? {};
    expect(ETag).toMatch(/^"[0-9a-f]{16}"$/);
    const again = (headers: object) => ({
      target: '/calendar.ics',
      headers: headers as Record<string, string>,
    });
    const later = new Date(Date.parse(since) + 60_000).toUTCString();
    const earlier = new Date(Date.parse(since) - 60_000).toUTCString();
    const { answers: told } = await asked([
      { target: '/calendar.ics' },
      again({ 'if-none-match': ETag }),
      again({ 'if-none-match': `"other", W/${ETag}` }),
      again({ 'if-none-match': '*' }),
      again({ 'if-modified-since': since }),
      again({ 'if-modified-since': later }),
      again({ 'if-modified-since': earlier }),
      again({ 'if-none-match': '"other"', 'if-modified-since': later }),
      again({ 'if-modified-since': 'yesterday' }),
    ]);
    expect(told.map((it) => it.status)).toEqual([200, 304, 304, 304, 304, 304, 200, 200, 200]);
    expect(told.filter((it) => it.status === 304).map((it) => it.body)).toEqual(['', '', '', '', '']);
    expect(new Set(told.map((it) => it.headers.ETag))).toEqual(new Set([ETag]));
  });

  test('shows the file as it is by then, and says when that began', async () => {
    const changed = both.replace('access-review:', 'access-review:\n    title: Access check');
    const { answers } = await asked([
      { target: '/calendar.ics' },
      { target: '/calendar.ics' },
      { target: '/calendar.ics', change: { 'compliance.yml': changed } },
    ]);
    const [first, second, third] = answers.map((it) => it.headers);
    expect(second).toEqual(first);
    expect(third?.ETag).not.toBe(first?.ETag);
    expect(Date.parse(third?.['Last-Modified'] ?? '')).toBeGreaterThan(
      Date.parse(first?.['Last-Modified'] ?? ''),
    );
    expect(answers[2]?.body).toContain('SUMMARY:Access check');
  });

  test('says what is wrong with the file instead of showing an empty calendar, and recovers', async () => {
    const { answers } = await asked([
      { target: '/calendar.ics', change: { 'compliance.yml': broken } },
      { target: '/calendar.ics', change: { 'compliance.yml': both } },
    ]);
    expect(answers[0]).toMatchObject({ status: 503, headers: { 'Cache-Control': 'no-store' } });
    expect(answers[0]?.body).toContain('compliance.yml:7:18');
    expect(answers[1]?.status).toBe(200);
  });

  test.each([
    [{ target: '/calendar' }, 404, 'There are /, /calendar.ics, /plan.json.'],
    [{ target: '/../etc/passwd' }, 404, 'There are'],
    [{ target: '/calendar.ics?framework=soc3' }, 404, 'did you mean soc2?'],
    [{ target: '/calendar.ics?alarms=soon' }, 400, 'no number of days'],
    [{ target: ':x/[' }, 400, 'no address'],
    [{ target: '//plan.json' }, 200, '"northwind"'],
    [{ method: 'POST' }, 405, 'GET or HEAD'],
    [{ headers: { host: 'evil.example:4177' } }, 421, 'not to evil.example'],
    [{ headers: { host: 'localhost:4177' } }, 200, ''],
    [{ headers: { host: '[::1]:4177' } }, 200, ''],
    [{ method: 'HEAD', target: '/plan.json' }, 200, ''],
  ])('answers %j with %i', async (request, status, says) => {
    const [answer] = (await asked([request])).answers;
    expect(answer?.status).toBe(status);
    expect(answer?.body).toContain(says);
    if ('method' in request && request.method === 'HEAD') expect(answer?.body).toBe('');
  });

  test.each([
    ['--port 99999', {}, '[not-a-number]'],
    ['--port http', {}, '[not-a-number]'],
    ['', { noServer: 'taken' }, '--port 0 takes a free one'],
    ['--host 10.1.2.3', { noServer: 'no-address' }, '10.1.2.3 is no address of this machine'],
    ['--port 80', { noServer: 'forbidden' }, 'port 80 may not be used'],
    ['-c -', { stdin: both }, 'name a file with -c'],
    ['-c none.yml', {}, 'there is no file none.yml'],
  ] as const)('refuses serve %s', async (args, setting, says) => {
    const { exit, err } = await auditcal(`serve ${args}`, { files, ...setting });
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });
});
