// Charges for days without a current report or certificate, and for days that no period examines.

import { type ExaminationCycle, grants } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Prices } from '../prices.js';
import type { Points } from '../problem/points.js';
import type { Sheet } from '../problem/sheet.js';
import { stepBy, stepTo } from '../problem/timing.js';
import type { Setting } from '../setting.js';

type PointsOf = (draft: Draft) => Points;

/** Charges the days of a track on which it has nothing current to show, from the start of the horizon on. */
export function chargeCurrency(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: PointsOf,
  prices: Prices,
): void {
  const cycle = drafts[0]?.context.framework.cycle;
  if (cycle && cycle.kind !== 'examination') chargeUncertified(sheet, setting, drafts, of, prices);
  if (cycle?.kind === 'examination') {
    chargeStale(sheet, setting, drafts, of, prices);
    chargeUncovered(sheet, setting, drafts, of, prices, cycle);
  }
}

// From the horizon's start to the first decision or assessment; after an expiry, to the one that restores or begins anew.
function chargeUncertified(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: PointsOf,
  prices: Prices,
): void {
  const decided = drafts.filter(({ type, failed }) => grants(type) && !failed);
  decided.forEach((draft, i) => {
    const to = of(draft).outcome;
    const before = decided[i - 1];
    const expires = before && of(before).expires;
    if (draft.status === 'done' || to === undefined || (before && expires === undefined)) return;
    const from = expires ?? sheet.fixed(setting.from - 1);
    const most = stepTo({ months: 0, days: 1 }, setting.from);
    sheet.limit({ term: 'stale-days', from, to, most, once: 0, perDay: prices.staleDay });
  });
}

// A report is current for some months after its period, whatever readers think of it afterwards.
function chargeStale(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: PointsOf,
  prices: Prices,
): void {
  const reports = drafts.filter(({ type }) => type.role === 'period' || type.role === 'point');
  reports.forEach((draft, i) => {
    const to = of(draft).outcome;
    if (draft.status === 'done' || to === undefined) return;
    const { conventions } = draft.context.framework;
    const before = reports[i - 1];
    const points = before && of(before);
    const ended = points?.['period-to'] ?? points?.['as-of'];
    if (before && ended === undefined) return;
    const from = ended ?? sheet.fixed(setting.from - 1);
    const current = before ? (conventions['report-age']?.months ?? 12) : 0;
    const most = stepTo({ months: current, days: 1 }, setting.from);
    sheet.limit({ term: 'stale-days', from, to, most, once: 0, perDay: prices.staleDay });
    const late = conventions['report-age-late']?.months;
    if (!before || late === undefined) return;
    const latest = stepTo({ months: late, days: 1 }, setting.from);
    sheet.limit({ term: 'conventions', from, to, most: latest, once: prices.convention, perDay: 0 });
  });
}

// Each period should begin the day after the one before ended; a break costs its days and the convention.
function chargeUncovered(
  sheet: Sheet,
  setting: Setting,
  drafts: readonly Draft[],
  of: PointsOf,
  prices: Prices,
  cycle: ExaminationCycle,
): void {
  const periods = drafts.filter(({ type }) => type.role === 'period');
  periods.forEach((draft, i) => {
    const before = periods[i - 1];
    const from = before && of(before)['period-to'];
    const to = of(draft)['period-from'];
    if (from === undefined || to === undefined || draft.status === 'done') return;
    if (draft.follows === before && before && !before.recorded) return;
    const most = stepBy({ months: 0, days: 1 });
    const counted = stepTo({ months: 0, days: 1 }, setting.from);
    sheet.limit({ term: 'uncovered-days', from, to, most: counted, once: 0, perDay: prices.uncoveredDay });
    if (cycle.contiguityRule) {
      sheet.limit({ term: 'conventions', from, to, most, once: prices.convention, perDay: 0 });
    }
  });
}
