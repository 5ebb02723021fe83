import { describe, expect, it } from 'vitest';
import { run } from '../src/run.js';
import { pullRequest } from './events.js';
import { answer, comment, cut, type FakeGitHub, fakeGitHub, late } from './fake-github.js';
import { fakeHost, type Setting } from './fake-host.js';
import { answering, change, checked, comparedWith, diagnostic, examined, refusal } from './invented.js';

const marker = '<!-- auditcal -->';
const brings = examined({ checked: comparedWith({ drift: [change()], result: 'fail' }) });
const nothing = examined({ checked: comparedWith() });

async function commented(github: FakeGitHub, programs = [brings], setting: Setting = {}) {
  const host = fakeHost({
    files: { 'compliance.yml': '' },
    event: 'pull_request',
    payload: pullRequest,
    github,
    ...setting,
    inputs: { token: 'a-token', comment: 'on-change', ...setting.inputs },
  });
  await run(host, answering(programs));
  return { ...host.said, waited: host.waited };
}

const bodies = ({ comments }: FakeGitHub) => comments.map((it) => it.body);
const notices = (said: { annotations: readonly { kind: string; title: string; message: string }[] }) =>
  said.annotations.filter((it) => it.title === 'auditcal').map((it) => it.message);

describe('the comment', () => {
  it('is posted once and changed from then on', async () => {
    const github = fakeGitHub();
    await commented(github);
    expect(bodies(github)).toEqual([expect.stringMatching(/^<!-- auditcal -->\n## auditcal: fail\n/)]);
    await commented(github, [nothing]);
    expect(bodies(github)).toEqual([expect.stringMatching(/^<!-- auditcal -->\n## auditcal: pass\n/)]);
    expect([github.count('POST'), github.count('PATCH')]).toEqual([1, 1]);
  });

  it('is left alone where it says the same already', async () => {
    const github = fakeGitHub();
    await commented(github);
    await commented(github);
    expect([github.count('POST'), github.count('PATCH')]).toEqual([1, 0]);
  });

  it('is found among 300 others', async () => {
    const github = fakeGitHub();
    github.comments.push(
      ...Array.from({ length: 299 }, (_, index) => comment(index + 1, `thought ${index}`)),
    );
    github.comments.push(comment(300, `${marker}\nold`));
    await commented(github);
    expect([github.count('GET /repos/{owner}/{repo}/issues'), github.count('POST')]).toEqual([4, 0]);
    expect(github.comments[299]?.body).toContain('## auditcal: fail');
  });

  it('is posted again after somebody has deleted it by hand', async () => {
    const github = fakeGitHub();
    await commented(github);
    github.comments.length = 0;
    await commented(github);
    expect(github.comments).toHaveLength(1);
  });

  it('is posted again where it is deleted while we look', async () => {
    const github = fakeGitHub();
    github.comments.push(comment(1, `${marker}\nold`));
    github.fault = ({ route }) => {
      if (route.startsWith('PATCH')) github.comments.length = 0;
      return undefined;
    };
    await commented(github);
    expect(bodies(github)).toEqual([expect.stringContaining('## auditcal: fail')]);
  });

  it.each([
    [
      'an outsider who typed the marker',
      comment(1, `${marker}\nmine`, { user: { login: 'x', type: 'User' } }),
    ],
    ['a person who quotes it', comment(1, `> ${marker}\nso what?`)],
    ['a step on other files', comment(1, '<!-- auditcal: clients -->\ntheirs')],
  ])('of %s is not touched', async (_, other) => {
    const github = fakeGitHub();
    github.comments.push(other);
    await commented(github);
    expect(bodies(github)).toHaveLength(2);
    expect(github.count('PATCH')).toBe(0);
  });

  it('stands apart from that of a step on other files', async () => {
    const github = fakeGitHub();
    await commented(github);
    await commented(github, [], { inputs: { config: 'compliance.yml', comment: 'always' } });
    expect(bodies(github)).toHaveLength(2);
  });
});

describe('the comment is written', () => {
  it.each([
    ['always', nothing, 1],
    ['on-change', nothing, 0],
    ['on-change', brings, 1],
    ['on-change', examined({ checked: comparedWith({ introduced: [diagnostic()] }) }), 1],
    ['on-change', examined({ checked: comparedWith({ base: null }) }), 1],
    ['on-change', refusal(), 1],
    ['on-change', examined({ checked: checked(), uncompared: 'GitHub does not say' }), 0],
    ['on-failure', nothing, 0],
    ['on-failure', brings, 1],
    ['never', brings, 0],
  ] as const)('with %s: case %#', async (mode, program, times) => {
    const github = fakeGitHub();
    await commented(github, [program as typeof brings], { inputs: { comment: mode } });
    expect(github.comments).toHaveLength(times);
  });

  it('on a change that moves the plan alone', async () => {
    const github = fakeGitHub();
    const moved = { dates: [], before: 59_050, after: 60_250, currency: 'USD', turns: [] };
    await commented(github, [examined({ checked: comparedWith(), moved })]);
    expect(bodies(github)[0]).toContain('1,200 USD more than before');
  });

  it.each(['push', 'schedule', 'merge_group'])('never on a %s', async (event) => {
    const github = fakeGitHub();
    await commented(github, [brings], { event, inputs: { comment: 'always' } });
    expect(github.asked.filter(({ route }) => route.includes('comments'))).toEqual([]);
  });
});

describe('where the comment cannot be written, the run says so once and goes on', () => {
  const forbidden = answer(403, 'Resource not accessible by integration');

  it.each([
    ['a token that cannot write', forbidden, 'pull-requests: write'],
    ['a repository it cannot see', answer(404, 'Not Found'), 'pull-requests: write'],
    ['a token that nobody knows', answer(401, 'Bad credentials'), 'GitHub does not take the token'],
    ['a body that is refused', answer(422, 'Validation Failed'), '422, Validation Failed'],
    ['a conflict that stays', answer(409, 'Conflict'), '409, Conflict'],
    [
      'a limit of an hour',
      answer(429, 'Too Many Requests', { 'retry-after': '3600' }),
      'asks to wait 3600 seconds',
    ],
    [
      'a secondary limit',
      answer(403, 'You have exceeded a secondary rate limit.'),
      'limits how often it is asked',
    ],
    ['a broken server', answer(500, 'Server Error'), '500, Server Error'],
    ['no answer', late, 'no answer'],
    ['a broken connection', cut, 'other side closed'],
  ])('%s', async (_, fault, words) => {
    const github = fakeGitHub();
    github.fault = ({ route }) => (route.startsWith('POST') ? fault : undefined);
    const said = await commented(github);
    expect(notices(said)).toEqual([expect.stringContaining(words)]);
    expect(said.failed?.status).toBe(1);
    expect(said.summary).toContain('cadence-relaxed');
    expect(said.annotations.some((it) => it.title === 'cadence-relaxed')).toBe(true);
    expect(github.comments).toEqual([]);
    expect(JSON.stringify(said).split('pull-requests: write').length - 1).toBeLessThanOrEqual(1);
  });

  it('and nobody hears of it where there was nothing to say', async () => {
    const github = fakeGitHub();
    github.fault = () => forbidden;
    expect(notices(await commented(github, [nothing]))).toEqual([]);
  });

  it('without a token nothing is asked', async () => {
    const github = fakeGitHub();
    const said = await commented(github, [brings], { inputs: { token: '' } });
    expect(github.asked).toEqual([]);
    expect(notices(said)).toEqual([expect.stringContaining('the input token is empty')]);
  });

  it('a place for the notice is kept among ten', async () => {
    const github = fakeGitHub();
    github.fault = () => forbidden;
    const standing = Array.from({ length: 12 }, () => diagnostic({ severity: 'info' }));
    const said = await commented(github, [
      examined({ checked: comparedWith({ standing, drift: [change()] }) }),
    ]);
    expect(said.annotations.filter((it) => it.kind === 'notice')).toHaveLength(10);
  });
});

describe('a comment is never posted twice', () => {
  it.each([
    ['the connection breaks after it was taken', { heard: cut }],
    ['the answer comes too late after it was taken', { heard: late }],
    ['the server fails after it was taken', { heard: answer(502, 'Bad Gateway') }],
    ['the connection breaks before it was taken', cut],
    ['the server fails before it was taken', answer(500, 'Server Error')],
  ])('where %s', async (_, fault) => {
    const github = fakeGitHub();
    github.fault = ({ route }) => (route.startsWith('POST') ? fault : undefined);
    await commented(github);
    expect(github.count('POST')).toBe(1);
    github.fault = () => undefined;
    await commented(github);
    expect(github.comments).toHaveLength(1);
  });

  it('where a list comes back cut half-way', async () => {
    const github = fakeGitHub();
    github.comments.push(comment(1, `${marker}\nold`));
    github.fault = (_, nth) => (nth === 4 ? { status: 200, headers: {}, data: '[{"id": 1, "bo' } : undefined);
    await commented(github);
    expect(github.comments).toHaveLength(1);
    expect(github.count('POST')).toBe(0);
  });
});

describe('asking again', () => {
  const readFault = (fault: ReturnType<FakeGitHub['fault']>, times: number): FakeGitHub => {
    const github = fakeGitHub();
    let faults = 0;
    github.fault = ({ route }) => {
      if (!route.includes('comments') || !route.startsWith('GET') || faults >= times) return undefined;
      faults += 1;
      return fault;
    };
    return github;
  };

  it('waits as long as GitHub asks, and posts then', async () => {
    const github = readFault(answer(429, 'Too Many Requests', { 'retry-after': '7' }), 1);
    const { waited } = await commented(github);
    expect(waited).toEqual([7000]);
    expect(github.comments).toHaveLength(1);
  });

  it('waits for a limit that ends soon', async () => {
    const reset = String(new Date('2026-11-21T12:00:20Z').getTime() / 1000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    const { waited } = await commented(readFault(answer(403, 'API rate limit exceeded', headers), 1));
    expect(waited).toEqual([20_000]);
  });

  it.each([answer(500, 'Server Error'), answer(503, 'Unavailable'), answer(409, 'Conflict'), cut])(
    'gets over a fault that passes: %#',
    async (fault) => {
      const github = readFault(fault, 2);
      await commented(github);
      expect(github.comments).toHaveLength(1);
    },
  );

  it('never waits longer than half a minute in all', async () => {
    const github = fakeGitHub();
    github.fault = () => answer(429, 'Too Many Requests', { 'retry-after': '20' });
    const { waited } = await commented(github);
    expect(waited.reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(30_000);
  });

  it('stops asking anybody who gives no answer', async () => {
    const github = fakeGitHub();
    github.fault = () => late;
    await commented(github);
    expect(github.asked).toHaveLength(1);
  });
});

describe('a long comment', () => {
  it.each([40, 400, 4000])('stays under 64 KiB with %i changes, in a shorter form', async (number) => {
    const github = fakeGitHub();
    const drift = Array.from({ length: number }, (_, index) =>
      change({ message: `${index} ${'ä'.repeat(590)}` }),
    );
    await commented(github, [examined({ checked: comparedWith({ drift }) })]);
    expect(Buffer.byteLength(bodies(github)[0] ?? '')).toBeLessThan(65_536);
    expect(bodies(github)[0]).toMatch(number > 40 ? /left out: the job summary has all of them/ : /39 ää/);
  });

  it('of a thousand programs says where the rest is', async () => {
    const github = fakeGitHub();
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.yml`, '']));
    const programs = Object.keys(files).map((file) =>
      examined({ file, checked: comparedWith({ drift: [change()] }) }),
    );
    await commented(github, programs, { files, inputs: { config: '*.yml' } });
    expect(Buffer.byteLength(bodies(github)[0] ?? '')).toBeLessThan(65_536);
    expect(bodies(github)[0]).toContain('More was found than a comment holds');
  });
});
