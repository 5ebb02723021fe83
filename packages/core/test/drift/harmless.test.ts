// Edits that weaken nothing: another order, other quotes, block for flow, comments, other words for the same length of
// time, a stricter cadence, a completion more. None of them is told.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCollection, parse, parseDocument, stringify, visit } from 'yaml';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';
import { headOf } from '../guard/checked.js';
import { driftOf, edited, programOf } from './drifted.js';

type File = Record<string, Record<string, never>>;

/** The same file with its keys and lists in another order; lists whose order says something keep it. */
function reordered(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) {
    const at = value.length === 0 ? 0 : turn % value.length;
    return [...value.slice(at), ...value.slice(0, at)].map((it) => reordered(it, turn));
  }
  if (typeof value !== 'object' || value === null) return value;
  // Firms follow each other in the order they are written in.
  const entries = Object.entries(value).map(
    ([key, it]) => [key, key === 'auditor' ? it : reordered(it, turn)] as const,
  );
  const at = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

function flow(text: string, isFlow: boolean): string {
  const document = parseDocument(text);
  visit(document, {
    Collection: (_, node) => {
      if (isCollection(node)) node.flow = isFlow && node !== document.contents;
    },
  });
  return document.toString({ lineWidth: 0 });
}

const iso: Readonly<Record<string, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

function inIso(text: string): string {
  return text.replace(/\b(\d+) (day|week|month|year)s?\b(?=\s*[,}\n])/g, (_, n, unit) => `P${n}${iso[unit]}`);
}

describe.each(EXAMPLES)('%s', (example) => {
  const text = fileOf(example);
  const base = programOf(text, TODAY);
  const { plan } = headOf(text, TODAY);
  const driftTo = (after: string) => driftOf(base, programOf(after, TODAY), TODAY, plan);

  it.each([
    ['block style', flow(text, false)],
    ['flow style', flow(text, true)],
    ['double quotes', stringify(parse(text), { defaultStringType: 'QUOTE_DOUBLE' })],
    ['single quotes', stringify(parse(text), { defaultStringType: 'QUOTE_SINGLE' })],
    ['JSON', JSON.stringify(parse(text), null, 2)],
    ['no comments', text.replace(/^# .*\n| +# .*$/gm, '')],
    ['lengths in ISO 8601', inIso(text)],
    ['Windows line ends', text.replace(/\n/g, '\r\n')],
  ])('is the same in %s', (_, after) => {
    expect(driftTo(after)).toEqual([]);
  });

  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.nat(11), (turn) => {
        expect(driftTo(stringify(reordered(parse(text), turn)))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  const file = parse(text) as File;
  const kept = Object.entries(file.activities ?? {}).filter(([, it]) => (it as unknown) !== false);

  it.each(kept)('may do %s more often and record that it was done', (key, it) => {
    const { done = [] } = it as { done?: readonly unknown[] };
    const strict = edited(text, { path: ['activities', key, 'every'], to: '1 month' });
    const more = edited(strict, { path: ['activities', key, 'done'], to: [...done, '2026-11-20'] });
    const between = edited(strict, { path: ['activities', key, 'done'], to: ['2026-10-14', ...done] });
    expect(driftTo(more)).toEqual([]);
    expect(driftTo(between)).toEqual([]);
  });
});
