// Certificates of other management systems than ISO 27001: the same cycle under ISO/IEC 17021-1, with audit days of
// their own where a table is known.

import { describe, expect, it } from 'vitest';
import { engagement, fieldwork, plan, row } from './program.js';

const others = ['iso27701', 'iso42001', 'iso9001', 'iso22301'] as const;

function file(id: string, audits: readonly string[], block = ''): string {
  const listed =
    audits.length === 0 ? '' : `audits:\n${audits.map((it) => `  - { audit: ${id}/${it} }\n`).join('')}`;
  return `frameworks: { ${id}: { ${block} } }\n${listed}`;
}

for (const id of others) {
  row(
    'iso-s1',
    `the first ${id} surveillance ends within twelve months of the initial decision`,
    [
      {
        when: 'is an error where it was held later',
        file: file(id, [
          'stage2, fieldwork: { from: 2025-02-10, to: 2025-02-14 }, decision: 2025-03-31',
          'surveillance1, fieldwork: { from: 2026-04-20, to: 2026-04-21 }, report: 2026-05-10',
        ]),
        says: [`error ${id}-surveillance1-1`],
      },
      {
        when: 'is silent on its last day',
        file: file(id, [
          'stage2, fieldwork: { from: 2026-02-09, to: 2026-02-13 }, decision: 2026-03-31',
          'surveillance1, fieldwork: { from: 2027-03-30, to: 2027-03-31 }',
        ]),
        says: [],
      },
    ],
    () => {
      it('bounds a planned one, and the certificate bounds its renewal', () => {
        const planned = plan(file(id, ['stage2, decision: 2026-03-31']));
        expect(engagement(planned, `${id}-surveillance1-1`).deadline).toEqual({
          on: '2027-03-31',
          rule: 'iso-s1',
        });
        expect(engagement(planned, `${id}-recertification-1`).deadline).toEqual({
          on: '2029-03-30',
          rule: 'iso-rc',
        });
      });
    },
  );

  row('iso-ia', `${id} is certified after an internal audit and a management review`, [
    {
      when: 'is an error where none comes before Stage 2',
      file: file(id, ['stage2, fieldwork: { from: 2026-11-23, to: 2026-11-24 }']),
      says: [`error ${id}-stage2-1/internal-audit`, `error ${id}-stage2-1/management-review`],
    },
    { when: 'is silent of what is planned', file: file(id, []), says: [] },
  ]);
}

describe('the length of an audit', () => {
  it('is that of the table where the standard has one, by the share on site', () => {
    // 20 persons take 3 days, a third of them at Stage 1; four fifths of what is left is 1.6 days with the team.
    const planned = plan(file('iso9001', []));
    expect(engagement(planned, 'iso9001-stage1-1').auditDays).toBe(1);
    expect(engagement(planned, 'iso9001-stage2-1').auditDays).toBe(2);
    expect(fieldwork(planned, 'iso9001-stage2-1')).toEqual({ from: '2027-02-19', to: '2027-02-22' });
  });

  it('is what the file says where it has none', () => {
    const days = (block: string) => fieldwork(plan(file('iso42001', [], block)), 'iso42001-stage2-1');
    expect(days('')).toEqual({ from: '2027-02-19', to: '2027-02-23' });
    expect(days('timing: { stage2-fieldwork: 1 day }')).toEqual({ from: '2027-02-19', to: '2027-02-19' });
    expect(days('timing: { stage2-fieldwork: 1 week }')).toEqual({ from: '2027-02-19', to: '2027-02-25' });
  });
});

it('two certificates of one organization share their visits', () => {
  const text = `frameworks: { iso27001: {}, iso27701: {} }
audits:
  - { audit: iso27001/stage2, decision: 2026-03-31 }
  - { audit: iso27701/stage2, decision: 2026-03-31 }`;
  expect(engagement(plan(text), 'iso27001-surveillance1-1').jointWith).toEqual(['iso27701-surveillance1-1']);
});
