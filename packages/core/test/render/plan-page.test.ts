// A plan as a page and as a drawing: judged by a validator that is not ours, true to the days it shows, and the same shape
// whatever a file says.

import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { toDay } from '../../src/calendar/index.js';
import { render } from '../../src/render/index.js';
import { plain } from '../../src/render/text/escape.js';
import { type Report, reportOf } from '../../src/report/index.js';
import { hostileText } from '../fixtures/hostile.js';
import { frameworkWords, northwindPlan } from '../fixtures/northwind-plan.js';
import { programSaying } from '../fixtures/saying.js';

const report = reportOf(northwindPlan(), frameworkWords);
const page = async (view: Report, links?: readonly { title: string; to: string }[]) =>
  (await render(view, 'html', links ? { links } : {})).text;
const drawing = async (view: Report) => (await render(view, 'svg')).text;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: { 'doctype-style': 'off' },
});

/** Rectangles of a kind, by where they begin and end, in days of the timeline. */
function boxes(svg: string, kind: string) {
  const { days } = report.timeline;
  const width = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]) - 16;
  const found = svg.matchAll(
    new RegExp(`<rect class="${kind}" x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)"`, 'g'),
  );
  return [...found].map(([, x, w]) => {
    const from = ((Number(x) - 8) / width) * days;
    return { from, to: from + (Number(w) / width) * days };
  });
}

describe('the page of a plan', () => {
  it('is what the standard and its rules of access ask for', async () => {
    const links = [{ title: 'All <audits>', to: '/calendar.ics?a=1&b=2' }];
    for (const html of [await page(report), await page(report, links)]) {
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map((it) => `${it.ruleId}: ${it.message}`))).toEqual(
        [],
      );
    }
  });

  it('loads nothing and runs nothing', async () => {
    expect(await page(report)).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\son\w+=|@import|url\(/i);
    expect(await drawing(report)).not.toMatch(/<script|<image|<use|href=|\son\w+=|@import|url\(/i);
  });

  it('names each audit with its days and its reason', async () => {
    const html = await page(report);
    for (const { title, fieldwork, outcome, reason } of report.schedule) {
      expect(html).toContain(`<th scope="row">${title}</th>`);
      if (fieldwork) expect(html).toContain(`<time>${fieldwork.from}</time> to <time>${fieldwork.to}</time>`);
      expect(html).toContain(`${outcome.kind} <time>${outcome.on}</time>`);
      if (reason) expect(html).toContain(`(${reason.rule})`);
    }
  });

  it('keeps its tags, and those of its drawing, whatever a text holds', async () => {
    const tags = (text: string) => text.match(/<[^>]*>/g);
    const usual = programSaying('text');
    const [html, svg] = [tags(await page(usual)), tags(await drawing(usual))];
    await fc.assert(
      fc.asyncProperty(
        hostileText.filter((text) => plain(text) !== ''),
        async (text) => {
          const view = programSaying(text);
          expect(tags(await page(view))).toEqual(html);
          expect(tags(await drawing(view))).toEqual(svg);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the drawing of a plan', () => {
  it('has a bar from the first day of each period to the end of its last', async () => {
    const drawn = boxes(await drawing(report), 'period');
    const [first, last] = [toDay(report.timeline.from), toDay(report.timeline.to)];
    const due = report.schedule.flatMap(({ period }) => {
      if (!period || toDay(period.to) < first || toDay(period.from) > last) return [];
      return [
        { from: Math.max(0, toDay(period.from) - first), to: Math.min(toDay(period.to), last) + 1 - first },
      ];
    });
    expect(due.length).toBeGreaterThan(1);
    // A tenth of a pixel is what a place is rounded to. The last bar is that of the key.
    for (const { from, to } of due) {
      expect(drawn.some((it) => Math.abs(it.from - from) < 0.3 && Math.abs(it.to - to) < 0.3)).toBe(true);
    }
    expect(drawn).toHaveLength(due.length + 1);
  });

  it('has every open tag closed', async () => {
    const open: string[] = [];
    for (const [tag, end, name] of (await drawing(report)).matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!tag.endsWith('/>')) open.push(name as string);
    }
    expect(open).toEqual([]);
  });

  it('tells those who do not see it what it shows', async () => {
    expect(await drawing(report)).toContain(
      `<title id="tl-title">Audits of ${report.header.program}</title>`,
    );
    expect(await page(report)).toContain('the tables below say the same in words');
  });
});
