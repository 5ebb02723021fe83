import { describe, expect, it } from 'vitest';
import { run } from '../src/run.js';
import { pullRequest, push } from './events.js';
import { answer, cut, type FakeGitHub, type FakeIssue, fakeGitHub, late } from './fake-github.js';
import { fakeHost, type Setting } from './fake-host.js';
import { answering, checked, examined, refusal, turn } from './invented.js';

const late3 = turn();
const other = turn({ id: 'penetration-test-1', activity: 'penetration-test', title: 'Penetration test' });
const program = (turns: readonly ReturnType<typeof turn>[], today = '2026-11-21') =>
  examined({ turns, checked: checked({ today: today as ReturnType<typeof turn>['due'] }) });

async function nightly(
  github: FakeGitHub,
  answer: Parameters<typeof answering>[0][number],
  setting: Setting = {},
) {
  const host = fakeHost({
    files: { 'compliance.yml': '' },
    event: 'schedule',
    github,
    ...setting,
    inputs: { token: 'a-token', issues: 'true', ...setting.inputs },
  });
  await run(host, answering([answer]));
  return host.said;
}

const told = ({ issues }: FakeGitHub) =>
  issues.map(({ title, state, state_reason }) => ({ title, state, state_reason }));

describe('issues', () => {
  it('are opened, one for each overdue activity, with owner, day and what to do', async () => {
    const github = fakeGitHub();
    const said = await nightly(github, program([late3, other, turn({ id: 'x-1', status: 'planned' })]));
    expect(told(github).map((it) => it.title)).toEqual([
      'Overdue: Access review, due 2026-09-30 (Northwind)',
      'Overdue: Penetration test, due 2026-09-30 (Northwind)',
    ]);
    expect(github.issues[0]).toMatchObject({ labels: ['auditcal'] });
    expect(github.issues[0]?.body).toBe(
      [
        '<!-- auditcal-issue: northwind access%2Dreview%2D2026%2Dq3 -->',
        '**Access review** was due on **2026-09-30** and is not recorded as done, as of 2026-11-21.\n',
        'Owner: `@northwind/security`\n',
        'Do it, then record it in `compliance.yml`: `auditcal done access-review`. This issue is closed by the run that finds it done.',
      ].join('\n'),
    );
    expect(said.log).toContain('Issues: 2 opened, 0 updated, 0 closed.');
  });

  it('are never opened twice, and say on a later day how late it is', async () => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    await nightly(github, program([late3]));
    expect([github.count('POST'), github.count('PATCH')]).toEqual([1, 0]);
    await nightly(github, program([late3], '2026-11-22'));
    expect([github.count('POST'), github.count('PATCH')]).toEqual([1, 1]);
    expect(github.issues[0]?.body).toContain('as of 2026-11-22');
  });

  it.each([
    ['done', turn({ status: 'late', done: late3.due }), 'completed', 'Done'],
    ['missed', turn({ status: 'missed' }), 'not_planned', 'Missed'],
    ['no longer in the plan', other, 'not_planned', 'no longer'],
  ] as const)('are closed where the turn is %s', async (_, after, state_reason, words) => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    await nightly(github, program([after]));
    expect(told(github)[0]).toMatchObject({ state: 'closed', state_reason });
    expect(github.issues[0]?.body).toContain(words);
    const calls = github.asked.length;
    await nightly(github, program([{ ...after, status: 'planned' }]));
    expect(github.asked.slice(calls).filter(({ route }) => !route.startsWith('GET'))).toHaveLength(
      after === other ? 1 : 0,
    );
  });

  it('are opened again where somebody closed them before it was done', async () => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    Object.assign(github.issues[0] ?? {}, { state: 'closed', state_reason: 'completed' });
    await nightly(github, program([late3]));
    expect(told(github)).toEqual([expect.objectContaining({ state: 'open' })]);
  });

  it('stay closed where somebody closed them as not planned', async () => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    Object.assign(github.issues[0] ?? {}, { state: 'closed', state_reason: 'not_planned' });
    await nightly(github, program([late3], '2026-11-22'));
    expect([github.count('POST'), github.count('PATCH')]).toEqual([1, 0]);
  });

  it('of a program that cannot be read are left alone', async () => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    await nightly(github, refusal());
    expect(told(github)).toEqual([expect.objectContaining({ state: 'open' })]);
  });

  it('of other programs and other people are left alone', async () => {
    const github = fakeGitHub();
    await nightly(github, program([late3]));
    github.issues.push({ ...(github.issues[0] as FakeIssue), number: 2, body: 'No marker.' });
    github.issues.push({
      ...(github.issues[0] as FakeIssue),
      number: 3,
      body: '<!-- auditcal-issue: %E0%A4%A x -->',
    });
    await nightly(github, examined({ program: 'north', turns: [] }));
    expect(told(github).map((it) => it.state)).toEqual(['open', 'open', 'open']);
  });

  it('are found among several hundred', async () => {
    const github = fakeGitHub();
    const filler = Array.from({ length: 250 }, (_, index) => ({
      number: index + 1,
      title: 'x',
      body: 'x',
      state: 'open',
      state_reason: null,
      labels: ['auditcal'],
    }));
    github.issues.push(...filler);
    await nightly(github, program([late3]));
    await nightly(github, program([late3]));
    expect(github.count('POST')).toBe(1);
  });
});

describe('issues are kept on what is agreed', () => {
  it.each([
    ['schedule', {}, 'refs/heads/main', 1],
    ['workflow_dispatch', {}, 'refs/heads/main', 1],
    ['push', push, 'refs/heads/main', 1],
    ['push', push, 'refs/heads/dates', 0],
    ['pull_request', pullRequest, 'refs/pull/7/merge', 0],
    ['pull_request_target', pullRequest, 'refs/heads/main', 0],
    ['merge_group', {}, 'refs/heads/gh-readonly-queue/main/x', 0],
  ])('%s %#', async (event, payload, ref, opened) => {
    const github = fakeGitHub();
    github.files.set(`${'a'.repeat(40)}:compliance.yml`, '');
    const said = await nightly(github, program([late3]), { event, payload, ref });
    expect(github.issues).toHaveLength(opened);
    expect(said.log.some((it) => it.startsWith('Issues are kept on schedules'))).toBe(opened === 0);
  });
});

describe('where issues cannot be kept, the run says so once and goes on', () => {
  it.each([
    [answer(403, 'Resource not accessible by integration'), 'issues: write'],
    [answer(410, 'Issues are disabled for this repo'), 'turned off'],
    [answer(401, 'Bad credentials'), 'does not take the token'],
    [answer(500, 'Server Error'), '500, Server Error'],
    [late, 'no answer'],
    [cut, 'other side closed'],
  ])('%#', async (fault, words) => {
    const github = fakeGitHub();
    github.fault = ({ route }) => (route.startsWith('POST') ? fault : undefined);
    const said = await nightly(github, program([late3, other]));
    expect(said.annotations.filter((it) => it.title === 'auditcal').map((it) => it.message)).toEqual([
      expect.stringContaining(words),
    ]);
    expect(said.outputs.result).toBe('pass');
  });

  it('and an issue whose answer was lost is not opened again', async () => {
    const github = fakeGitHub();
    github.fault = ({ route }) => (route.startsWith('POST') ? { heard: cut } : undefined);
    await nightly(github, program([late3]));
    github.fault = () => undefined;
    await nightly(github, program([late3]));
    expect(github.issues).toHaveLength(1);
  });
});
