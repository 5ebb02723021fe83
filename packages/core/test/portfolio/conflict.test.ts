// Drawn files that cannot be planned together, each possible alone: what is named fails by itself, any line less can hold,
// and every change that is offered mends them. Tried on the files themselves, line by line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPortfolio } from '../../src/index.js';
import { type DrawnFile, textOf } from '../conflict/drawn-programs.js';
import { changed } from '../conflict/edits.js';
import {
  datableTogether,
  drawnPortfolio,
  type ExplainedTogether,
  explainedTogether,
  nameOf,
  programsOf,
} from './drawn-portfolios.js';

const textsOf = (files: readonly DrawnFile[]) => files.map((file) => textOf(file).text);

interface Impossible extends ExplainedTogether {
  readonly files: readonly DrawnFile[];
  readonly texts: readonly string[];
  /** Keys of the lines named, by file. */
  readonly named: readonly (readonly string[])[];
}

const portfolios = ([2, 3, 5] as const).flatMap((count) =>
  (['team', 'auditor'] as const).flatMap((what) =>
    fc.sample(drawnPortfolio(count, what), { seed: 7, numRuns: 2 * count }),
  ),
);

const drawn = portfolios.flatMap((files): Impossible[] => {
  const texts = textsOf(files);
  const told = explainedTogether(texts);
  if (!told) {
    expect(datableTogether(texts)).toBe(true);
    return [];
  }
  const named = files.map((file, i) => {
    const { keyOf } = textOf(file);
    const own = told.found.members.filter(({ where }) => where.file === nameOf(i));
    return own.map(({ where }) => keyOf.get(where.line) ?? `line ${where.line}`);
  });
  return [{ ...told, files, texts, named }];
});

/** Whether the named lines can hold without one of them, nothing else that could be left out being there. */
function holds({ files, named }: Impossible, but?: { readonly file: number; readonly key: string }): boolean {
  const texts = files.flatMap((file, i) => {
    const kept = (named[i] ?? []).filter((key) => !(but?.file === i && but.key === key));
    if ((named[i] ?? []).length === 0) return [];
    const left = file.lines.flatMap(({ key }) =>
      key !== undefined && key !== 'decided' && !kept.includes(key) ? [key] : [],
    );
    return [textOf(file, new Set(left)).text];
  });
  return datableTogether(texts);
}

describe('a conflict of several files', () => {
  it('is found in many of them, among two files and among more', () => {
    expect(drawn.length).toBeGreaterThan(12);
    const counts = new Set(drawn.map(({ named }) => named.filter((keys) => keys.length > 0).length));
    expect([...counts].sort()).toEqual([2, 3]);
  });

  it('names lines that fail with every other line and every other file left out', () => {
    for (const it of drawn) expect(holds(it), it.texts.join('---\n')).toBe(false);
  });

  it('has no line without which the rest could not hold', () => {
    for (const it of drawn) {
      it.named.forEach((keys, file) => {
        for (const key of keys)
          expect(holds(it, { file, key }), `${key} of ${file}\n${it.texts.join('---\n')}`).toBe(true);
      });
    }
  });

  it('is told with a change that makes room for them all', () => {
    for (const { relaxations, texts } of drawn) {
      const whole = relaxations.filter(({ text }) => !text.endsWith('another conflict then remains'));
      expect(relaxations.length, texts.join('---\n')).toBeGreaterThan(1);
      for (const { text, line } of whole) {
        const isShared = /every file/.test(text);
        const mended = texts.map((old, i) => {
          const at = old.split('\n').findIndex((it) => /^(team|auditors):/.test(it)) + 1;
          if (isShared) return changed(old, at, text);
          return line.where.file === nameOf(i) ? changed(old, line.where.line, text) : old;
        });
        expect(datableTogether(mended), `${text} of\n${texts.join('---\n')}`).toBe(true);
      }
    }
  });

  it('is found by trying them together twenty times at most, and explained in sixty', () => {
    expect(Math.max(...drawn.map(({ checks }) => checks.set))).toBeLessThanOrEqual(20);
    expect(Math.max(...drawn.map(({ checks }) => checks.all))).toBeLessThanOrEqual(60);
  });

  it('is one for the planner as well, and only what is one', () => {
    for (const files of portfolios.filter((_, i) => i % 5 === 0)) {
      const texts = textsOf(files);
      const answer = planPortfolio(programsOf(texts), { nodes: 0 });
      expect(answer.ok, texts.join('---\n')).toBe(datableTogether(texts));
      if (answer.ok) continue;
      const told = drawn.find((it) => it.files === files);
      expect(answer.kind).toBe('infeasible');
      expect(answer.conflict?.lines.map(({ file, line }) => `${file}:${line}`)).toEqual(
        told?.found.members.map(({ where }) => `${where.file}:${where.line}`),
      );
      expect(answer.problems.length).toBe(answer.conflict?.lines.length);
    }
  });
});
