// An auditor of the objective: from the plan's JSON and the file's text alone it counts every term again by
// docs/prices.md, sharing no code with the planner. Moves of agreed dates are counted in test/steady.

import { parse } from 'yaml';
import { type Day, day } from './calendar.js';
import { type Busy, type Engagement, type Inspection, inspect } from './inspection.js';
import type { JsonPlan } from './plan-json.js';
import { Bill, isOpen, weightsOf } from './price-book.js';
import { chargeIso27001 } from './price-iso27001.js';
import { chargeSoc2 } from './price-soc2.js';
import { sittings, visits } from './visits.js';

interface Told {
  objective: { value: number; terms: { term: string; amount: number }[] };
}

const TERMS = [
  ...['visits', 'shared-days', 'fees', 'conventions', 'short-times', 'uncovered-days', 'stale-days'],
  ...['early-days', 'late-days', 'load-weeks', 'survive-major'],
];

/** What the plan tells of its price and should not, term by term; empty where every amount is right. */
export function auditPrice(input: { yaml: string; plan: unknown; today: string; busy?: Busy }): string[] {
  const plan = input.plan as JsonPlan & Told;
  const inspection = inspect(input.yaml, plan, day(input.today), input.busy);
  const bill = billOf(inspection, input.yaml);
  const told = new Map(plan.objective.terms.map(({ term, amount }) => [term, amount]));
  const sum = [...told.values()].reduce((all, amount) => all + amount, 0);
  const wrong = [...new Set([...TERMS, ...told.keys()])]
    .filter((term) => Math.abs((told.get(term) ?? 0) - bill.total(term)) > 0.005)
    .map((term) => `${term}: ${told.get(term) ?? 0} is told, ${bill.total(term)} is due: ${bill.of(term)}`);
  const value = plan.objective.value;
  return Math.abs(sum - value) > 0.005 ? [...wrong, `the terms add up to ${sum}, not to ${value}`] : wrong;
}

function billOf(inspection: Inspection, yaml: string): Bill {
  const bill = new Bill(weightsOf(yaml));
  const yearEnd = (parse(yaml).organization?.['customers-year-end'] as string | undefined) ?? '12-31';
  const open = sittings(inspection.engagements.filter((e) => e.status !== 'done' && e.fieldwork));
  hosting(inspection, open, bill);
  for (const track of inspection.file.tracks) {
    if (track.framework === 'soc2') chargeSoc2(inspection, track, bill, yearEnd);
    if (track.framework === 'iso27001') chargeIso27001(inspection, track, bill);
  }
  load(inspection, open, bill);
  return bill;
}

/** Visits, and what two audits of one visit save on each working day that both are in progress. */
function hosting(inspection: Inspection, open: Engagement[], bill: Bill): void {
  const visitOf = visits(open, inspection.file.jointWindow);
  const count = new Set(visitOf.values()).size;
  bill.charge('visits', count * bill.weights.visit, `${count} visits`);
  open.forEach((a, i) => {
    for (const b of open.slice(i + 1)) {
      if (visitOf.get(a) !== visitOf.get(b)) continue;
      const from = Math.max(a.fieldwork?.from ?? 0, b.fieldwork?.from ?? 0);
      const to = Math.min(a.fieldwork?.to ?? 0, b.fieldwork?.to ?? 0);
      let days = 0;
      for (let at = from; at <= to; at += 1) if (isOpen(inspection, at)) days += 1;
      bill.charge('shared-days', -days * bill.weights.sharedDay, `${a.id} and ${b.id}`);
    }
  });
}

/** Weeks with fieldwork and more than two activities that are still to do. */
function load({ plan }: Inspection, open: Engagement[], bill: Bill): void {
  const mondayOf = (at: Day) => at - ((at + 3) % 7);
  const weeks = new Set<Day>();
  for (const { fieldwork } of open) {
    for (let at = fieldwork?.from ?? 0; at <= (fieldwork?.to ?? -1); at += 1) weeks.add(mondayOf(at));
  }
  for (const week of weeks) {
    const activities = plan.activities.filter(
      ({ status, planned }) =>
        status !== 'done' && status !== 'late' && planned && mondayOf(day(planned)) === week,
    );
    if (activities.length > 2)
      bill.charge('load-weeks', bill.weights.load, `${activities.length} activities`);
  }
}
