import { describe, expect, it } from 'vitest';
import type { Question } from '../src/examine.js';
import { run } from '../src/run.js';
import { fakeHost, type Setting } from './fake-host.js';
import { answering, checked, each, examined } from './invented.js';

/** Runs on one file, and tells what was asked of it. */
async function asked(setting: Setting) {
  const host = fakeHost({ files: { 'compliance.yml': 'version: 1' }, ...setting });
  const questions: Question[] = [];
  const examine = each(async ({ file }, question) => {
    questions.push(question);
    return examined({ file });
  });
  await run(host, examine);
  return { host, questions, said: host.said };
}

describe('the input config', () => {
  const files = {
    'a/compliance.yml': '',
    'b/compliance.yml': '',
    'b/deep/compliance.yml': '',
    'other.yml': '',
  };
  const seen = async (config: string, more: Setting = {}) => {
    const host = fakeHost({ files, inputs: { config }, ...more });
    const paths: string[] = [];
    const examine = each(async ({ file }) => {
      paths.push(file);
      return examined({ file });
    });
    await run(host, examine);
    return { paths, said: host.said };
  };

  it.each([
    ['one path', 'other.yml', ['other.yml']],
    [
      'several lines, blank ones between',
      'other.yml\n\n  a/compliance.yml  \n',
      ['other.yml', 'a/compliance.yml'],
    ],
    ['a glob within a folder name', '*/compliance.yml', ['a/compliance.yml', 'b/compliance.yml']],
    [
      'a glob across folders',
      '**/compliance.yml',
      ['a/compliance.yml', 'b/compliance.yml', 'b/deep/compliance.yml'],
    ],
    ['a file named twice, once', 'other.yml\n./other.yml\n*.yml', ['other.yml']],
    ['an absolute path inside the workspace', '/workspace/other.yml', ['other.yml']],
  ])('takes %s', async (_, config, paths) => {
    expect((await seen(config)).paths).toEqual(paths);
  });

  it.each([
    ['compliance.yml'],
    ['compliance.json'],
    ['.compliance/compliance.yaml'],
    ['.github/compliance.yml'],
  ])('absent, finds %s', async (path) => {
    expect((await seen('', { files: { [path]: '', 'z/compliance.yml': '' } })).paths).toEqual([path]);
  });

  it.each([
    ['a missing file', 'none.yml', {}, 'there is no file none.yml'],
    ['a pattern without a match', 'none/*.yml', {}, 'no file matches none/*.yml'],
    ['a path out of the workspace', '../secret.yml', {}, '../secret.yml leads out of the workspace'],
    ['an absolute path elsewhere', '/etc/passwd', {}, '/etc/passwd leads out of the workspace'],
    [
      'a link out of the workspace',
      'link.yml',
      { trouble: { 'link.yml': 'outside' } },
      'link.yml leads out of the workspace',
    ],
    ['a directory', 'a', { trouble: { a: 'directory' } }, 'a is a directory, not a file'],
    ['the workspace itself', '.', { trouble: { '': 'directory' } }, 'the workspace is a directory'],
    ['a binary file', 'x.yml', { trouble: { 'x.yml': 'not-utf-8' } }, 'x.yml is not text in UTF-8'],
    [
      'a file over 10 MB',
      'x.yml',
      { files: { 'x.yml': ' '.repeat(10_000_001) } },
      'x.yml is larger than 10 MB',
    ],
    ['nothing at all', '', { files: {} }, 'there is no compliance.yml, compliance.yaml, compliance.json'],
  ] as const)('refuses %s, and fails as bad input does', async (_, config, more, message) => {
    const { said } = await seen(config, more);
    expect(said.annotations[0]?.message).toContain(message);
    expect(said.failed?.status).toBe(2);
  });

  it('examines the other files where one is missing', async () => {
    const { paths, said } = await seen('none.yml\nother.yml');
    expect(paths).toEqual(['other.yml']);
    expect(said.summary).toContain('`other.yml` as of **2026-11-21**: **pass**');
    expect(said.failed?.status).toBe(2);
  });
});

describe('the input fail-on', () => {
  it.each(['never', 'error', 'overdue', 'due-soon', 'warning'])('takes the rung %s', async (rung) => {
    expect((await asked({ inputs: { 'fail-on': rung } })).questions[0]?.failOn).toBe(rung);
  });

  it('absent, leaves it to the file', async () => {
    expect((await asked({})).questions[0]?.failOn).toBeUndefined();
  });

  it('refuses another word and names the five', async () => {
    const { questions, said } = await asked({ inputs: { 'fail-on': 'always' } });
    expect(questions).toEqual([]);
    expect(said.annotations[0]).toMatchObject({
      kind: 'error',
      message: 'the input fail-on is always\nIt takes never, error, overdue, due-soon or warning.',
    });
    expect(said.failed?.status).toBe(2);
  });
});

describe('the input today', () => {
  it('is the day that is asked about', async () => {
    expect((await asked({ inputs: { today: '2027-02-28' } })).questions[0]?.today).toBe('2027-02-28');
  });

  it('refuses what is not a day', async () => {
    const { said } = await asked({ inputs: { today: '2027-02-30' } });
    expect(said.annotations[0]?.message).toContain('the input today is 2027-02-30, which is not a day');
    expect(said.failed?.status).toBe(2);
  });
});

describe('the inputs scope, comment and issues', () => {
  it.each([
    ['comment', 'sometimes'],
    ['issues', 'yes'],
    ['scope', 'new'],
  ])('refuse words they do not know: %s: %s', async (name, value) => {
    expect((await asked({ inputs: { [name]: value } })).said.annotations[0]).toMatchObject({
      title: 'unknown-word',
    });
  });

  it('tell all their problems at once', async () => {
    const { said } = await asked({
      inputs: { comment: 'often', issues: 'maybe', today: 'soon', 'fail-on': 'x' },
    });
    expect(said.annotations).toHaveLength(4);
  });

  const pull = { number: 7, base: { sha: 'b'.repeat(40) }, head: { sha: 'a'.repeat(40) } };
  const group = { base_sha: 'b'.repeat(40), head_sha: 'a'.repeat(40) };

  it.each([
    ['auto', 'pull_request', { pull_request: pull }, 'introduced'],
    ['auto', 'merge_group', { merge_group: group }, 'introduced'],
    ['auto', 'push', { before: 'b'.repeat(40), after: 'a'.repeat(40) }, 'all'],
    ['auto', 'schedule', {}, 'all'],
    ['auto', 'workflow_dispatch', {}, 'all'],
    ['', 'pull_request', { pull_request: pull }, 'introduced'],
    ['auto', 'pull_request', {}, 'all'],
    ['auto', 'pull_request', { pull_request: { base: { ref: 'main' }, head: { ref: 'x' } } }, 'introduced'],
    ['auto', 'pull_request', { pull_request: { base: { sha: '--x' }, head: { sha: 'a b' } } }, 'all'],
    ['all', 'pull_request', { pull_request: pull }, 'all'],
    ['introduced', 'push', { before: 'b'.repeat(40), after: 'a'.repeat(40) }, 'introduced'],
  ])('scope %s counts on a %s', async (scope, event, payload, counted) => {
    const { questions } = await asked({ inputs: { scope }, event, payload });
    expect(questions[0]?.scope).toBe(counted);
  });

  it.each([
    ['schedule', {}],
    ['push', { before: '0'.repeat(40), after: 'a'.repeat(40) }],
  ])('scope introduced is refused on a %s that brings no change', async (event, payload) => {
    const { said, questions } = await asked({ inputs: { scope: 'introduced' }, event, payload });
    expect(questions).toEqual([]);
    expect(said.annotations[0]).toMatchObject({ title: 'no-base' });
    expect(said.failed?.status).toBe(2);
  });
});

describe('the input calendar', () => {
  const files = { 'compliance.yml': 'version: 1' };
  const withFeed = async (
    calendar: string,
    setting: Setting = {},
    answer = examined({ feed: async () => 'a feed' }),
  ) => {
    const host = fakeHost({ files, inputs: { calendar }, ...setting });
    await run(host, answering([answer]));
    return host;
  };

  it('writes the feed and names its path', async () => {
    const host = await withFeed('./public/compliance.ics');
    expect(host.files.get('public/compliance.ics')).toBe('a feed');
    expect(host.said.outputs.calendar).toBe('public/compliance.ics');
  });

  it('is written also where the step fails under fail-on', async () => {
    const host = await withFeed('c.ics', {}, examined({ checked: checked({ result: 'fail' }) }));
    expect(host.files.has('c.ics')).toBe(true);
    expect(host.said.failed?.status).toBe(1);
  });

  it.each(['../c.ics', '/etc/c.ics', 'public/../../c.ics', '.'])(
    'refuses %s, which is no file inside',
    async (path) => {
      const host = await withFeed(path);
      expect(host.said.annotations[0]).toMatchObject({ title: 'outside-workspace' });
      expect(host.said.failed?.status).toBe(2);
      expect([...host.files.keys()]).toEqual(['compliance.yml']);
    },
  );

  it.each(['outside', 'directory', 'other'] as const)(
    'says why it cannot be written: %s',
    async (trouble) => {
      const host = await withFeed('c.ics', { trouble: { 'c.ics': trouble } });
      expect(host.said.failed?.status).toBe(2);
      expect(host.said.outputs.calendar).toBe('');
    },
  );

  it('refuses several program files by name', async () => {
    const more = { 'a.yml': '', 'b.yml': '' };
    const host = await withFeed('c.ics', { files: more, inputs: { calendar: 'c.ics', config: '*.yml' } });
    expect(host.said.annotations[0]?.message).toContain('not yet: one calendar for 2 program files');
    expect(host.files.has('c.ics')).toBe(false);
  });

  it('writes nothing where a program cannot be planned', async () => {
    const host = fakeHost({ files, inputs: { calendar: 'c.ics' } });
    await run(
      host,
      each(async ({ file }) => ({
        ok: false,
        file,
        kind: 'infeasible',
        problems: [],
        conflict: null,
      })),
    );
    expect(host.files.has('c.ics')).toBe(false);
    expect(host.said.failed?.status).toBe(2);
  });
});

describe('the input report', () => {
  const files = { 'compliance.yml': '' };
  const withPage = async (more = {}, answer = examined({ page: async () => 'a page' })) => {
    const host = fakeHost({ files, inputs: { report: 'public/report.html' }, ...more });
    await run(host, answering([answer]));
    return host;
  };

  it('writes the page of the plan and names its path', async () => {
    const host = await withPage();
    expect(host.files.get('public/report.html')).toBe('a page');
    expect(host.said.outputs.report).toBe('public/report.html');
    expect(host.said.summary).toContain('public/report.html');
  });

  it('writes none where there is no plan', async () => {
    const host = await withPage({}, examined({ page: undefined }));
    expect(host.files.has('public/report.html')).toBe(false);
    expect(host.said.outputs.report).toBe('');
  });

  it('writes none of what nobody has agreed to', async () => {
    const host = await withPage({
      event: 'pull_request_target',
      inputs: { report: 'r.html', calendar: 'c.ics' },
    });
    expect(host.files.has('r.html')).toBe(false);
    expect(host.said.log.join('\n')).toContain('The calendar and the report are not written');
  });

  it('is not yet written for several files', async () => {
    const more = { 'a.yml': '', 'b.yml': '' };
    const host = await withPage({ files: more, inputs: { report: 'r.html', config: '*.yml' } });
    expect(host.said.annotations[0]?.message).toContain('not yet: one report for 2 program files');
  });
});

describe('the input sarif', () => {
  const withLog = async (sarif: string, answers = [examined()]) => {
    const host = fakeHost({ files: { 'compliance.yml': '' }, inputs: { sarif } });
    await run(host, answering(answers));
    return host;
  };

  it('writes a log for code scanning and names its path', async () => {
    const host = await withLog('out/auditcal.sarif');
    expect(JSON.parse(host.files.get('out/auditcal.sarif') ?? '')).toMatchObject({ version: '2.1.0' });
    expect(host.said.outputs.sarif).toBe('out/auditcal.sarif');
  });

  it('refuses a path that leads out of the workspace', async () => {
    const host = await withLog('../auditcal.sarif');
    expect(host.said.annotations[0]).toMatchObject({ title: 'outside-workspace' });
    expect(host.said.failed?.status).toBe(2);
  });
});

describe('what is written never replaces', () => {
  it.each([
    ['the program file, by the calendar', { calendar: 'compliance.yml' }, 'over-its-source'],
    ['the program file, by the log', { sarif: './compliance.yml' }, 'over-its-source'],
    ['one by the other', { calendar: 'out', sarif: 'out' }, 'two-results'],
    ['one by another', { report: 'out', sarif: 'out' }, 'two-results'],
  ])('%s', async (_, inputs, rule) => {
    const { host, said } = await asked({ inputs });
    expect(said.failed?.status).toBe(2);
    expect(JSON.stringify(said)).toContain(rule);
    expect(host.files.get('compliance.yml')).toBe('version: 1');
  });
});
