import { expect, it } from 'vitest';
import type { PlainDate } from '../../src/calendar/index.js';
import { planFile } from '../../src/plan-file.js';

const text = `version: 1
id: northwind
frameworks:
  soc2: { ready: 2026-12-01 }
  iso27001: { ready: 2026-12-01 }
`;
const today = '2026-11-21' as PlainDate;

it('a plan that nobody compares with separate ones is the same plan, without their figures', () => {
  const [whole, alone] = [{}, { apart: false }].map((more) => {
    const planned = planFile({ file: 'compliance.yml', text, today }, { nodes: 0, ...more });
    if (!planned.ok) throw new Error('the program can be planned');
    return planned.plan;
  });
  expect(whole?.separate).not.toBeNull();
  expect(alone).toEqual({ ...whole, separate: null });
});
