import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Nonconformity } from '../../src/model/index.js';
import { HERE, message, type Situation, span } from './examined.js';
import { stage2, table } from './situations.js';

const finding = (grade: Nonconformity['grade'], more: Partial<Nonconformity> = {}): Nonconformity => ({
  grade,
  id: 'NC-01',
  clause: '9.2',
  plan: undefined,
  raised: undefined,
  verified: undefined,
  where: HERE,
  ...more,
});

// The last audit day is 2026-06-05.
const heldWith = (today: string, ...nonconformities: Nonconformity[]): Situation => ({
  today,
  audits: [
    stage2(),
    {
      audit: 'iso27001/surveillance1',
      fieldwork: span('2026-06-04', '2026-06-05'),
      report: '2026-06-26',
      record: { nonconformities },
    },
  ],
});
const planned = { plan: 'capa.md' };

table('finding-plan', [
  ['of a major is late after two weeks', heldWith('2026-06-20', finding('major')), ['finding-plan warning']],
  ['of a major is in time on the last day', heldWith('2026-06-19', finding('major')), []],
  [
    'of a minor is late after thirty days',
    heldWith('2026-07-06', finding('minor')),
    ['finding-plan warning'],
  ],
  ['of a minor is in time on the last day', heldWith('2026-07-05', finding('minor')), []],
  [
    'is counted from the day it was raised',
    heldWith('2026-06-20', finding('major', { raised: plainDate('2026-06-10') })),
    [],
  ],
  ['is not asked for where there is one', heldWith('2026-07-06', finding('major', planned)), []],
]);

table('finding-closure', [
  [
    'of a major is late after sixty days',
    heldWith('2026-08-05', finding('major')),
    ['finding-closure warning'],
  ],
  ['of a major is in time on the last day', heldWith('2026-08-04', finding('major')), []],
  ['of a minor waits for the next audit', heldWith('2026-12-31', finding('minor')), []],
  [
    'is silent once it is verified',
    heldWith('2026-12-31', finding('major', { verified: plainDate('2026-07-30') })),
    [],
  ],
]);

describe('a major past its term', () => {
  it('says by how much, and that the certificate may be suspended', () => {
    const late = heldWith('2026-09-04', finding('major', planned));
    expect(message(late, 'finding-closure')).toContain(
      'due 2026-08-04, 31 days ago, and 2026-09-03 was the last day',
    );
    expect(message(late, 'iso-sus')).toContain('open 1 day after the end of its term, 2026-09-03');
    expect(message(heldWith('2026-09-03', finding('major', planned)), 'iso-sus')).toBeUndefined();
  });
});
