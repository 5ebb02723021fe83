// Rules whose input no file can give yet stand in the table of docs/checks.md as waiting, and nowhere else.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/checks.md', import.meta.url), 'utf8');

function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((it) => it.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, rule]) => rule as string);
}

describe.each([
  ['soc-sw', 'a change of CPA firm inside a period'],
  ['soc-sub', 'report periods of subservice organizations'],
])('%s: %s', (rule) => {
  it('is listed as waiting for its input', () => {
    expect(rowsUnder('Rules that wait')).toContain(rule);
  });

  it('is not listed among the rules that are checked', () => {
    expect(rowsUnder('Every rule')).not.toContain(rule);
  });
});

describe('every other row of the rules', () => {
  const iso = 's1 cy s2 s1r int early rc rc3 rcw res rst exp nc6 gap ia ia2 sus edn acc band';
  const soc = 'seq gap len age brg ann cnt opn desc';
  const ids = [
    ...iso.split(' ').map((it) => `iso-${it}`),
    ...soc.split(' ').map((it) => `soc-${it}`),
    'ind-1',
    'ind-2',
  ];

  it.each(ids)('%s is listed as checked', (rule) => {
    expect(rowsUnder('Every rule')).toContain(rule);
  });

  it.each(['soc-id', 'iso-id'])('%s is listed as a rule of the file', (rule) => {
    expect(rowsUnder('Rules of the file')).toContain(rule);
  });
});
