// `activities`: overrides of the catalogue and recorded completions. A completion is a fact, so none lies after the
// real day; one that is only after the day planned for is left out, and that is said.

import type { PlainDate } from '../../calendar/index.js';
import type { ActivitySetting, ActivityType, Completion } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { noSlug } from '../shape/codes.js';
import { quote } from '../wording.js';
import { audienceAt } from './audiences.js';
import type { Entry, View } from './view.js';

/** The days a completion is measured by: the day planned for, and the machine's own. */
export interface Days {
  readonly today: PlainDate;
  readonly machineToday: PlainDate;
}

/** What the file says of activities, in its order. */
export function buildActivities(
  file: View,
  catalogue: readonly ActivityType[],
  days: Days,
): readonly ActivitySetting[] {
  const all = file.map('activities');
  return (all?.keys ?? []).map((key) => {
    const view = all?.map(key);
    checkKey(all as View, key, view, catalogue);
    return {
      key,
      off: all?.flag(key) === false,
      title: view?.text('title'),
      every: view?.duration('every'),
      anchor: view?.text('anchor') as ActivitySetting['anchor'],
      since: view?.date('since'),
      grace: view?.duration('grace'),
      owner: view?.text('owner'),
      controls: view?.texts('controls'),
      supplier: view?.text('supplier'),
      audience: view && audienceAt(view, 'audience'),
      cost: view?.number('cost'),
      done: view ? completionsOf(key, view, days) : [],
      where: (all as View).at(key),
    };
  });
}

function checkKey(all: View, key: string, view: View | undefined, catalogue: readonly ActivityType[]): void {
  if (catalogue.some((type) => type.key === key)) return;
  const unfit = noSlug(key);
  if (unfit) {
    all.complain(unfit.rule, key, `the activity ${quote(key)} has a name ${unfit.says}`, unfit.remedy);
    return;
  }
  const lacking = ['title', 'every'].filter((needed) => !view?.has(needed));
  if (lacking.length === 0) return;
  const near = nearest(
    key,
    catalogue.map((type) => type.key),
  );
  const own = 'an activity of your own needs `title` and `every`';
  const says = view
    ? `${quote(key)} is not in the catalogue and has no ${lacking.join(' and no ')}`
    : `${quote(key)} is not in the catalogue`;
  all.complain('unknown-activity', key, says, near ? `did you mean ${near}? ${own}` : own);
}

function completionsOf(key: string, view: View, days: Days): readonly Completion[] {
  const byDay = new Map<PlainDate, Completion>();
  for (const [index, entry] of view.entries('done').entries()) {
    const completion = completionOf(entry);
    if (!completion) continue;
    const { on } = completion;
    const at = ['done', index];
    if (on > days.today && on > days.machineToday) {
      const says = `${key} is recorded as completed on ${on}, which is after today, ${days.machineToday}`;
      view.complain('completion-in-future', at, says, 'record it once it is done');
    } else if (on > days.today) {
      const says = `the completion of ${key} on ${on} is after ${days.today}, the day planned for, and is left out`;
      view.notice('completion-after-today', at, says);
    } else if (byDay.has(on)) {
      view.notice(
        'duplicate-completion',
        at,
        `the completion of ${key} on ${on} is recorded twice and counts once`,
      );
    } else {
      byDay.set(on, completion);
    }
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function completionOf(entry: Entry): Completion | undefined {
  const on = entry.date ?? entry.map?.date('on');
  if (on === undefined) return undefined;
  return {
    on,
    captured: entry.map?.date('captured'),
    evidence: entry.map?.text('evidence'),
    by: entry.map?.text('by'),
    cost: entry.map?.number('cost'),
    where: entry.where,
  };
}
