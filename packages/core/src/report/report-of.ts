// Plan → Report. It sorts, groups and words what the plan holds and decides nothing about dates.

import type { Plan, ToldFeed } from '../model/index.js';
import { agendaOf } from './agenda.js';
import { movedRows } from './moved.js';
import { priceOf } from './price.js';
import { reading } from './reading.js';
import type { FrameworkWords, Header, Report } from './report.js';
import { scheduleRows } from './schedule-rows.js';
import { certificateRows, diagnosticGroups, spanRows } from './standing.js';
import { timelineOf } from './timeline.js';
import { type Feed, feedOf } from './told.js';
import { upcoming } from './upcoming.js';
import { count } from './words.js';

/** Makes a plan ready for reading, in the words of its frameworks; `told` is what its feed said when it was stored. */
export function reportOf(plan: Plan, frameworks: readonly FrameworkWords[], told?: ToldFeed): Report {
  const from = reading(plan, frameworks);
  let known: Feed | undefined;
  // The longest part of all, and only a calendar asks for it.
  const feed = () => {
    known ??= feedOf(agendaOf(from), plan, told);
    return known;
  };
  return {
    kind: 'plan',
    plan,
    header: headerOf(plan),
    schedule: scheduleRows(from),
    timeline: timelineOf(from),
    price: priceOf(plan),
    moved: movedRows(from),
    next: upcoming(from),
    get agenda() {
      return feed().entries;
    },
    get told() {
      return feed().told;
    },
    diagnostics: diagnosticGroups(plan.diagnostics),
    certificates: certificateRows(from),
    spans: spanRows(from),
  };
}

function headerOf(plan: Plan): Header {
  const states = (['done', 'booked', 'planned'] as const)
    .map((status) => ({ status, number: plan.engagements.filter((it) => it.status === status).length }))
    .filter((it) => it.number > 0)
    .map((it) => `${it.number} ${it.status}`);
  const audits = count(plan.engagements.length, 'audit');
  return {
    program: plan.program,
    file: plan.file,
    today: plan.today,
    horizon: plan.horizon,
    audits: states.length > 0 ? `${audits}: ${states.join(', ')}` : audits,
  };
}
