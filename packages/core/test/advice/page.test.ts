// The page of advice: to the letter on an example, and whatever names the file has. Redrawn by `vitest run test/advice -u`.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Advice, adviceReport, adviseProgram, readFileToday, render } from '../../src/index.js';
import { plain } from '../../src/render/text/escape.js';
import { fileOf } from '../examples/examples.js';
import { hostileText } from '../fixtures/hostile.js';
import { advised, TODAY } from './advised.js';

/** Advice on an example, as somebody has it who stands in its folder. */
function adviceFor(example: string): Advice {
  const file = { file: 'compliance.yml', text: fileOf(example) };
  const read = readFileToday(file, TODAY, () => TODAY);
  if (!read.ok) throw new Error(`${example} cannot be read`);
  const question = { askedFor: [], consider: undefined, ready: undefined, isFileless: false };
  const answer = adviseProgram(read.program, TODAY, question);
  if (!answer.ok) throw new Error(`${example} is refused`);
  return answer.value;
}

const golden = (name: string) => `${import.meta.dirname}/golden/${name}`;

describe('the page of advice', () => {
  it.each(['healthcare-startup', 'startup', 'northwind'])('on %s reads as it is kept', async (example) => {
    const view = adviceReport(adviceFor(example));
    const { text } = await render(view, 'text', { width: 100 });
    await expect(text).toMatchFileSnapshot(golden(`${example}.txt`));
    if (example === 'startup') {
      await expect((await render(view, 'markdown')).text).toMatchFileSnapshot(golden(`${example}.md`));
      const html = (await render(view, 'html')).text;
      expect(html).not.toMatch(/<script|\ssrc=|@import|url\(/);
      for (const { document } of view.advice.steps) expect(html).toContain(document);
    }
  });

  it('never says that somebody is certified by a report, or that an auditor passes one', async () => {
    const { text } = await render(adviceReport(adviceFor('startup')), 'text');
    expect(text).not.toMatch(/SOC 2 certif|\bpass(?:ed|es)?\b|\bfail/i);
  });

  it('tells a gap wherever no proof was found, and where nothing is proven at all', async () => {
    const advice = advised('frameworks: { soc2: {} }\nplanning: { from: 2026-12-01, horizon: 1 year }\n');
    const told = async (gap: number) => {
      const choices = advice.choices.map((it) => ({
        ...it,
        figures: it.figures && { ...it.figures, price: { ...it.figures.price, gap, optimal: false } },
      }));
      return (await render(adviceReport({ ...advice, choices }), 'text', { width: 200 })).text;
    };
    const text = await told(0.123);
    expect(text).toMatch(/found no proof: a plan of this kind may cost up to 12.3 % less/);
    expect(text.match(/up to 12.3 % less/g)?.length).toBeGreaterThan(1);
    const open = await told(3.4);
    expect(open).toMatch(/found no proof: how much less a plan of this kind may cost is not known yet/);
    expect(open).toContain(', gap not known');
    expect(open).not.toContain('340 %');
  });
});

describe('a budget in the file', () => {
  it('stands beside what its year is likely to cost', async () => {
    const advice = advised(
      'frameworks: { iso27001: {} }\ncosts: { budget: { FY2027: 90000 } }\nplanning: { from: 2026-12-01, horizon: 1 year }\n',
    );
    expect(advice.budget).toEqual({ FY2027: 90000 });
    const { text } = await render(adviceReport(advice), 'text', { width: 200 });
    expect(text).toMatch(/FY2027 [\d,]+ of 90,000 in the file's budget/);
  });
});

describe('names that break pages', () => {
  const plainAdvice = advised('frameworks: { soc2: {}, iso27001: {} }\nplanning: { horizon: 6 months }\n');
  const saying = (text: string): Advice => ({
    ...plainAdvice,
    organization: text,
    file: text,
    steps: plainAdvice.steps.map((it) => ({ ...it, document: text, title: text, jointWith: [text] })),
    tracks: plainAdvice.tracks.map((it) => ({ ...it, title: text })),
    choices: plainAdvice.choices.map((it) => ({ ...it, titles: it.titles.map(() => text), why: [text] })),
    parts: plainAdvice.parts.map((it) => ({ ...it, title: text })),
  });

  it('add no line and no escape to any format', async () => {
    const lines = (page: string) => page.split('\n').length;
    const usual = lines((await render(adviceReport(saying('text')), 'markdown')).text);
    await fc.assert(
      fc.asyncProperty(
        hostileText.filter((text) => plain(text) !== ''),
        async (text) => {
          const view = adviceReport(saying(text));
          expect((await render(view, 'text')).text.replaceAll('\n', '')).not.toMatch(
            /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/u,
          );
          expect(lines((await render(view, 'markdown')).text)).toBe(usual);
          expect((await render(view, 'html')).text).not.toMatch(/<script|<!--/);
        },
      ),
      { numRuns: 40 },
    );
  });
});
