// The terminal page: it fits its width, and its picture shows what the plan holds.

import { describe, expect, it } from 'vitest';
import { type RenderOptions, render } from '../../src/render/index.js';
import { plain } from '../../src/render/text/escape.js';
import { clip, widthOf, wrap } from '../../src/render/text/layout.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan, reason, span } from '../fixtures/northwind-plan.js';

const linesOf = async (plan = northwindPlan(), options: RenderOptions = {}) =>
  (await render(reportOf(plan, frameworkWords), 'text', options)).text.split('\n');
const quiet = northwindPlan({ diagnostics: [] });

describe('a page on a terminal', () => {
  it.each([60, 80, 100, 120, 200])('fits into %i columns', async (width) => {
    const wider = (await linesOf(quiet, { width })).filter((line) => widthOf(line) > width);
    expect(wider).toEqual([]);
  });

  it('uses the width it is given', async () => {
    const widest = async (width: number) => Math.max(...(await linesOf(quiet, { width })).map(widthOf));
    expect(await widest(120)).toBeGreaterThan(110);
    expect(await widest(80)).toBeGreaterThan(75);
  });

  it('holds no escape sequence unless color is asked for', async () => {
    expect((await linesOf()).join('')).not.toContain('\u001b');
    expect((await linesOf(undefined, { color: true })).join('')).toContain('\u001b[');
  });

  it('holds nothing but ASCII where that is asked for', async () => {
    expect((await linesOf(undefined, { ascii: true })).join('')).toMatch(/^[\x20-\x7e]*$/);
  });

  it('breaks a picture of many years into bands and leaves out lanes that have nothing in one', async () => {
    const lines = await linesOf({ ...quiet, horizon: span('2026-12-01', '2042-11-30') });
    expect(lines.filter((line) => /Q1 +Q2 +Q3/.test(line)).length).toBe(4);
    expect(lines.filter((line) => /^SOC 2 +\S/.test(line)).length).toBe(1);
  });

  it('marks days without cover, shared visits and today', async () => {
    const lines = await linesOf();
    expect(lines.find((line) => line.startsWith('SOC 2'))).toMatch(/░$/);
    expect(lines.find((line) => line.startsWith('Visit 1'))).toContain(
      'SOC 2 Type II + ISO 27001 Recertification',
    );
    expect(lines.some((line) => line.includes('▼'))).toBe(true);
  });

  it('explains only the signs that it shows', async () => {
    const { engagements } = northwindPlan();
    const key = async (spans: Parameters<typeof northwindPlan>[0]) =>
      (await linesOf(northwindPlan(spans))).find((line) => line.startsWith('━ period')) ?? '';
    const gap = (from: string, to: string) =>
      ({
        id: 'g',
        kind: 'coverage-gap',
        for: engagements[0]?.id ?? '',
        ...span(from, to),
        audience: 'internal',
      }) as const;
    expect(await key({ spans: [gap('2027-02-01', '2027-02-28')] })).toContain('░ no cover');
    expect(await key({ spans: [gap('2025-09-01', '2025-09-30')] })).not.toContain('░ no cover');
  });

  it('says how many auditor days and sites an audit takes', async () => {
    expect((await linesOf()).join('\n')).toContain('6 auditor days · 2 of 4 further sites');
  });

  it('breaks a long reason into whole lines and cuts only what is longer than any of ours', async () => {
    const because = (words: number) => [reason('r', 'because '.repeat(words).trim(), 'c')];
    const reasonsOf = async (words: number) => {
      const engagements = northwindPlan().engagements.map((it) => ({ ...it, because: because(words) }));
      const lines = await linesOf(northwindPlan({ engagements }), { width: 80 });
      return lines.filter((line) => line.startsWith('      because')).slice(0, 5);
    };
    expect((await reasonsOf(12))[1]).toMatch(/\[r\]$/);
    expect((await reasonsOf(25))[2]).toMatch(/\[r\]$/);
    expect((await reasonsOf(90))[4]).toMatch(/…$/);
  });

  it('shows a program without audits as one', async () => {
    const nothing = { value: 0, bound: 0, gap: 0, optimal: true, currency: 'EUR', terms: [], stopped: null };
    const figures = { value: 0, fieldworkWeeks: 0 };
    const empty = { engagements: [], activities: [], milestones: [], spans: [], diagnostics: [], moves: [] };
    const lines = await linesOf(
      northwindPlan({ ...empty, objective: nothing, separate: figures, joint: figures }),
    );
    expect(lines).toEqual([
      'northwind · 0 audits',
      'today 2026-11-21 · horizon 2026-12-01 → 2029-11-30',
      '',
      'Audits',
      '  none',
      '',
      'Price',
      '  0 EUR, at the prices planning goes by; not a budget',
      '  No plan costs less.',
      '  Planned jointly it costs 0 EUR and has fieldwork in 0 weeks; framework by',
      '  framework 0 EUR and 0 weeks.',
      '',
    ]);
  });
});

describe('text in columns', () => {
  it.each([
    ['plain', 5],
    ['漢字', 4],
    ['e\u0301', 1],
    ['😀', 2],
  ])('%j takes %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is cut between characters, never inside a wide one', () => {
    expect(clip('漢字漢字', 6, '…')).toBe('漢字…');
  });

  it('is broken at spaces', () => {
    expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
  });

  it('loses what would move the cursor or turn the direction of reading', () => {
    expect(plain('a\u001b[31mb\u202ec\r\nd')).toBe('a [31mb c d');
  });
});
