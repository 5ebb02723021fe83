// Facts about subservice organizations: reports, letters, and the controls they expect of us. What was received or reviewed
// is a fact and lies not after today; an issue date may, since reports are announced.

import type { PlainDate } from '../../calendar/index.js';
import type { Cuec, Opinion, SubserviceLetter, SubserviceReport } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import type { Days } from './activities.js';
import type { SubserviceContext } from './subservices.js';
import { checkForwards, type View } from './view.js';

/** Reports on record, by the end of their periods. */
export function buildReports(name: string, view: View, days: Days): readonly SubserviceReport[] {
  const reports = view.maps('reports').flatMap((one): SubserviceReport[] => {
    checkForwards(one.map('period'), 'the period');
    const period = one.span('period');
    if (!period) return [];
    const issued = one.date('issued');
    if (issued !== undefined && issued <= period.to) {
      const says = `the report of ${quote(name)} is issued on ${issued}, and its period ends ${period.to}`;
      one.complain(
        'out-of-order',
        'issued',
        says,
        'a report is issued after its period; mend one of the two',
      );
    }
    const reviewed = pastDays(one, `the review of the report of ${quote(name)}`, days);
    const [first] = reviewed;
    if (first !== undefined && first < (issued ?? period.to)) {
      const says = `the report of ${quote(name)} is reviewed on ${first}, before it is there on ${issued ?? period.to}`;
      one.complain('out-of-order', 'reviewed', says, 'mend one of the two');
    }
    const opinion = one.text('opinion') as Opinion | undefined;
    return [{ period, issued, reviewed, opinion, evidence: one.text('evidence'), where: one.where }];
  });
  const sorted = reports.sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
  for (const [index, one] of sorted.entries()) {
    if (sorted[index - 1]?.period.to.slice(0, 7) !== one.period.to.slice(0, 7)) continue;
    const says = `two reports of ${quote(name)} have a period that ends in ${one.period.to.slice(0, 7)}`;
    view.complain('duplicate-report', 'reports', says, 'write each report once');
  }
  return sorted;
}

/** Letters on record, by their first day; one received after the day planned for is not there yet. */
export function buildLetters(name: string, view: View, days: Days): readonly SubserviceLetter[] {
  return view
    .maps('letters')
    .flatMap((one): SubserviceLetter[] => {
      checkForwards(one, `the letter of ${quote(name)}`);
      const span = spanOf(one);
      const [received] = pastDays(one, `the letter of ${quote(name)}`, days, 'received');
      if (!span || (one.has('received') && received === undefined)) return [];
      return [{ span, received, evidence: one.text('evidence'), where: one.where }];
    })
    .sort((a, b) => (a.span.from < b.span.from ? -1 : 1));
}

function spanOf(view: View): SubserviceLetter['span'] | undefined {
  const [from, to] = [view.date('from'), view.date('to')];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

/** The controls it expects of us, in the file's order. */
export function buildCuecs(
  name: string,
  view: View,
  { activities, days }: Pick<SubserviceContext, 'activities' | 'days'>,
): readonly Cuec[] {
  const ids = new Set<string>();
  return view.maps('cuecs').flatMap((one): Cuec[] => {
    const id = one.text('id');
    if (id === undefined || id === '') return [];
    if (ids.has(id)) {
      const says = `${quote(name)} has two complementary user entity controls called ${quote(id)}`;
      one.complain('duplicate-cuec', 'id', says, 'give each an id of its own');
    }
    ids.add(id);
    const activity = one.text('activity');
    if (activity !== undefined && !activities.includes(activity)) {
      const near = nearest(activity, activities);
      const says = `${quote(id)} of ${quote(name)} is operated by ${quote(activity)}, which is no activity`;
      const remedy = near ? `did you mean ${near}?` : 'name one of the catalogue, or of `activities`';
      one.complain('unknown-activity', 'activity', says, remedy);
    }
    return [
      {
        id,
        text: one.text('text'),
        controls: one.texts('controls') ?? [],
        activity,
        owner: one.text('owner'),
        reviewed: pastDays(one, `the review of ${quote(id)} of ${quote(name)}`, days),
        where: one.where,
      },
    ];
  });
}

/** The days under a key, ascending; one after today is no fact, and one after the day planned for is left out. */
function pastDays(
  view: View,
  what: string,
  { today, machineToday }: Days,
  key = 'reviewed',
): readonly PlainDate[] {
  const single = view.date(key);
  const written = single === undefined ? view.entries(key).flatMap(({ date }) => date ?? []) : [single];
  const known = written.filter((day) => {
    if (day <= today) return true;
    if (day > machineToday) {
      const says = `${what} is recorded for ${day}, which is after today, ${machineToday}`;
      view.complain('record-in-future', key, says, 'record it once it is done');
    } else {
      const says = `${what} on ${day} is after ${today}, the day planned for, and is left out`;
      view.notice('record-after-today', key, says);
    }
    return false;
  });
  return [...new Set(known)].sort();
}
