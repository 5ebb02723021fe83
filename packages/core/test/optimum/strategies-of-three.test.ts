// Three frameworks of which none has a report yet, under the strategies that tie them.

import { describe, expect, it } from 'vitest';
import { optimumOf } from '../../src/schedule/optimum/optimum.js';
import { waysIn } from './ways-in.js';

function planned(strategy: string, horizon = '1 year') {
  return optimumOf(
    waysIn(`version: 1
organization: { people: 85, country: US }
frameworks:
  soc2: { ready: 2026-12-01 }
  iso27001: { ready: 2027-02-01 }
  pci-dss: { ready: 2027-04-01 }
planning: { from: 2026-12-01, horizon: ${horizon}, strategy: ${strategy} }`),
  );
}

describe('three frameworks that begin afresh', () => {
  it('are proven over two years, in which a cycle hangs on the day of one decision alone', () => {
    expect(planned('auto', '2 years')).toMatchObject({ optimal: true });
  }, 300_000);

  it.each(['soc2-first', 'parallel'])(
    'are planned at the least price with %s, proven, and for no less than without a strategy',
    (strategy) => {
      const [tied, free] = [planned(strategy), planned('auto')];
      expect(tied).toMatchObject({ optimal: true });
      expect(free).toMatchObject({ optimal: true });
      expect(tied?.value).toBeGreaterThanOrEqual(free?.value ?? Number.POSITIVE_INFINITY);
    },
    300_000,
  );
});
