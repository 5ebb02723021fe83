// Interim sessions left to the planner beside two frameworks each of which hangs together in itself.

import { describe, expect, it } from 'vitest';
import { optimumOf } from '../../src/schedule/optimum/optimum.js';
import { waysIn } from './ways-in.js';

function planned(interim: string) {
  return optimumOf(
    waysIn(`version: 1
organization: { people: 85, country: US }
frameworks: { soc2: { type2: { interim: ${interim} } }, iso27001: {}, pci-dss: {} }
audits:
  - { audit: soc2/type2, period: { from: 2025-07-01, to: 2026-06-30 }, report: 2026-08-17 }
  - { audit: iso27001/recertification, decision: 2026-10-28, expires: 2029-11-28 }
  - { audit: pci-dss/assessment, fieldwork: { from: 2026-05-04, to: 2026-05-15 }, report: 2026-06-10 }
planning: { from: 2026-12-01, horizon: 3 years }`),
  );
}

describe('interim sessions left to the planner beside two other frameworks', () => {
  it('are those of the proven optimum, which costs no more than all of them and none of them do', () => {
    const [open, all, none] = ['auto', 'true', 'false'].map(planned);
    expect(open).toMatchObject({ optimal: true });
    expect(all).toMatchObject({ optimal: true });
    expect(none).toMatchObject({ optimal: true });
    const fixed = [all?.value ?? 0, none?.value ?? 0];
    expect(open?.value).toBeLessThanOrEqual(Math.min(...fixed));
  }, 300_000);
});
