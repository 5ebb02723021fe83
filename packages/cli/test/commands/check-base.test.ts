// `check --base` in a real repository: what a change brings, what stood there, and why there is nothing to compare with.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { type Repository, repository } from '../repository.js';

const program = `version: 1
id: acme
organization: { name: Acme, country: US }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 6 months } }
activities:
  access-review: { every: 3 months, since: 2026-07-01, owner: "@acme/security", done: [2026-09-28] }
planning: { from: 2026-12-01, horizon: 2 years }
`;
const weaker = program
  .replace('every: 3 months', 'every: 6 months')
  .replace('done: [2026-09-28]', 'done: []');

let repo: Repository;
beforeAll(() => {
  repo = repository();
  repo.put({ 'compliance.yml': program, 'docs/other.yml': program.replace('id: acme', 'id: other') });
  repo.commit('2026-11-02');
  repo.git('checkout', '-q', '-b', 'change');
});
afterAll(() => repo.remove());

async function checked(args: string, within?: string) {
  const ran = await repo.auditcal(`check --json ${args}`, within);
  return { ...ran, value: ran.out === '' ? {} : JSON.parse(ran.out) };
}

describe('check --base', () => {
  test('passes a change that does nothing, whatever day it is', async () => {
    repo.put({ 'compliance.yml': `# a comment\n${program}` });
    for (const today of ['2026-11-21', '2026-12-31', '2027-01-04']) {
      const { exit, value } = await checked(`--base main --fail-on warning --today ${today}`);
      expect([exit, value.introduced, value.drift]).toEqual([0, [], []]);
      expect(value.base).toEqual({ file: 'compliance.yml', day: '2026-11-02', planned: true });
      expect(value.scope).toBe('introduced');
    }
    const { value } = await checked('--base main --today 2027-01-04');
    const missed = value.standing.find((it: { rule: string }) => it.rule === 'activity-missed');
    expect(missed.newlyDue).toBe(true);
  });

  test('fails for what a change rewrites, on its line', async () => {
    repo.put({ 'compliance.yml': weaker });
    const { exit, value } = await checked('--base main --today 2026-11-21');
    expect(exit).toBe(1);
    expect(
      value.drift.map((it: { rule: string; where: { line: number } }) => [it.rule, it.where.line]),
    ).toEqual([
      ['drift-completion-deleted', 7],
      ['drift-cadence-relaxed', 7],
    ]);
  });

  test('compares what lies in the folder with the merge base, not with the tip', async () => {
    repo.put({ 'compliance.yml': program });
    repo.git('checkout', '-q', 'main');
    repo.put({ 'compliance.yml': program.replace('every: 3 months', 'every: 1 month') });
    repo.commit('2026-11-10');
    repo.git('checkout', '-q', 'change');
    const { exit, value } = await checked('--base main --today 2026-11-21 --fail-on warning');
    expect([exit, value.drift]).toEqual([0, []]);
    expect(value.base.day).toBe('2026-11-02');
  });

  test('follows a file that was renamed', async () => {
    repo.git('checkout', '-q', '-b', 'renamed');
    repo.put({ 'compliance.yml': null, 'audits/program.yml': weaker });
    repo.commit('2026-11-12');
    const { value } = await checked('audits/program.yml --base main --today 2026-11-21');
    expect(value.base.file).toBe('compliance.yml');
    expect(value.drift.length).toBe(2);
    repo.git('checkout', '-q', 'change');
  });

  test('holds a file that a change adds to all of it', async () => {
    repo.put({ 'new.yml': program.replace('id: acme', 'id: new') });
    const { value } = await checked('new.yml --base main --today 2027-01-04');
    expect(value.standing).toEqual([]);
    expect(value.introduced.length).toBeGreaterThan(0);
    repo.put({ 'new.yml': null });
  });

  test('finds the file from a folder below', async () => {
    const { exit, value } = await checked('other.yml --base main --today 2026-11-21', 'docs');
    expect([exit, value.base.file]).toEqual([0, 'other.yml']);
  });

  test('tells evidence that the repository does not hold', async () => {
    const done = 'done: [2026-09-28, { on: 2026-11-20, evidence: evidence/q4.md }]';
    repo.put({ 'compliance.yml': program.replace('done: [2026-09-28]', done) });
    const rules = async () =>
      (await checked('--base main --today 2026-11-21')).value.drift.map((it: { rule: string }) => it.rule);
    expect(await rules()).toEqual(['drift-evidence-missing']);
    repo.put({ 'evidence/q4.md': 'done' });
    expect(await rules()).toEqual([]);
    repo.put({ 'compliance.yml': program, 'evidence/q4.md': null });
  });

  test('lets a goal that days put out of reach stop nobody', async () => {
    const goal = program.replace('first-period: 6 months', 'first-period: 6 months, by: 2027-07-31');
    repo.git('checkout', '-q', '-b', 'goal', 'main');
    repo.put({ 'compliance.yml': goal });
    repo.commit('2026-11-15');
    repo.put({ 'compliance.yml': goal.replace('name: Acme', 'name: Acme Inc') });
    const before = await checked('--base goal --today 2026-11-21');
    const after = await checked('--base goal --today 2027-07-20');
    expect([before.exit, after.exit]).toEqual([0, 0]);
    expect(after.value.standing[0]).toMatchObject({ severity: 'error', newlyDue: true });
    expect((await checked('--today 2027-07-20')).exit).toBe(2);
    expect((await checked('--base goal --scope all --today 2027-07-20')).exit).toBe(2);
    repo.put({ 'compliance.yml': program });
    repo.git('checkout', '-q', '-f', 'change');
  });

  test.each([
    ['no-such-branch', 'unknown-ref', '`git fetch`'],
    ['mian', 'unknown-ref', 'did you mean main?'],
    ['--output=/tmp/x', 'unknown-ref', ''],
  ])('says what %s is not', async (ref, rule, remedy) => {
    const { exit, value } = await checked(`--base=${ref} --today 2026-11-21`);
    expect([exit, value.problems[0].rule]).toEqual([2, rule]);
    expect(value.problems[0].remedy).toContain(remedy);
  });

  test('says where there is no common history, and that a shallow checkout has less', async () => {
    repo.git('checkout', '-q', '--orphan', 'alone');
    repo.commit('2026-11-18');
    expect((await checked('--base main')).value.problems[0].rule).toBe('no-merge-base');
    const clone = repository();
    clone.git('fetch', '-q', '--depth', '1', `file://${repo.folder}`, 'change');
    clone.git('checkout', '-q', 'FETCH_HEAD');
    const ran = await clone.auditcal('check --base main --json');
    expect(JSON.parse(ran.out).problems[0].remedy).toContain('fetch-depth: 0');
    clone.remove();
    repo.git('checkout', '-q', '-f', 'change');
  });

  test('is refused for standard input, and --scope introduced without a base', async () => {
    const alone = await checked('--scope introduced');
    expect([alone.exit, alone.value.problems[0].rule]).toEqual([2, 'no-base']);
    const piped = await auditcal('check - --base main --json', { stdin: program });
    expect([piped.exit, JSON.parse(piped.out).problems[0].rule]).toEqual([2, 'no-history']);
    const nowhere = await auditcal('check --base main --json', { files: { 'compliance.yml': program } });
    expect(JSON.parse(nowhere.out).problems[0].rule).toBe('no-git');
  });
});

describe('the stored plan and feed', () => {
  test('answer a check as a search would, on either side of a change', async () => {
    repo.git('checkout', '-q', '-b', 'kept', 'main');
    repo.put({ 'compliance.yml': program });
    await repo.auditcal('plan --write --today 2026-11-21');
    repo.commit('2026-11-21');
    const text = repo.git('show', 'HEAD:compliance.plan.json');
    repo.put({ 'compliance.yml': `${program}check: { fail-on: warning }\n` });
    const kept = await checked('--base kept --today 2026-12-05');
    repo.put({ 'compliance.plan.json': text.replace(/^ {2}"madeFrom": .*\n/m, '') });
    expect(await checked('--base kept --today 2026-12-05')).toEqual(kept);
    repo.git('checkout', '-q', '-f', 'change');
  });

  test('are stale once the file asks for something else; one command mends it', async () => {
    const stale = async (args: string) =>
      (await checked(`--today 2026-11-21 ${args}`)).value.drift.map(
        (it: { rule: string; standing: boolean }) => [it.rule, it.standing],
      );
    repo.git('checkout', '-q', '-b', 'stored', 'main');
    repo.put({ 'compliance.yml': program });
    await repo.auditcal('plan --write --today 2026-11-21');
    repo.commit('2026-11-21');
    expect(await stale('')).toEqual([]);
    repo.put({ 'compliance.yml': program.replace('every: 3 months', 'every: 1 month') });
    expect(await stale('')).toEqual([['drift-plan-stale', false]]);
    expect(await stale('--base stored')).toEqual([['drift-plan-stale', false]]);
    repo.commit('2026-11-22');
    expect(await stale('--base stored')).toEqual([['drift-plan-stale', true]]);
    expect((await checked('--base stored --fail-on warning --today 2026-11-21')).exit).toBe(0);
    await repo.auditcal('plan --write --today 2026-11-21');
    expect(await stale('')).toEqual([]);
    repo.git('checkout', '-q', '-f', 'change');
  });
});
