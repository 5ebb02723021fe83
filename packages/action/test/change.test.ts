// A change held against its base, from the event to the report: real programs, commits and API in memory.

import { type Change, planFile, storedTexts } from '@auditcal/core';
import { describe, expect, it } from 'vitest';
import { examineBy, type SearchEffort } from '../src/examine.js';
import { run } from '../src/run.js';
import { baseCommit, headCommit, mergeCommit, mergeGroup, pullRequest, push } from './events.js';
import { answer, type FakeGitHub, fakeGitHub } from './fake-github.js';
import { fakeHost, type Setting } from './fake-host.js';
import { day } from './invented.js';

const quarterly = `version: 1
id: northwind
frameworks:
  soc2: { ready: 2026-12-01 }
activities:
  access-review: { every: 3 months, since: 2026-01-01, anchor: completion, done: [2026-06-30] }
planning: { horizon: 1 year }
`;
const yearly = quarterly.replace('3 months', '12 months');
const at = (commit: string, text: string, file = 'compliance.yml') => [`${commit}:${file}`, text] as const;

async function checkedOn(
  event: string,
  payload: unknown,
  setting: Setting & { readonly head?: string; readonly effort?: SearchEffort } = {},
) {
  const github = setting.github ?? fakeGitHub();
  const host = fakeHost({
    files: { 'compliance.yml': setting.head ?? yearly },
    event,
    payload,
    ...setting,
    github,
    inputs: {
      token: 'a-token',
      comment: 'never',
      today: '2026-11-21',
      'fail-on': 'warning',
      ...setting.inputs,
    },
  });
  await run(host, examineBy(setting.effort ?? { nodes: 0 }));
  return { ...host.said, github };
}

function githubWith(...files: readonly (readonly [string, string])[]): FakeGitHub {
  const github = fakeGitHub();
  for (const [path, text] of files) github.files.set(path, text);
  return github;
}

/** The checkout of a pull request without history: its commit is known, and the names of its parents. */
const shallow = { head: () => ({ sha: mergeCommit, parents: ['d'.repeat(40), headCommit] }) };

describe('a pull request', () => {
  it('is held against the first parent of its merge, through the API where the checkout is shallow', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly));
    const said = await checkedOn('pull_request', pullRequest, { github, commits: shallow });
    expect(said.failed?.status).toBe(1);
    expect(said.outputs).toMatchObject({ introduced: '0', 'plan-changed': 'true' });
    const [drift] = JSON.parse(said.outputs.drift ?? '');
    expect(drift).toMatchObject({ kind: 'promise', where: { file: 'compliance.yml', line: 6 } });
    expect(said.annotations[0]).toMatchObject({ kind: 'warning', title: drift.rule, line: 6 });
    expect(said.summary).toContain('Compared with `compliance.yml` of 2026-11-01.');
  });

  it('asks for no file where the checkout has its history', async () => {
    const read = (_: string, path: string) =>
      path === 'compliance.yml'
        ? { ok: true as const, text: quarterly }
        : ({ ok: false, trouble: 'missing', detail: '' } as const);
    const madeAt = () => new Date('2026-11-10T00:00:00Z');
    const said = await checkedOn('pull_request', pullRequest, { commits: { ...shallow, read, madeAt } });
    expect(said.github.asked).toEqual([]);
    expect(said.summary).toContain('of 2026-11-10.');
  });

  it('is held against the merge base where its own branch is checked out', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly));
    github.mergeBases.set(`${baseCommit}...${headCommit}`, 'd'.repeat(40));
    const head = () => ({ sha: headCommit, parents: ['e'.repeat(40)] });
    const said = await checkedOn('pull_request', pullRequest, { github, commits: { head } });
    expect(said.outputs['plan-changed']).toBe('true');
  });

  it('is held against the tip of its base where nobody knows better', async () => {
    const github = githubWith(at(baseCommit, quarterly));
    const said = await checkedOn('pull_request', pullRequest, { github });
    expect(said.outputs['plan-changed']).toBe('true');
  });

  it('that touches no program stays green while an activity falls overdue', async () => {
    for (const [today, overdue] of [
      ['2026-09-30', '0'],
      ['2026-11-21', '1'],
    ] as const) {
      const github = githubWith(at('d'.repeat(40), quarterly));
      const inputs = { today, 'fail-on': 'overdue' };
      const said = await checkedOn('pull_request', pullRequest, {
        github,
        commits: shallow,
        head: quarterly,
        inputs,
      });
      expect(said.failed).toBeNull();
      expect(said.outputs).toMatchObject({
        result: 'pass',
        overdue,
        introduced: '0',
        'plan-changed': 'false',
      });
    }
  });

  it('tells what is not of the change without alarm', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly));
    const due = quarterly.replace('2026-06-30', '2026-08-10');
    github.files.set(`${'d'.repeat(40)}:compliance.yml`, due);
    const said = await checkedOn('pull_request', pullRequest, { github, commits: shallow, head: due });
    const overdue = said.annotations.find((it) => it.title === 'activity-overdue');
    expect(overdue).toMatchObject({
      kind: 'notice',
      message: expect.stringMatching(/^Not of this change: /),
    });
    expect(said.summary).toContain('#### Not of this change');
    expect(said.summary).toContain('newly due');
  });

  it('that adds the file brings all that is wrong with it', async () => {
    const said = await checkedOn('pull_request', pullRequest, { head: quarterly });
    expect(Number(said.outputs.introduced)).toBeGreaterThan(0);
    expect(said.failed?.status).toBe(1);
  });

  it('that moves the file between the places it is looked for in is held against the old place', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly, '.github/compliance.yml'));
    const said = await checkedOn('pull_request', pullRequest, { github, commits: shallow });
    expect(JSON.parse(said.outputs.drift ?? '')).toHaveLength(1);
  });

  it('that renames the file is held against its old name', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly, 'old/audits.yml'));
    const renames = () => new Map([['audits.yml', 'old/audits.yml']]);
    const files = { 'audits.yml': yearly };
    const inputs = { config: 'audits.yml' };
    const said = await checkedOn('pull_request', pullRequest, {
      github,
      files,
      inputs,
      commits: { ...shallow, renames },
    });
    expect(JSON.parse(said.outputs.drift ?? '')).toHaveLength(1);
    expect(said.summary).toContain('Compared with `old/audits.yml`');
  });

  it('that loses evidence is told so', async () => {
    const proven = quarterly.replace('[2026-06-30]', '[{ on: 2026-06-30, evidence: proof/q2.md }]');
    const github = githubWith(at('d'.repeat(40), proven), at('d'.repeat(40), '', 'proof/q2.md'));
    const lost = await checkedOn('pull_request', pullRequest, { github, commits: shallow, head: proven });
    expect(lost.outputs.drift).toContain('drift-evidence-missing');
    const files = { 'compliance.yml': proven, 'proof/q2.md': '' };
    const kept = await checkedOn('pull_request', pullRequest, { github, commits: shallow, files });
    expect(kept.outputs.drift).toBe('[]');
  });

  it('is not blamed for a conflict that stood before', async () => {
    const impossible = quarterly.replace('2026-12-01 }', '2026-12-01, type1: { by: 2026-12-02 } }');
    const github = githubWith(at('d'.repeat(40), impossible));
    const said = await checkedOn('pull_request', pullRequest, { github, commits: shallow, head: impossible });
    expect(said.failed).toBeNull();
    expect(said.summary).toContain('#### Not of this change');
    const brought = await checkedOn('pull_request', pullRequest, {
      github: githubWith(at('d'.repeat(40), quarterly)),
      commits: shallow,
      head: impossible,
    });
    expect(brought.failed?.status).toBe(2);
  });

  it('whose base cannot be read counts whole, and says so once', async () => {
    const github = fakeGitHub();
    github.fault = ({ route }) => (route.startsWith('GET') ? answer(500, 'Server Error') : undefined);
    const said = await checkedOn('pull_request', pullRequest, { github, commits: shallow, head: quarterly });
    expect(said.failed?.status).toBe(1);
    expect(said.outputs).toMatchObject({ introduced: '', 'plan-changed': '' });
    expect(said.log.filter((it) => it.includes('500, Server Error'))).toHaveLength(1);
    expect(said.summary).toContain('What the file was before cannot be read, so all of it counts');
  });

  it('with scope all fails for what stood before, too', async () => {
    const github = githubWith(at('d'.repeat(40), quarterly));
    const inputs = { scope: 'all', 'fail-on': 'overdue' };
    const said = await checkedOn('pull_request', pullRequest, {
      github,
      commits: shallow,
      head: quarterly,
      inputs,
    });
    expect(said.failed?.status).toBe(1);
  });

  it('is held to the plan that is stored beside the file', async () => {
    const files = { 'compliance.yml': quarterly, 'compliance.plan.json': '{"schema": "auditcal.plan/9"}' };
    const said = await checkedOn('pull_request', pullRequest, { files });
    expect(said.failed?.status).toBe(2);
    expect(said.annotations[0]?.message).toContain('compliance.plan.json');
  });
});

describe('a stored plan', () => {
  const later = quarterly.replace('ready: 2026-12-01', 'ready: 2027-06-01');
  // What is stored is the best plan, so the best one is searched for.
  const effort = {};
  const stored = async (text: string) => {
    const planned = planFile({ file: 'compliance.yml', text, today: day('2026-11-21') });
    if (!planned.ok) throw new Error('the program can be planned');
    const { plan, calendar } = await storedTexts(planned.plan);
    return { 'compliance.plan.json': plan, 'compliance.ics': calendar };
  };
  const inCommit = (files: Readonly<Record<string, string>>) =>
    githubWith(...Object.entries(files).map(([file, text]) => at('d'.repeat(40), text, file)));
  const artefacts = ({ outputs }: { readonly outputs: Readonly<Record<string, string>> }) =>
    JSON.parse(outputs.drift ?? '[]').filter((it: Change) => it.kind === 'artefact');

  it('that the change leaves behind is told with the command that mends it; on the night after, too', async () => {
    const files = { 'compliance.yml': later, ...(await stored(quarterly)) };
    const github = inCommit({ ...files, 'compliance.yml': quarterly });
    const said = await checkedOn('pull_request', pullRequest, { effort, github, files, commits: shallow });
    expect(artefacts(said)).toMatchObject([
      { standing: false, remedy: expect.stringContaining('plan --write') },
    ]);
    expect(said.failed?.status).toBe(1);
    const night = await checkedOn('schedule', {}, { effort, files });
    expect(artefacts(night)).toHaveLength(1);
    expect(night.summary).toContain('plan --write');
  });

  it('that was left behind before is nobody’s doing today', async () => {
    const files = { 'compliance.yml': later, ...(await stored(quarterly)) };
    const said = await checkedOn('pull_request', pullRequest, {
      effort,
      github: inCommit(files),
      files,
      commits: shallow,
    });
    expect(artefacts(said)).toMatchObject([{ standing: true }]);
    expect(said.failed).toBeNull();
  });

  it('that fits is not spoken of, on a later day either', async () => {
    const files = { 'compliance.yml': quarterly, ...(await stored(quarterly)) };
    const said = await checkedOn('schedule', {}, { effort, files, inputs: { today: '2027-02-15' } });
    expect(artefacts(said)).toEqual([]);
  });
});

describe('other events', () => {
  it('a merge group is held against the commit it is stacked on', async () => {
    const github = githubWith(at(baseCommit, quarterly));
    const said = await checkedOn('merge_group', mergeGroup, { github });
    expect(said.outputs['plan-changed']).toBe('true');
    expect(said.failed?.status).toBe(1);
  });

  it.each([
    ['push', push],
    ['schedule', {}],
    ['workflow_dispatch', {}],
  ])('a %s counts all there is and asks for nothing', async (event, payload) => {
    const said = await checkedOn(event, payload, { head: quarterly, inputs: { 'fail-on': 'overdue' } });
    expect(said.failed?.status).toBe(1);
    expect(said.outputs).toMatchObject({ introduced: '', 'plan-changed': '', drift: '[]' });
    expect(said.github.asked).toEqual([]);
  });

  it('a push with scope introduced is held against what was there before', async () => {
    const github = githubWith(at(baseCommit, quarterly));
    const said = await checkedOn('push', push, { github, inputs: { scope: 'introduced' } });
    expect(said.outputs['plan-changed']).toBe('true');
  });
});

describe('pull_request_target', () => {
  const inputs = { config: '', 'fail-on': 'warning' };

  it('reads the head through the API, and never what lies in the workspace', async () => {
    const github = githubWith(at(headCommit, yearly), at(baseCommit, quarterly));
    const files = { 'compliance.yml': 'not: {a program' };
    const said = await checkedOn('pull_request_target', pullRequest, { github, files, inputs });
    expect(said.outputs['plan-changed']).toBe('true');
    expect(said.failed?.status).toBe(1);
    expect(said.log[0]).toMatch(
      /^On pull_request_target the token can write, so .* nothing of its head is checked out/,
    );
  });

  it('finds several programs by a pattern, leaving out what is installed', async () => {
    const github = githubWith(
      ...['clients/a/compliance.yml', 'clients/b/compliance.yml', 'node_modules/x/compliance.yml'].map(
        (file) => at(headCommit, quarterly.replace('northwind', file.replace(/\W/g, '-')), file),
      ),
    );
    const said = await checkedOn('pull_request_target', pullRequest, {
      github,
      inputs: { config: '**/compliance.yml' },
    });
    expect(said.log.filter((it) => / as of /.test(it)).map((it) => it.split(' ')[0])).toEqual([
      'clients/a/compliance.yml',
      'clients/b/compliance.yml',
    ]);
  });

  it('writes no calendar of what nobody has agreed to', async () => {
    const github = githubWith(at(headCommit, yearly), at(baseCommit, quarterly));
    const said = await checkedOn('pull_request_target', pullRequest, {
      github,
      inputs: { calendar: 'c.ics' },
    });
    expect(said.outputs.calendar).toBe('');
    expect(said.log[1]).toContain('The calendar is not written on pull_request_target');
  });

  it('says what it could not read, as bad input', async () => {
    const github = fakeGitHub();
    github.fault = () => answer(403, 'Resource not accessible by integration');
    const said = await checkedOn('pull_request_target', pullRequest, { github });
    expect(said.failed?.status).toBe(2);
    expect(said.annotations[0]?.message).toContain('Resource not accessible by integration');
  });

  it.each(['../secret.yml', '/etc/passwd', 'a/../../secret.yml'])(
    'asks for no path such as %s',
    async (config) => {
      const said = await checkedOn('pull_request_target', pullRequest, { inputs: { config } });
      expect(said.failed?.status).toBe(2);
      expect(JSON.stringify(said.github.asked)).not.toMatch(/secret|passwd|%2E/i);
    },
  );
});
