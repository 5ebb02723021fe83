// Nothing that is no change moves a date of the plan agreed before: days that pass, completions that are recorded,
// audits that are booked on the days planned for them.

import { describe, expect, it } from 'vitest';
import { type Engagement, fromDay, toDay } from '../../src/index.js';
import { EXAMPLES, TODAY } from '../examples/examples.js';
import { withDone } from '../fixtures/with-done.js';
import { agreedBy, datesOf, planOf, programOf } from './agreed.js';

describe.each(EXAMPLES)('%s', async (example) => {
  const text = programOf(example);
  const plan = planOf(text, TODAY);
  const agreed = await agreedBy(plan);
  const planned = plan.engagements.filter(({ status, fieldwork }) => status === 'planned' && fieldwork);
  // A period of which nothing is written counts as a break once the one before ended over twelve months ago.
  const breaks = plan.engagements
    .flatMap(({ status, period }) => (status === 'done' && period ? [toDay(period.to)] : []))
    .slice(-1)
    .map((ended) => ended + 365);
  const [first] = planned.map(({ fieldwork }) => fieldwork?.from ?? '').sort();

  it('keeps every date, planned again the same day', () => {
    const again = planOf(text, TODAY, agreed);
    expect(datesOf(again)).toEqual(datesOf(plan));
    expect(again.moves).toEqual([]);
    expect(again.objective.value).toBe(plan.objective.value);
  });

  it('keeps every date while days pass, up to the day before the first audit comes', () => {
    // Nobody comes to a program of duties alone.
    const last = Math.min(first ? toDay(first as never) - 1 : toDay(TODAY) + 365, ...breaks);
    for (const day of [toDay(TODAY) + 9, Math.floor((toDay(TODAY) + last) / 2), last]) {
      const later = planOf(text, fromDay(day), agreed);
      expect(datesOf(later)).toEqual(datesOf(plan));
      expect(later.moves).toEqual([]);
    }
  });

  it('keeps every date when a completion is recorded', () => {
    const open = plan.activities.filter(({ done, window }) => done === null && window.from <= TODAY);
    const first = open.slice(0, 1).map(({ activity }) => activity);
    const edited = withDone(text, first, TODAY);
    const again = planOf(edited, TODAY, agreed);
    expect(datesOf(again)).toEqual(datesOf(plan));
    expect(again.moves).toEqual([]);
  });

  it.skipIf(planned.length === 0)('keeps every date when an audit is booked on its days', () => {
    const audit = planned.at(0) as Engagement;
    const again = planOf(booked(text, audit), TODAY, agreed);
    expect(datesOf(again)).toEqual(datesOf(plan));
    expect(again.moves).toEqual([]);
    expect(again.objective.value).toBe(plan.objective.value);
  });
});

/** The file with one of its audits booked as it is planned. */
function booked(text: string, { audit, fieldwork, period, asOf }: Engagement): string {
  const facts = [
    `audit: ${audit}`,
    ...(period ? [`period: { from: ${period.from}, to: ${period.to} }`] : []),
    ...(asOf ? [`as-of: ${asOf}`] : []),
    `fieldwork: { from: ${fieldwork?.from}, to: ${fieldwork?.to} }`,
  ];
  const entry = `  - { ${facts.join(', ')} }\n`;
  return /^audits:\n/m.test(text)
    ? text.replace(/^(audits:\n(?: .*\n)*)/m, (block) => block + entry)
    : `${text}\naudits:\n${entry}`;
}
