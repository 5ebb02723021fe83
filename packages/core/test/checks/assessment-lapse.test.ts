import { expect, it } from 'vitest';
import { message } from './examined.js';
import { table } from './situations.js';

const held = (expires: string) => ({ audit: 'pci-dss/assessment', report: '2025-11-01', expires });

table('pci-annual', [
  ['an assessment that ran out yesterday', { audits: [held('2026-11-20')] }, ['pci-annual error']],
  ['on its last day it holds', { audits: [held('2026-11-21')] }, []],
  [
    'one that was followed by another holds',
    {
      audits: [
        { ...held('2026-10-31'), id: 'pci-dss-assessment-1' },
        {
          audit: 'pci-dss/assessment',
          id: 'pci-dss-assessment-2',
          report: '2026-10-01',
          expires: '2027-09-30',
        },
      ],
    },
    [],
  ],
]);

it('the message says since when, and what is planned', () => {
  const lapsed = { audits: [held('2026-10-31')] };
  expect(message(lapsed, 'pci-annual')).toBe(
    'The attestation of compliance of PCI DSS assessment (pci-dss-assessment-1) ran out on 2026-10-31, 21 days ago.',
  );
});
