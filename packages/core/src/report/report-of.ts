// Plan → Report. It sorts, groups and words what the plan holds and decides nothing about dates.

import { type Audience, counted, listed, type Plan, type ToldFeed } from '../model/index.js';
import { agendaOf } from './agenda.js';
import { movedRows } from './moved.js';
import { planPage } from './plan-page.js';
import { priceOf } from './price.js';
import { reading } from './reading.js';
import type { FrameworkWords, Header, Report } from './report.js';
import { scheduleRows } from './schedule-rows.js';
import { seenBy } from './seen-by.js';
import { certificateRows, certificatesHeading, diagnosticGroups, spanRows } from './standing.js';
import { stressOf } from './stress.js';
import { timelineOf } from './timeline.js';
import { type Feed, feedOf } from './told.js';
import { upcoming } from './upcoming.js';
import { audienceInWords } from './words.js';

/**
 * Makes a plan ready for reading, in the words of its frameworks; `told` is what its feed said when it was stored. For
 * readers outside only what they may see is in it, but for the agenda: calendars leave out entry by entry.
 */
export function reportOf(
  whole: Plan,
  frameworks: readonly FrameworkWords[],
  told?: ToldFeed,
  audience: Audience = 'internal',
): Report {
  const plan = seenBy(whole, audience);
  const from = reading(plan, frameworks);
  const certificates = certificateRows(from);
  let known: Feed | undefined;
  // The longest part of all, and only a calendar asks for it.
  const feed = () => {
    known ??= feedOf(agendaOf(reading(whole, frameworks)), whole, told);
    return known;
  };
  const next = upcoming(from);
  const parts = {
    kind: 'plan' as const,
    plan,
    header: headerOf(plan, audience),
    schedule: scheduleRows(from),
    timeline: timelineOf(from),
    price: audience === 'internal' ? priceOf(plan) : null,
    moved: movedRows(from),
    next,
    stress: stressOf(plan),
    diagnostics: diagnosticGroups(plan.diagnostics),
    certificates,
    spans: spanRows(from),
    headings: {
      visits: 'Visits that serve several audits',
      schedule: 'Audits',
      moved: 'Moved',
      price: 'Price',
      next: `Next, until ${next.until}`,
      certificates: certificatesHeading(certificates),
      spans: 'Coverage',
      stress: 'What the plan survives',
      diagnostics: 'Checks',
    },
  };
  return {
    ...parts,
    page: planPage(parts),
    get agenda() {
      return feed().entries;
    },
    get told() {
      return feed().told;
    },
  };
}

function headerOf(plan: Plan, audience: Audience): Header {
  const states = (['done', 'booked', 'planned'] as const)
    .map((status) => ({ status, number: plan.engagements.filter((it) => it.status === status).length }))
    .filter((it) => it.number > 0)
    .map((it) => `${it.number} ${it.status}`);
  const audits = counted(plan.engagements.length, 'audit');
  const duties = (plan.duties ?? []).map(({ title }) => title);
  const work = duties.length > 0 ? `; work for ${listed(duties)}` : '';
  return {
    program: plan.program,
    file: plan.file,
    madeFor: audience === 'internal' ? null : audienceInWords[audience],
    today: plan.today,
    horizon: plan.horizon,
    audits: `${states.length > 0 ? `${audits}: ${states.join(', ')}` : audits}${work}`,
  };
}
