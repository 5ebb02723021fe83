// Every string in a plan comes from a file somebody else may have written. Whatever it holds, a page keeps its shape:
// no new line, cell, row, task, property or escape sequence.

import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/model/index.js';
import { render } from '../../src/render/index.js';
import { words } from '../../src/render/markdown/escape.js';
import { name } from '../../src/render/mermaid.js';
import { plain } from '../../src/render/text/escape.js';
import { explainReport } from '../../src/report/index.js';
import { hostileText } from '../fixtures/hostile.js';
import { frameworkWords, grounds } from '../fixtures/northwind-plan.js';
import { programSaying } from '../fixtures/saying.js';

const hostile = hostileText.filter((text) => plain(text) !== '');

/** The explanation of one of its dates, with the same text in every place. */
function explanationSaying(text: string) {
  const said = (of: Reason) => ({ ...of, text, where: { ...of.where, file: text } });
  const { next, asked } = grounds;
  const explanation = explainReport(programSaying(text).plan, 'iso27001-recertification-1', frameworkWords, {
    ...grounds,
    holds: grounds.holds.map((hold) => ({ ...hold, ...said(hold) })),
    next: next && { ...next, conventions: grounds.holds.map(said) },
    asked: asked && {
      ...asked,
      dayOff: { kind: 'blackout', reason: text },
      breaks: asked.breaks.map(said),
    },
  });
  if (!explanation) throw new Error('the recertification is in the plan');
  return explanation;
}

const harmless = programSaying('text');
const runs = { numRuns: 60 };

describe('hostile text', () => {
  it('prints nothing on a terminal but lines of text', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = (await render(programSaying(text), 'text')).text;
        expect(page.replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u,
        );
        expect(plain(text)).not.toContain('\n');
      }),
      runs,
    );
  });

  it('stays on its line in an explanation', async () => {
    const lines = (page: string) => page.split('\n').length;
    const usual = lines((await render(explanationSaying('text'), 'markdown')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const view = explanationSaying(text);
        expect((await render(view, 'text')).text.replaceAll('\n', '')).not.toMatch(
          /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u,
        );
        expect(lines((await render(view, 'markdown')).text)).toBe(usual);
      }),
      runs,
    );
  });

  it('adds no color of its own where color is on', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const page = (await render(programSaying(text), 'text', { color: true })).text;
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes our own pen writes are what is left out.
        expect(page.replace(/\u001b\[(?:1|2|3[1-6]|22|39)m|\n/g, '')).not.toMatch(/\p{Cc}/u);
      }),
      runs,
    );
  });

  it('adds no line, cell, link, mention or HTML to Markdown', async () => {
    const shape = (page: string) => page.split('\n').map((line) => line.split('|').length);
    const usual = shape((await render(harmless, 'markdown')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(shape((await render(programSaying(text), 'markdown')).text)).toEqual(usual);
        expect(words(text)).not.toMatch(/[<>`[\]|*_\\~\r\n@]|https?:|www\./i);
        expect(words(text)).not.toMatch(/^(?:[-+=]|\d+[.)])/);
        expect(words(text)).not.toMatch(/#(?!\d+;)/);
      }),
      runs,
    );
  });

  it('adds no row or field to a table and no formula', async () => {
    const usual = rowsOf((await render(harmless, 'csv')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const rows = rowsOf((await render(programSaying(text), 'csv')).text);
        expect(rows.map((row) => row.length)).toEqual(usual.map((row) => row.length));
        expect(rows.flat().filter((field) => /^\s*[=+\-@|%\t\r]/.test(field))).toEqual([]);
      }),
      runs,
    );
  });

  it('adds no statement to a diagram', async () => {
    const tasks = (page: string) => page.split('\n').map((line) => (line.match(/:/g) ?? []).length);
    const usual = tasks((await render(harmless, 'mermaid')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        expect(tasks((await render(programSaying(text), 'mermaid')).text)).toEqual(usual);
        expect(name(text)).not.toMatch(/%|[\r\n:{}<>`"]|(?<!#\d+);|#(?!\d+;)/);
        expect(name(text)).not.toMatch(/^(?:section|click|title|\d)/i);
      }),
      runs,
    );
  });

  it('adds no property or entry to a calendar, and printable text comes back as it was', async () => {
    const shape = (text: string) => {
      const calendar = new ICAL.Component(ICAL.parse(text));
      const names = (of: InstanceType<typeof ICAL.Component>) => of.getAllProperties().map((it) => it.name);
      return [names(calendar), ...calendar.getAllSubcomponents().map((it) => names(it))];
    };
    const usual = shape((await render(harmless, 'ics')).text);
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const feed = (await render(programSaying(text), 'ics')).text;
        expect(shape(feed)).toEqual(usual);
        expect(feed.split('\r\n').filter((line) => /[\p{Cc}\p{Cs}]/u.test(line))).toEqual([]);
        const calendar = new ICAL.Component(ICAL.parse(feed));
        const said = `${text}: fieldwork`.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
        const summaries = calendar
          .getAllSubcomponents('vevent')
          .map((it) => it.getFirstPropertyValue('summary'));
        expect(summaries).toContain(said);
      }),
      runs,
    );
  });

  it('comes back from JSON as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const report = programSaying(text);
        expect(JSON.parse((await render(report, 'json')).text)).toEqual(
          JSON.parse(JSON.stringify(report.plan)),
        );
      }),
      runs,
    );
  });
});

/** A reader of RFC 4180 that shares nothing with the writer. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let [field, quoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quoted && char === '"' && text.charAt(at + 1) === '"') {
      field += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ',' || char === '\n')) {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (char === '\n') rows.push([]);
    } else field += char;
  }
  return rows.slice(0, -1);
}
