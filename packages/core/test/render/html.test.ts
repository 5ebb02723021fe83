// Pages as HTML: judged by a validator that is not ours, and holding their shape whatever text they are given.

import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { feedIndex, render } from '../../src/render/index.js';
import type { Page } from '../../src/report/index.js';
import { briefed, briefIn } from '../fixtures/briefed.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // The page is lower-case throughout, as the standard has it both ways.
  rules: { 'doctype-style': 'off' },
});

const report = briefIn(briefed, 'iso27001-surveillance2-1');

async function complaints(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map((it) => `${it.line}:${it.column} ${it.ruleId}: ${it.message}`),
  );
}

async function shown(page: Page): Promise<string> {
  return (await render({ ...report, page }, 'html')).text;
}

describe('a page as HTML', () => {
  it('is what the standard and its rules of access ask for', async () => {
    expect(await complaints((await render(report, 'html')).text)).toEqual([]);
    const feeds = [{ title: 'Audits <all>', path: 'a b.ics', entries: 3 }];
    expect(await complaints(feedIndex([{ heading: 'north & wind', feeds }], '2026-11-21'))).toEqual([]);
  });

  it('is judged by a validator that sees faults', async () => {
    const html = (await render(report, 'html')).text;
    expect(await complaints(html.replace('<html lang="en">', '<html>'))).not.toEqual([]);
    expect(await complaints(html.replace('</section>', ''))).not.toEqual([]);
  });

  it('loads nothing, runs nothing and can be printed in the dark and in the light', async () => {
    const html = (await render(report, 'html')).text;
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\shref=|\son\w+=|@import|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('color-scheme: light dark');
    expect(html).toContain('@media print');
  });

  it('has one heading of the first level, a landmark for the rest, and heads on its tables', async () => {
    const html = (await render(report, 'html')).text;
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<main>/g)).toHaveLength(1);
    expect(html.match(/<thead>/g)?.length).toBe(html.match(/<table>/g)?.length);
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(html).toContain(`<h2 id="${id}">`);
  });

  it('keeps its tags whatever a text holds', async () => {
    const nasty = fc.oneof(
      fc.constantFrom(
        '<script>',
        '</td>',
        '"',
        "'",
        '&lt;',
        '<!--',
        ']]>',
        '\u0000',
        '\u202e',
        '\ud800',
        '</title>',
        '</style>',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    );
    const page = (text: string): Page => ({
      title: text,
      lead: [text],
      sections: [
        {
          heading: text,
          blocks: [
            { kind: 'facts', facts: [{ what: text, is: text }] },
            { kind: 'table', head: [text, text], rows: [[text, text]] },
            { kind: 'list', items: [text] },
            { kind: 'sentence', text },
          ],
        },
      ],
    });
    const tags = (html: string) => html.match(/<[^>]*>/g);
    const plain = tags(await shown(page('text')));
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 4 }), async (parts) => {
        const html = await shown(page(parts.join('')));
        expect(tags(html)).toEqual(plain);
        expect(html).not.toMatch(/[\p{Cs}\u202a-\u202e\u2028\u2029]/u);
      }),
      { numRuns: 300 },
    );
  });
});
