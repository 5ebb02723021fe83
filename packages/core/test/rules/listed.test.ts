// Every rule of the fact table stands in docs/checks.md, under what it is: checked, or a rule of the file.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/checks.md', import.meta.url), 'utf8');

function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((it) => it.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, rule]) => rule as string);
}

describe('every row of the rules', () => {
  const iso = 's1 cy s2 s1r int early rc rc3 rcw res rst exp nc6 gap ia ia2 sus edn acc band';
  const soc = 'seq gap len age brg ann cnt opn desc sub sw';
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
