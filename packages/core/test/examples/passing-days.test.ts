// A day that passes is no change: until the next audit begins, an unchanged file gives the same audits, the same turns
// with the same due days and the same milestones, whatever state they are in by then.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  frameworks,
  type PlainDate,
  type Plan,
  planFile,
  readCommittedPlan,
  render,
  reportOf,
  storedTexts,
} from '../../src/index.js';

const text = readFileSync(new URL('../../../../examples/northwind/compliance.yml', import.meta.url), 'utf8');

function planOn(today: string, options = {}): Plan {
  const answer = planFile({ file: 'compliance.yml', text, today: today as PlainDate }, options);
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

describe('the feed of northwind from day to day, once it is stored', async () => {
  const stored = await storedTexts(planOn('2026-11-21', { nodes: 0 }), undefined);
  const read = readCommittedPlan('compliance.plan.json', stored.plan);
  if (!read.ok) throw new Error(read.problem.message);
  const { agreed, feed } = read.value;
  const audits = await feedOn('2026-11-21', { audience: 'auditors' });

  // What a turn is evidence for is said beside it, and a turn that is missed by then is none.
  const withoutBeside = (text: string) =>
    text.replaceAll('\r\n ', '').replace(/\\n(?:Evidence for|Same visit:) .*?(?=\\n|\r)/g, '');

  async function feedOn(today: string, options = {}): Promise<string> {
    const report = reportOf(planOn(today, { nodes: 0, agreed }), frameworks, feed);
    return (await render(report, 'ics', options)).text;
  }

  it.each(['2026-11-21', '2026-12-10', '2027-01-04', '2027-04-15'])('is the same on %s', async (today) => {
    expect(withoutBeside(await feedOn(today))).toBe(withoutBeside(stored.calendar));
    expect(withoutBeside(await feedOn(today, { audience: 'auditors' }))).toBe(withoutBeside(audits));
  });
});
