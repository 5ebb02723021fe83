// What an assessment gives in hand is called by its own name: PCI DSS certifies nothing.

import { expect, test } from 'vitest';
import {
  briefReport,
  explainReport,
  frameworks,
  type PlainDate,
  planFile,
  render,
  reportOf,
} from '../../src/index.js';

const text = `version: 1
frameworks:
  pci-dss: { ready: 2026-12-01 }
audits:
  - { audit: pci-dss/assessment, fieldwork: { from: 2026-01-12, to: 2026-02-06 }, report: 2026-03-02 }
planning: { from: 2026-12-01, horizon: 1 year }
`;
const today = '2026-11-21' as PlainDate;

function planned(file: string) {
  const answer = planFile({ file: 'compliance.yml', text: file, today }, { nodes: 0 });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

test('an attestation is called one in plan, calendar, explanation and brief', async () => {
  const { plan, program } = planned(text);
  const report = reportOf(plan, frameworks);
  for (const format of ['text', 'markdown'] as const) {
    const shown = (await render(report, format)).text;
    expect(shown).toContain('Certificates and attestations');
    expect(shown).toContain('PCI DSS attestation of compliance');
    expect(shown).not.toMatch(/\bcertificate\b/);
  }
  expect((await render(report, 'ics')).text).toContain('attestation of compliance expires');
  expect(explainReport(plan, 'pci-dss-assessment-1', frameworks, null)?.when).toContain(
    'attestation of compliance expires 2027-03-01',
  );
  const brief = briefReport(program, plan, 'pci-dss-assessment-2', frameworks);
  expect(brief?.brief.certificate?.document).toBe('attestation of compliance');
  expect(JSON.stringify(brief?.page)).toContain('Attestation of compliance');
});

test('a certificate stays one', async () => {
  const { plan } = planned('version: 1\nframeworks: { iso27001: {} }\nplanning: { horizon: 1 year }\n');
  const shown = (await render(reportOf(plan, frameworks), 'text')).text;
  expect(shown).toContain('─ certificate');
  expect(shown).toContain('Certificates\n');
});
