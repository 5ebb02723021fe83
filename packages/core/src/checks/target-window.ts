// Audits outside the months convention allows for them. Their best day is a target of the planner; the window around
// it is wide, and whoever leaves it knows why more often than not, so it is only told.

import { addMonths, type Day, fromDay, toDay } from '../calendar/index.js';
import type { Engagement, Target } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, lastDayOf, type Tracked, tracked, typeIdOf, whereOf } from './examined/tracks.js';
import { sentence, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'target-window',
      severity: 'info',
      title: 'An audit lies outside its usual months',
      why: 'Too early wastes time already certified, too late leaves no room for findings.',
      remedy: 'Move the audit into the window if nothing else speaks for its date.',
      citation: 'Each target carries its own.',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) ends its fieldwork on 2027-10-01, outside 2027-12-09 to 2028-04-09, where convention has it.',
      named: ({ targets }) =>
        targets.flatMap(({ window, ...rest }) => (window ? [{ ...rest, rule: window.rule }] : [])),
    },
  ],
  run: (examined) =>
    tracked(examined).flatMap((on) =>
      on.framework.targets.flatMap((target) =>
        on.engagements.flatMap((engagement) => outside(examined, on, target, engagement)),
      ),
    ),
};

function outside(examined: Examined, on: Tracked, target: Target, engagement: Engagement): Found[] {
  const { window } = target;
  const last = lastDayOf(engagement);
  const from = anchorOf(on, target, engagement);
  const applies = target.point === 'end' && target.audits.includes(typeIdOf(engagement));
  if (!window || !last || from === undefined || !applies || engagement.status === 'done') return [];
  const [opens, closes] = [
    fromDay(addMonths(from, window.from.months)),
    fromDay(addMonths(from, window.to.months)),
  ];
  // A window that is over helps nobody: what its passing broke is said by a rule of its own.
  if ((opens <= last && last <= closes) || closes < examined.today) return [];
  return [
    {
      rule: window.rule,
      severity: 'info',
      message: `${titled(engagement)} ends its fieldwork on ${last}, outside ${opens} to ${closes}, where convention has it.`,
      remedy: `Move it into the window if nothing else speaks for its date: ${sentence(target.why)}`,
      citation: target.citation,
      subject: engagement.id,
      where: whereOf(examined, on, engagement, 'fieldwork'),
    },
  ];
}

/** The decision or the expiry the window is counted from; undefined for targets counted from anything else. */
function anchorOf(on: Tracked, { from }: Target, engagement: Engagement): Day | undefined {
  const start = engagement.fieldwork?.from ?? engagement.report;
  const certified = inRole(on, 'opening', 'renewal', 'assessment').filter(
    (it) => it.report < start && it.id !== engagement.id,
  );
  const last = certified.at(-1);
  if (from.relation === 'opening' && from.point === 'outcome') return last && toDay(last.report);
  if (from.relation === 'certificate' && from.point === 'expires')
    return last?.expires ? toDay(last.expires) : undefined;
  return undefined;
}
