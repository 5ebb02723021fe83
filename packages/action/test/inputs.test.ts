import { describe, expect, it } from 'vitest';
import type { Question } from '../src/examine.js';
import { run } from '../src/run.js';
import { fakeHost, type Setting } from './fake-host.js';
import { answering, examined } from './invented.js';

/** Runs on one file, and tells what was asked of it. */
async function asked(setting: Setting) {
  const host = fakeHost({ files: { 'compliance.yml': 'version: 1' }, ...setting });
  const questions: Question[] = [];
  await run(host, async ({ file }, question) => {
    questions.push(question);
    return examined({ file });
  });
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
    await run(host, async ({ file }) => {
      paths.push(file);
      return examined({ file });
    });
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

describe('inputs that ask for what does not work yet', () => {
  it.each([
    ['comment', 'always'],
    ['comment', 'on-failure'],
    ['issues', 'true'],
    ['scope', 'introduced'],
    ['sarif', 'auditcal.sarif'],
  ])('are refused by name: %s: %s', async (name, value) => {
    const { questions, said } = await asked({ inputs: { [name]: value } });
    expect(questions).toEqual([]);
    expect(said.annotations).toHaveLength(1);
    expect(said.annotations[0]).toMatchObject({ kind: 'error', title: 'not-yet' });
    expect(said.annotations[0]?.message).toContain(`not yet: ${name}: ${value}`);
    expect(said.failed?.status).toBe(2);
  });

  it.each([
    ['comment', 'sometimes'],
    ['issues', 'yes'],
    ['scope', 'new'],
  ])('refuse words they will never take: %s: %s', async (name, value) => {
    expect((await asked({ inputs: { [name]: value } })).said.annotations[0]).toMatchObject({
      title: 'unknown-word',
    });
  });

  it.each([
    ['comment', 'never'],
    ['issues', 'false'],
    ['scope', 'all'],
  ])('are silent where nothing is asked: %s: %s', async (name, value) => {
    const { said } = await asked({ inputs: { [name]: value }, event: 'pull_request' });
    expect(said.failed).toBeNull();
    expect(said.log.filter((it) => it.startsWith('not yet'))).toEqual([]);
  });

  it('tell all their problems at once', async () => {
    const { said } = await asked({
      inputs: { comment: 'always', issues: 'true', today: 'soon', 'fail-on': 'x' },
    });
    expect(said.annotations).toHaveLength(4);
  });

  it('say once in the log what their defaults leave out', async () => {
    const { said } = await asked({ inputs: { comment: 'on-change', scope: 'auto' }, event: 'pull_request' });
    expect(said.log.slice(0, 2)).toEqual([
      'not yet: comments',
      'not yet: comparing with the base of a pull_request',
    ]);
    expect(said.failed).toBeNull();
  });

  it('do not speak of comparing where an event brings no change', async () => {
    const { said } = await asked({ inputs: { comment: 'on-change', scope: 'auto' }, event: 'schedule' });
    expect(said.log.filter((it) => it.startsWith('not yet'))).toEqual(['not yet: comments']);
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
    const host = await withFeed('c.ics', {}, examined({ result: 'fail' }));
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
    await run(host, async ({ file }) => ({
      ok: false,
      file,
      kind: 'infeasible',
      problems: [],
      conflict: null,
    }));
    expect(host.files.has('c.ics')).toBe(false);
    expect(host.said.failed?.status).toBe(2);
  });
});
