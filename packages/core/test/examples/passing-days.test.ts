// A day that passes is no change: until the next audit begins, an unchanged file gives the same audits, the same turns
// with the same due days and the same milestones, whatever state they are in by then.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PlainDate, type Plan, planFile } from '../../src/index.js';

const text = readFileSync(new URL('../../../../examples/northwind/compliance.yml', import.meta.url), 'utf8');

function planOn(today: string): Plan {
  const answer = planFile({ file: 'compliance.yml', text, today: today as PlainDate });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

function lasting({ engagements, activities, milestones }: Plan): string[] {
  return [
    ...engagements.map(({ id, fieldwork, report }) => `${id} ${fieldwork?.from} ${fieldwork?.to} ${report}`),
    ...activities.map(({ id, due }) => `${id} ${due}`),
    ...milestones.map(({ id, on }) => `${id} ${on}`),
  ].sort();
}

describe('northwind from day to day', () => {
  const first = lasting(planOn('2026-11-21'));

  // A quarter ends on 31 March, the penetration test falls due on 14 April; surveillance begins a week later.
  it.each(['2026-12-31', '2027-01-04', '2027-03-31', '2027-04-01', '2027-04-14', '2027-04-15'])(
    'is the same on %s',
    (today) => {
      expect(lasting(planOn(today))).toEqual(first);
    },
  );
});
