// A hostile program file through the whole action, core included: whatever the file says, what reaches the log, the
// lines, the summary, the comment and the issues is text.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { examineBy } from '../src/examine.js';
import { read, within, write } from '../src/host/files.js';
import { run } from '../src/run.js';
import { baseCommit, pullRequest } from './events.js';
import { answer, fakeGitHub } from './fake-github.js';
import { fakeHost } from './fake-host.js';
import { hostile } from './hostile.js';

interface Words {
  readonly name: string;
  readonly owner: string;
  readonly title: string;
  readonly reason: string;
  readonly auditor: string;
  readonly evidence: string;
  readonly by: string;
  readonly file: string;
}

const words: fc.Arbitrary<Words> = fc.record({
  name: hostile,
  owner: hostile,
  title: hostile,
  reason: hostile,
  auditor: hostile,
  evidence: hostile,
  by: hostile,
  file: fc.oneof(fc.constant('compliance'), hostile),
});

/** A program with an overdue activity, evidence and a clash of a booking, under these words. */
function programWith({ name, owner, title, reason, auditor, evidence, by }: Words, every: string): string {
  return JSON.stringify({
    version: 1,
    id: 'northwind',
    organization: { name: `a${name}` },
    calendar: { blackouts: [{ from: '2027-03-01', to: '2027-03-05', reason: `a${reason}` }] },
    frameworks: { soc2: { ready: '2026-12-01', auditor: `a${auditor}` } },
    team: { name: `a${auditor}` },
    planning: { horizon: '1 year' },
    activities: {
      'access-review': {
        every,
        anchor: 'completion',
        owner: `a${owner}`,
        since: '2025-01-01',
        done: [{ on: '2025-06-30', evidence: `a${evidence}`, by: `a${by}` }],
      },
      'red-team': { title: `a${title}`, every: '24 months', owner: `a${owner}` },
    },
  });
}

async function runsOn(said: Words) {
  const github = fakeGitHub();
  const file = `${said.file.replace(/[/\0]/g, '')}.yml`;
  // Without a day of the base nobody asks what fell due since.
  github.fault = ({ route }) => (route.includes('/git/commits/') ? answer(404, 'Not Found') : undefined);
  github.files.set(`${baseCommit}:${file}`, programWith({ ...said, evidence: 'x' }, '3 months'));
  const files = { [file]: programWith(said, '12 months') };
  const inputs = {
    config: '*.yml',
    token: 'a-token',
    issues: 'true',
    comment: 'always',
    today: '2027-11-21',
  };
  const pull = fakeHost({ files, github, inputs, event: 'pull_request', payload: pullRequest });
  await run(pull, examineBy({ nodes: 0 }));
  const night = fakeHost({ files, github, inputs, event: 'schedule' });
  await run(night, examineBy({ nodes: 0 }));
  return { pull: pull.said, night: night.said, github };
}

/** What is left of a page once everything that is shown as it is, is taken out. */
function marksOf(page: string): string {
  return page
    .replace(/^<!-- auditcal[^\n]*-->$/gm, '')
    .replace(/^```mermaid\n[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]+`/g, '')
    .replace(/&#\d+;/g, '')
    .replace(/<\/?(?:details|summary)>|<br>/g, '')
    .replace(/\*\*[^*\n]*\*\*/g, '')
    .replace(/^#{2,4} /gm, '')
    .replace(/^\|.*\|$/gm, (row) => row.replaceAll(' | ', ' ').slice(1, -1));
}

/** Marks that would make something of text. */
const made =
  /[<>`|*[\]{}~$@#^\\]|:\/\/|(?<![A-Za-z0-9])www\.|[\p{Cc}\p{Cs}](?<!\n)|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

describe('a hostile program file', () => {
  it('stays text in the log, on the lines, in the summary, in the comment and in issues', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (said) => {
        const { pull, night, github } = await runsOn(said);
        for (const { log, annotations, summary, failed, outputs } of [pull, night]) {
          expect(failed?.status).not.toBe(3);
          for (const line of [...log, failed?.why ?? '']) expect(line).not.toMatch(/::|##\[|[\p{Cc}\p{Cs}]/u);
          for (const it of annotations) expect(it.message).not.toMatch(/[\p{Cc}\p{Cs}](?<!\n)/u);
          expect(marksOf(summary)).not.toMatch(made);
          expect(() => JSON.parse(outputs.diagnostics ?? '')).not.toThrow();
        }
        for (const { body } of github.comments) expect(marksOf(body)).not.toMatch(made);
        for (const { title, body } of github.issues) {
          expect(marksOf(body)).not.toMatch(made);
          expect(title).not.toMatch(/[@#](?=[^\s\u200b])|[\p{Cc}\p{Cs}]/u);
        }
        expect(github.comments.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is looked at at all', async () => {
    const plain = {
      name: '',
      owner: '',
      title: '',
      reason: '',
      auditor: '',
      evidence: '',
      by: '',
      file: 'compliance',
    };
    const { pull, github } = await runsOn(plain);
    expect(pull.failed?.status).not.toBe(2);
    expect(github.comments).toHaveLength(1);
    expect(github.issues.length).toBeGreaterThan(0);
    expect(marksOf('a <b>, @x, [y](z) and\n| a | b |')).toMatch(made);
  });
});

describe('no path leads out of the workspace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'auditcal-paths-'));
  const root = join(folder, 'workspace');
  mkdirSync(join(root, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'secret.yml'), 'secret');
  writeFileSync(join(root, 'a/inside.yml'), 'inside');
  symlinkSync(folder, join(root, 'out'));
  symlinkSync('../../..', join(root, 'a/b/up'));
  symlinkSync('loop', join(root, 'loop'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const steps = fc.constantFrom(
    '..',
    '.',
    'a',
    'b',
    'out',
    'up',
    'loop',
    'workspace',
    'secret.yml',
    '',
    '\0',
    '%2e%2e',
    '..\\',
  );
  const paths = fc.oneof(
    fc.array(steps, { maxLength: 8 }).map((it) => it.join('/')),
    fc.array(steps, { maxLength: 6 }).map((it) => join(root, it.join('/').replaceAll('\0', ''))),
    hostile,
  );

  it('to read', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const found = read(root, path, 1000);
        expect(found.ok && found.text).not.toBe('secret');
      }),
      { numRuns: 3000 },
    );
    expect(read(root, 'out/secret.yml', 1000)).toMatchObject({ ok: false, trouble: 'outside' });
  });

  it('to write', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const inside = within(root, path);
        if (inside?.endsWith('secret.yml')) write(root, inside, 'overwritten');
        expect(read(folder, 'secret.yml', 1000)).toMatchObject({ text: 'secret' });
      }),
      { numRuns: 1000 },
    );
  });
});
