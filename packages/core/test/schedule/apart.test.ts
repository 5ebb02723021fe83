import { describe, expect, it } from 'vitest';
import { fromDay, type PlainDate, toDay } from '../../src/calendar/index.js';
import type { Plan } from '../../src/model/index.js';
import { planFile } from '../../src/plan-file.js';
import { type Agreed, agreedBy } from '../steady/agreed.js';

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

describe('the comparison with frameworks planned apart', async () => {
  const plannedWith = (file: string, agreed?: Agreed): Plan => {
    const options = agreed ? { agreed } : {};
    const planned = planFile({ file: 'compliance.yml', text: file, today }, options);
    if (!planned.ok) throw new Error('the program can be planned');
    return planned.plan;
  };
  const before = plannedWith(text);
  const agreed = await agreedBy(before);

  it('is the same once the plan is agreed: nobody who plans apart is held to days that were planned jointly', () => {
    const again = plannedWith(text, agreed);
    expect(again.moves).toEqual([]);
    expect({ joint: again.joint, separate: again.separate }).toEqual({
      joint: before.joint,
      separate: before.separate,
    });
  });

  it('never makes the joint plan the dearer one, however bad what was agreed is', () => {
    const late = new Map([...agreed].map(([id, on]) => [id, fromDay(toDay(on) + 49)]));
    for (const price of [1, 100, 5000]) {
      const weighed = `${text}planning: { weights: { moved-day: ${price} } }\n`;
      const { joint, separate } = plannedWith(weighed, late);
      expect(separate?.value).toBeGreaterThanOrEqual(joint.value);
    }
  });
});
