import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both } from '../programs.js';

const files = {
  'compliance.yml': `${both}costs:
  quotes: { soc2/type2: 38000 }
  budget: { FY2028: 1000 }
`,
};

async function cost(flags: string) {
  return auditcal(`cost --effort 0 ${flags}`, { files });
}

describe('cost', () => {
  test('shows each fiscal year with its range, its percentiles and its budget', async () => {
    const { exit, out } = await cost('');
    expect(exit).toBe(0);
    expect(out).toMatch(/^By fiscal year\n/m);
    expect(out).toMatch(/FY2028 +[\d,.]+ +[\d,.]+ +[\d,.]+ /);
    expect(out).toMatch(/P10 \/ P50 \/ P90 [\d,]+ \/ [\d,]+ \/ [\d,]+ . budget 1,000, over by/);
    expect(out).toContain('Taxes are left out.');
  });

  test.each([
    ['audit', 'SOC 2 Type II (soc2-type2-1)'],
    ['framework', 'ISO 27001'],
    ['quarter', 'FY2028-Q1'],
    ['month', '2028-01'],
    ['owner', '@northwind/security'],
  ])('sums up by %s', async (by, name) => {
    expect((await cost(`--by ${by}`)).out).toContain(name);
  });

  test('refuses a group it does not know, with those it does', async () => {
    const { exit, err } = await cost('--by year');
    expect(exit).toBe(2);
    expect(err).toContain('fiscal-year');
  });

  test('is made of the plan that plan prints: fees are those of its engagements', async () => {
    const budget = JSON.parse((await cost('--json')).out);
    const plan = JSON.parse((await auditcal('plan --effort 0 --json', { files })).out);
    for (const { id, cost: fee } of plan.engagements) {
      const line = budget.lines.find((it: { id: string }) => it.id === `${id}-fee`);
      expect({ low: line.low, likely: line.likely, high: line.high, currency: budget.currency }).toEqual(fee);
    }
    expect(plan.engagements.find(({ id }: { id: string }) => id === 'soc2-type2-1').cost.likely).toBe(38_000);
  });

  test('writes every line for a spreadsheet, and the sums that are asked for', async () => {
    const lines = (await cost('--format csv')).out.trimEnd().split('\r\n');
    const budget = JSON.parse((await cost('--json')).out);
    expect(lines).toHaveLength(budget.lines.length + 1);
    const sums = (await cost('--format csv --by framework')).out.trimEnd().split('\r\n');
    expect(sums.map((it) => it.split(',')[0])).toEqual(['framework', ...Object.keys(budget.byFramework)]);
  });

  test('tells prices that are wrong, each at its line', async () => {
    const wrong = files['compliance.yml'].replace('38000 }', '{ low: 9, likely: 8 }, platform: "12" }');
    const { exit, err } = await auditcal('cost', { files: { 'compliance.yml': wrong } });
    expect(exit).toBe(2);
    expect(err).toContain('compliance.yml:16:32: low is 9, above the likely price of 8. [mixed-range]');
    expect(err).toContain('write it without quotes: 12');
  });

  test('check tells the year that is over its budget', async () => {
    const { out } = await auditcal('check --fail-on never --json', { files });
    const told = JSON.parse(out).standing.filter(({ rule }: { rule: string }) => rule === 'over-budget');
    expect(told).toMatchObject([
      { severity: 'warning', fingerprint: 'over-budget:FY2028', where: { line: 17 } },
    ]);
  });
});
