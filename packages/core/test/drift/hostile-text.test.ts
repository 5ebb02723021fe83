// A file is data: whatever its names, owners, paths and reasons hold, what is told of a change to it keeps its shape in
// every format. The texts go the whole way, from the file through the detectors to the page.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProgram } from '../../src/checks/index.js';
import { checkReport, checksReport, diffChange, type PlainDate, planFile, render } from '../../src/index.js';
import { TODAY } from '../examples/examples.js';
import { hostileText } from '../fixtures/hostile.js';
import { driftOf, readable } from './drifted.js';

const hostile = hostileText.map((text) => `x${text}x`);

/** A file with one text wherever it takes any, and the same with everything weakened that can be. */
function filesSaying(text: string): { readonly before: string; readonly after: string } {
  const audit = {
    audit: 'soc2/type2',
    period: { from: '2025-10-01', to: '2026-09-30' },
    report: '2026-11-12',
    auditor: text,
    exceptions: [{ criterion: 'CC6.2', note: text }],
  };
  const file = (weak: boolean) => ({
    version: 1,
    organization: { name: text, people: weak ? 20 : 30 },
    calendar: { blackouts: weak ? [{ from: '2026-12-01', to: '2027-12-31', reason: text }] : [] },
    frameworks: {
      soc2: {
        auditor: text,
        categories: weak ? [] : ['availability'],
        type2: weak ? {} : { by: '2028-06-30' },
      },
    },
    team: { name: text, 'fieldwork-capacity': weak ? 2 : 1 },
    auditors: { [text]: weak ? {} : { accreditation: text, weeks: 1 } },
    audits: [weak ? { ...audit, auditor: `${text}y`, exceptions: [] } : audit],
    activities: {
      'access-review': {
        title: text,
        every: weak ? '6 months' : '3 months',
        ...(weak ? {} : { owner: text, supplier: text }),
        since: '2026-01-01',
        done: [{ on: '2026-03-30', evidence: weak ? `/${text}` : text, by: weak ? `${text}y` : text }],
      },
      ...(weak ? {} : { 'our-own': { title: text, every: '1 month', owner: text } }),
    },
    planning: { horizon: '6 months' },
  });
  return { before: JSON.stringify(file(false)), after: JSON.stringify(file(true)) };
}

const UNPRINTABLE = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u;

/** Rows and cells of a page. */
function shapeOf(page: string): readonly number[] {
  return page.split('\n').map((line) => line.split('|').length);
}

function pagesOf(text: string) {
  const { before, after } = filesSaying(text);
  const [base, head] = [readable(before, TODAY), readable(after, TODAY)];
  if (!base || !head) return undefined;
  const drift = driftOf(base, head, TODAY);
  const compared = { base: { file: text, day: null, planned: true }, introduced: [], standing: [], drift };
  const result = checkProgram(
    head,
    { today: TODAY, diagnostics: [], activities: [] },
    { failOn: 'warning', compared },
  );
  const check = checkReport(result, { today: TODAY, activities: [] });
  return {
    drift,
    views: [check, checksReport({ today: TODAY, result: result.result, programs: [result] })] as const,
    check,
  };
}

describe('hostile text', async () => {
  const usual = pagesOf('plain');
  if (!usual) throw new Error('the file is read');
  const shapes = await Promise.all(
    usual.views.map(async (it) => shapeOf((await render(it, 'markdown')).text)),
  );

  it('is told in every weakening there is to tell', () => {
    expect(new Set(usual.drift.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(12);
  });

  it('keeps what is told of a change on its line, in its cell and without an escape sequence', {
    timeout: 60_000,
  }, async () => {
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const pages = pagesOf(text);
        if (!pages) return;
        seen += 1;
        expect(pages.drift.map(({ rule }) => rule)).toEqual(usual.drift.map(({ rule }) => rule));
        for (const [index, view] of pages.views.entries()) {
          expect((await render(view, 'text')).text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
          const page = (await render(view, 'markdown')).text;
          expect(shapeOf(page)).toEqual(shapes[index]);
          expect(page).not.toMatch(/<(?!\/?(?:br|sub|details|summary)\b)|https?:\/\/|@acme|\]\(/i);
        }
        const json = JSON.parse((await render(pages.check, 'json')).text);
        expect(json.drift).toEqual(JSON.parse(JSON.stringify(pages.drift)));
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(75);
  });

  it('keeps the shape of what a change does to the plan', async () => {
    const diffOf = (text: string) => {
      const { before, after } = filesSaying(text);
      const head = planFile({ file: 'compliance.yml', text: after, today: TODAY as PlainDate }, { nodes: 0 });
      if (!head.ok) return undefined;
      const answer = diffChange({ ...head, text: after }, { file: text, text: before }, { nodes: 0 });
      return answer.ok ? answer.value : undefined;
    };
    const plain = diffOf('plain');
    if (!plain) throw new Error('the file is planned');
    const usualShape = shapeOf((await render(plain, 'markdown')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const diff = diffOf(text);
        if (!diff) return;
        expect((await render(diff, 'text')).text.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
        const page = (await render(diff, 'markdown')).text;
        expect(shapeOf(page)).toEqual(usualShape);
        expect(page).not.toMatch(/<|https?:\/\/|@acme|\]\(/i);
      }),
      { numRuns: 25 },
    );
  });
});
