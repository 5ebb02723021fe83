// Facts stay facts: every date written under `audits:` is in the plan unchanged, with the right status and number.
import { iso } from './calendar.js';
import type { Fact } from './file.js';
import { dateOf, type Engagement, type Inspection } from './inspection.js';

export function checkFacts(inspection: Inspection): string[] {
  return [...factsKept(inspection), ...statuses(inspection), ...numbers(inspection), ...header(inspection)];
}

function header({ plan, file, today }: Inspection): string[] {
  const complaints: string[] = [];
  if (plan.today !== iso(today))
    complaints.push(`the plan says today is ${plan.today}, it was asked for ${iso(today)}`);
  const horizon = `${iso(file.horizon.from)} to ${iso(file.horizon.to)}`;
  if (`${plan.horizon.from} to ${plan.horizon.to}` !== horizon) {
    complaints.push(
      `the horizon is ${plan.horizon.from} to ${plan.horizon.to}; the file makes it ${horizon}`,
    );
  }
  return complaints;
}

function factsKept({ file, engagements }: Inspection): string[] {
  const kept = new Set(engagements.map((e) => e.fact));
  return file.facts
    .filter((fact) => !kept.has(fact))
    .map(
      (fact) => `${describe(fact)} is written in the file and no engagement of the plan carries those dates`,
    );
}

const describe = (fact: Fact) => {
  const dates = [
    fact.period?.from,
    fact.period?.to,
    fact.asOf,
    fact.fieldwork?.from,
    fact.fieldwork?.to,
    fact.report,
    fact.expires,
  ];
  return `${fact.audit} (${dates
    .filter((at) => at !== undefined)
    .map(iso)
    .join(', ')})`;
};

function statuses({ engagements, today }: Inspection): string[] {
  return engagements.flatMap((e) => {
    if (!e.fact)
      return e.status === 'planned'
        ? []
        : [`${e.id} is ${e.status}, yet the file has no such line under audits`];
    const expected = e.fact.report !== undefined && e.fact.report <= today ? 'done' : 'booked';
    return e.status === expected
      ? []
      : [`${e.id} is ${e.status}; by its report or decision it is ${expected}`];
  });
}

/** The N of an id counts engagements of one kind from the oldest; `nth:` on an entry sets the count. */
function numbers({ engagements }: Inspection): string[] {
  const complaints: string[] = [];
  for (const audit of new Set(engagements.map((e) => e.audit))) {
    let expected = 0;
    for (const e of inOrder(engagements.filter((other) => other.audit === audit))) {
      expected = e.fact?.nth ?? expected + 1;
      const id = `${audit.replace('/', '-')}-${expected}`;
      if (e.id !== id)
        complaints.push(`${e.id} should have the id ${id}: it is number ${expected} of its kind by date`);
      if (e.track.split('@')[0] !== e.json.framework)
        complaints.push(`${e.id} names the framework ${e.json.framework}, its audit says ${e.track}`);
    }
  }
  return complaints;
}

const inOrder = (engagements: Engagement[]) =>
  [...engagements].sort((a, b) => (a.period?.to ?? dateOf(a)) - (b.period?.to ?? dateOf(b)));
