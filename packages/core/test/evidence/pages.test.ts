// The matrix on pages: as files that can be opened, redrawn by `vitest run test/evidence/pages.test.ts -u`; as JSON that
// keeps its schema; and with hostile text in every place a file can fill.

import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { evidenceReport, formatsFor, frameworks, outputSchema, render } from '../../src/index.js';
import { matrixOf } from './programs.js';

const matrix = matrixOf(
  '  access-review: { every: 3 months, since: 2026-01-01, owner: "@acme/it", done: [2026-02-10, 2026-05-11, { on: 2026-10-06, captured: 2026-11-02, evidence: q4.csv }] }\n',
);
const one = evidenceReport([matrix], () => frameworks);
const two = evidenceReport([matrix, { ...matrix, program: 'other' }], () => frameworks);

it.each(formatsFor('evidence').filter((it) => it !== 'json' && it !== 'csv'))(
  'a page as %s',
  async (format) => {
    const { text, extension } = await render(one, format, { width: 100 });
    await expect(text).toMatchFileSnapshot(`golden/evidence.${extension}`);
  },
);

describe('as JSON', () => {
  it('is the matrix of one program, and a list of several', async () => {
    const [alone, together] = await Promise.all(
      [one, two].map(async (it) => JSON.parse((await render(it, 'json')).text)),
    );
    expect(alone).toEqual(JSON.parse(JSON.stringify(matrix)));
    expect(together).toMatchObject({
      schema: 'auditcal.evidence/1',
      today: '2026-11-21',
      programs: [{}, { program: 'other' }],
    });
  });

  it('keeps its schema', async () => {
    const validate = new Ajv({ allowUnionTypes: true, formats: { date: true } }).compile(
      await outputSchema('evidence'),
    );
    for (const it of [one, two]) {
      const valid = validate(JSON.parse((await render(it, 'json')).text));
      expect(validate.errors ?? []).toEqual([]);
      expect(valid).toBe(true);
    }
  });
});

describe('hostile text', () => {
  const text = 'a\u001b[31m|<b>@x\n=1+1 \u202e`';
  const hostile = evidenceReport(
    [
      {
        ...matrix,
        program: text,
        windows: matrix.windows.map((it) => ({ ...it, title: text })),
        turns: matrix.turns.map((it) => ({ ...it, title: text, owner: text, evidence: text })),
        missing: matrix.missing.map((it) => ({ ...it, title: text, owner: text })),
        populations: matrix.populations.map((it) => ({ ...it, title: text, owner: text })),
      },
    ],
    () => frameworks,
  );
  const lines = async (report: typeof one, format: 'text' | 'markdown' | 'csv') =>
    (await render(report, format, { width: 200 })).text.split('\n');

  it('adds no line, no cell, no formula and no escape sequence', async () => {
    for (const format of ['markdown', 'csv'] as const) {
      expect((await lines(hostile, format)).length).toBe((await lines(one, format)).length);
    }
    const escapes = async (format: 'text' | 'markdown' | 'csv') =>
      (await lines(hostile, format)).some((line) => line.includes('\u001b'));
    expect(await Promise.all((['text', 'markdown', 'csv'] as const).map(escapes))).toEqual([
      false,
      false,
      false,
    ]);
    const marked = (await lines(hostile, 'markdown')).filter((line) => /<b>|@x|\u202e/.test(line));
    expect(marked).toEqual([]);
  });
});
