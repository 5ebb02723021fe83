// A real thread with a search that only ends when it is told to: nothing here waits for a clock.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as threads from 'node:worker_threads';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../src/job.js';
import { startThread, taskOf } from '../src/thread.js';

const folder = mkdtempSync(join(tmpdir(), 'auditcal-thread-'));
const program = join(folder, 'slow-thread.cjs');
const job = { file: 'compliance.yml', text: 'version: 1' } as Job;

beforeAll(async () => {
  const entry = fileURLToPath(new URL('fixtures/slow-thread.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile: program, bundle: true, platform: 'node', format: 'cjs' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a thread that searches', () => {
  test.each(['interrupt', 'time'] as const)('tells how far it is, and ends by %s', async (why) => {
    const values: number[] = [];
    const thread = startThread(threads, program, job, (value) => {
      values.push(value);
      if (values.length === 3) thread.stop(why);
    });
    expect(await thread.answer).toMatchObject({
      ok: false,
      problems: [{ rule: why, message: 'version: 1' }],
    });
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(values.length).toBeGreaterThanOrEqual(3);
  });

  test('keeps to the first reason it was given, be it given before the search began', async () => {
    const thread = startThread(threads, program, job, () => {});
    thread.stop('time');
    thread.stop('interrupt');
    expect(await thread.answer).toMatchObject({ problems: [{ rule: 'time' }] });
  });

  test('hands on what goes wrong in it', async () => {
    const { answer } = startThread(threads, program, { ...job, file: 'broken.yml' }, () => {});
    await expect(answer).rejects.toThrow('a bug of ours');
  });
});

test('the first thread has no task', () => {
  expect(taskOf({ ...threads, parentPort: null }, () => 0)).toBeUndefined();
});
