import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationText, code, fenced, logLine, markdown, pathInAddress } from '../src/escaping.js';
import { run } from '../src/run.js';
import { fakeHost } from './fake-host.js';
import { hostile } from './hostile.js';
import {
  answering,
  checked,
  configProblem,
  day,
  diagnostic,
  examined,
  refusal,
  upcoming,
} from './invented.js';

const thousands = { numRuns: 3000 };

describe('text from the file', () => {
  it('starts no workflow command in the log', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = logLine(text);
        expect(line).not.toMatch(/::|##\[|[\r\n]/);
      }),
      thousands,
    );
  });

  it.each([
    ['a mention', '@everyone', '&#64;\u200beveryone'],
    ['a reference', '#1', '&#35;\u200b1'],
    ['markup', '*a* _b_', '&#42;a&#42; &#95;b&#95;'],
    ['HTML', '<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['a cell border', 'a | b', 'a &#124; b'],
    ['an address', 'https://x.example', 'https:\u200b//x.example'],
    ['an address without a scheme', 'www.x.example', 'www\u200b.x.example'],
    ['code, which stays code', 'set `fail-on`, not ``', 'set `fail-on`, not &#96;&#96;'],
    ['code that would break a table', '`a|b`', 'a&#124;b'],
    ['several lines', 'a\r\n\n# b', 'a &#35;\u200b b'],
    ['ids and dates, left as they are', 'soc2/type2 (2027-02-28), A.5.18', 'soc2/type2 (2027-02-28), A.5.18'],
  ])('is escaped in Markdown: %s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  it('has no character left in Markdown that could be markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        // What is escaped keeps apart what stands around it.
        const left = markdown(text).replace(/&#\d+;|`[^`|\\<\r\n]+`/g, ' ');
        expect(left).not.toMatch(/[&<>\\`*_[\]{}|~!$"'#@^\r\n]|:\/\/|www\./i);
      }),
      thousands,
    );
  });

  it('cannot leave its code span or its cell', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const span = code(text);
        if (span.startsWith('`')) expect(span).toMatch(/^`[^`|\\<\r\n]+`$/);
        else expect(span).not.toMatch(/[`|<\\]/);
      }),
      thousands,
    );
  });

  it('cannot end the fence it stands in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const block = fenced('mermaid', text);
        const fence = block.slice(0, block.indexOf('mermaid'));
        expect(text).not.toContain(fence);
        expect(block.endsWith(`\n${fence}`)).toBe(true);
      }),
      thousands,
    );
  });

  it('cannot leave the address it is part of', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(pathInAddress(text)).toMatch(/^[\w%./~-]*$/);
      }),
      thousands,
    );
  });

  it('is cut where it is long, at whole characters', () => {
    expect([...markdown('🙂'.repeat(5000))]).toHaveLength(602);
    expect(annotationText(['x'.repeat(100_000)]).length).toBeLessThan(3000);
  });
});

/** The summary of a run in which this text stands wherever the file may put some. */
async function summaryWith(message: string, owner: string, name: string) {
  const where = { file: 'compliance.yml', line: 1, column: 1 };
  const host = fakeHost({ files: { 'a.yml': '', 'b.yml': '' }, inputs: { config: '*.yml' } });
  const diagnostics = Array.from({ length: 12 }, () =>
    diagnostic({ message, remedy: owner, citation: name, where }),
  );
  const things = [upcoming({ what: message, owner, of: name })];
  const relaxations = [{ text: owner, where: null, price: null, currency: null }];
  const conflict = { lines: [{ ...where, text: message }], rules: ['iso-s1'], missedByDays: 1, relaxations };
  const problems = [configProblem({ message, remedy: owner })];
  const next = { until: day('2027-02-19'), things };
  const programs = [
    examined({ file: 'a.yml', name, checked: checked({ standing: diagnostics }), next }),
    refusal({ file: 'b.yml', kind: 'infeasible', problems, conflict }),
  ];
  await run(host, answering(programs));
  return host.said;
}

it('a whole run shows hostile text as text, wherever the file has it', async () => {
  const frame = (text: string) =>
    text
      .replaceAll(/`[^`\n]+`/g, '')
      .replace(/&#\d+;/g, '')
      .replace(/[^<>`|*_[\]{}~!$"'#@^\\\n]/g, '');
  const word = fc.tuple(hostile, hostile).map(([a, b]) => `a${a}${b}z`);
  await fc.assert(
    fc.asyncProperty(word, word, word, async (message, owner, name) => {
      const said = await summaryWith(message, owner, name);
      for (const line of said.log) expect(line).not.toMatch(/::|##\[|[\r\n]/);
      for (const it of said.annotations) expect(it.message.split('\n').length).toBeLessThanOrEqual(3);
      const quiet = (await summaryWith('aaz', 'aaz', 'aaz')).summary;
      expect(frame(said.summary)).toBe(frame(quiet));
    }),
    { numRuns: 1000 },
  );
});
