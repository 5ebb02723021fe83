// Reports of subservice organizations that do not reach the end of a period: by convention a letter speaks for some months
// after the newest one in hand. A later day of our own report may let a newer one count, so it is a limit between a
// period's end and its report, charged as every convention is.

import type { Day } from '../../calendar/index.js';
import { knownReports, letterOf, restsOnReports, type SubserviceOrganization } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { remembered } from '../once.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import type { Setting } from '../setting.js';

/** Charges a period to come for each organization whose reports and letter do not reach its end. */
export function chargeSubservices(
  sheet: Sheet,
  { program, prices }: Setting,
  { context }: Draft,
  { 'period-to': from, outcome: to }: Points,
): void {
  const months = context.framework.conventions['subservice-cover']?.months;
  if (months === undefined || from === undefined || to === undefined) return;
  for (const organization of program.subservices) {
    if (!restsOnReports(organization, context.track.id)) continue;
    const least = firstDayReaching(organization, months);
    sheet.limit({ term: 'conventions', from, to, least, once: prices.convention, perDay: 0 });
  }
}

/**
 * The first day on which a report is in hand that reaches, with a letter, an end of ours: a later end is never reached
 * sooner. Where no report will ever reach it, no day is better than another.
 */
function firstDayReaching(organization: SubserviceOrganization, months: number): (end: Day) => Day {
  return remembered((end) => reachedOn(organization, end, months));
}

function reachedOn(organization: SubserviceOrganization, end: Day, months: number): Day {
  const days = knownReports(organization, end - TWO_YEARS, end + TWO_YEARS)
    .filter(({ to }) => letterOf(to, months) >= end)
    .map(({ there }) => there);
  return days.length === 0 ? end : Math.min(...days);
}

const TWO_YEARS = 731;
