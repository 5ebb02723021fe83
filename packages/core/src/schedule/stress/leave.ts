// A month without the owner of activities or steps: known beforehand, so that work is done before it where its window is
// open by then, and without a deputy. What nobody else can sign waits until the owner is back.

import { addMonths, type Day, fromDay, toDay } from '../../calendar/index.js';
import type { BrokenDate, Milestone, Occurrence, StressScenario } from '../../model/index.js';
import { type Aftermath, aftermathOf, brokenAfter, type Shock } from './after.js';
import { isOpen, type StressInput } from './input.js';
import { waitingFor } from './prerequisites.js';

interface Owned {
  readonly owner: string;
  readonly turns: readonly Occurrence[];
  readonly steps: readonly Milestone[];
}

/** A scenario for each owner: of the months in which something of theirs falls, the worst. */
export function leaveScenarios(input: StressInput): readonly StressScenario[] {
  return ownersOf(input).flatMap((owned) => scenarioOf(input, owned));
}

function ownersOf(input: StressInput): readonly Owned[] {
  const { found, frameworks, catalogue, activities, milestones } = input;
  const { today } = found.way.setting;
  const auditors = new Set(['auditor', ...frameworks.map(({ auditor }) => auditor.title)]);
  const owned = new Map<string, { turns: Occurrence[]; steps: Milestone[] }>();
  const of = (owner: string) => {
    const known = owned.get(owner) ?? { turns: [], steps: [] };
    owned.set(owner, known);
    return known;
  };
  for (const turn of activities) {
    const owner = turn.owner ?? catalogue.find(({ key }) => key === turn.activity)?.owner;
    if (owner && isOpen(turn)) of(owner).turns.push(turn);
  }
  for (const step of milestones) {
    if (step.owner && !auditors.has(step.owner) && toDay(step.on) > today) of(step.owner).steps.push(step);
  }
  const names = [...owned.keys()].sort();
  return names.map((owner) => ({ owner, ...(owned.get(owner) as Omit<Owned, 'owner'>) }));
}

/** What a month off does: the dates it breaks by itself, and what has to wait. */
interface Month {
  readonly from: Day;
  readonly to: Day;
  readonly missed: BrokenDate | undefined;
  readonly shock: Shock;
  readonly first: BrokenDate | undefined;
  readonly touches: readonly string[];
}

function scenarioOf(input: StressInput, owned: Owned): readonly StressScenario[] {
  const worst = firstDaysOf(input, owned)
    .map((from) => monthFrom(input, owned, from))
    .sort(worse)[0];
  if (!worst) return [];
  const { from, to, shock, missed, touches } = worst;
  const aftermath = withMissed(aftermathOf(input.found, shock), missed);
  const month = { from: fromDay(from), to: fromDay(to) };
  return [
    {
      id: `leave-${slugOf(owned.owner)}`,
      kind: 'leave',
      for: owned.owner,
      what: `${owned.owner} away from ${month.from} to ${month.to}`,
      on: month.from,
      until: fromDay(to + 1),
      ...aftermath,
      touches,
    },
  ];
}

// Days on which a month may begin to hurt: those of the work itself and those on which its windows open.
function firstDaysOf({ found }: StressInput, { turns, steps }: Owned): readonly Day[] {
  const { today, to } = found.way.setting;
  const days = [
    ...turns.flatMap(({ planned, window }) => [toDay(planned), toDay(window.from)]),
    ...steps.map(({ on }) => toDay(on)),
  ];
  return [...new Set(days)].filter((day) => day > today && day <= to).sort((a, b) => a - b);
}

// Broken dates first, by their day; then the month in which most falls, the earliest of equals.
function worse(a: Month, b: Month): number {
  if (a.first && b.first)
    return toDay(a.first.on) - toDay(b.first.on) || b.first.days - a.first.days || a.from - b.from;
  if (a.first || b.first) return a.first ? -1 : 1;
  return (
    b.shock.moves.length - a.shock.moves.length || b.touches.length - a.touches.length || a.from - b.from
  );
}

function monthFrom(input: StressInput, { turns, steps }: Owned, from: Day): Month {
  const to = addMonths(from, 1) - 1;
  const { calendar, today } = input.found.way.setting;
  const within = (day: Day): boolean => from <= day && day <= to;
  const back = calendar.next(to + 1);
  const before = calendar.previous(from - 1);
  const kept = turns.filter(({ planned }) => within(toDay(planned)));
  const late = kept.filter(({ window }) => before < Math.max(toDay(window.from), today + 1));
  const missed = late
    .filter(({ due }) => back > toDay(due))
    .map((turn) => overdue(input, turn, back))
    .sort((a, b) => toDay(a.on) - toDay(b.on))[0];
  const signed = steps.filter((step) => within(toDay(step.on)));
  const moves = [
    ...late.flatMap((turn) => waitingFor(input, turn, back)),
    ...signed.flatMap((step) => signatureOf(input, step, to + 1)),
  ];
  const shock: Shock = { on: from - 1, built: input.found.built, moves };
  const broken = moves.length > 0 ? brokenAfter(input.found, shock) : undefined;
  const [first] = [missed, broken].filter((it) => it !== undefined).sort((a, b) => toDay(a.on) - toDay(b.on));
  return { from, to, missed, shock, first, touches: [...kept, ...signed].map(({ id }) => id) };
}

function overdue({ found }: StressInput, turn: Occurrence, back: Day): BrokenDate {
  const { activities, locate } = found.way.setting.program;
  return {
    rule: 'activity-overdue',
    text: `${turn.title} due ${turn.due}, and nobody to do it before ${fromDay(back)}`,
    on: turn.due,
    days: back - toDay(turn.due),
    engagement: null,
    citation: "the activity's own cadence",
    where: activities.find(({ key }) => key === turn.activity)?.where ?? locate(['activities']),
  };
}

// A report is not issued without its signatures.
function signatureOf({ found, frameworks }: StressInput, step: Milestone, back: Day): Shock['moves'] {
  const { built } = found;
  const draft = built.drafts.find(({ id }) => id === step.for);
  const framework = frameworks.find(({ id }) => id === draft?.context.framework.id);
  const isSigned = framework?.milestones.some(
    ({ kind, audits, signed }) => signed && kind === step.kind && audits.includes(draft?.type.id ?? ''),
  );
  const outcome = draft && built.pointsOf(draft).outcome;
  return isSigned && outcome !== undefined ? [{ variable: outcome, to: back }] : [];
}

// A missed turn breaks its due day whatever becomes of the audits.
function withMissed(aftermath: Aftermath, missed: BrokenDate | undefined): Aftermath {
  if (!missed) return aftermath;
  const { first } = aftermath;
  const earlier = first && toDay(first.on) <= toDay(missed.on) ? first : missed;
  return { survives: false, first: earlier, spare: null, next: null };
}

function slugOf(owner: string): string {
  return owner
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
