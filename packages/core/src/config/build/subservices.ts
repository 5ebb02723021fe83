// `subservice-organizations`: what the file says of them, else its recorded reports, else a preset. Whether an organization
// belongs to a track is settled here, so that everything behind may ask by track alone.

import { addMonths, type Duration, toDay } from '../../calendar/index.js';
import {
  type Framework,
  listed,
  type MonthDay,
  type SubserviceOrganization,
  type SubservicePreset,
  type SubserviceReport,
  type Track,
} from '../../model/index.js';
import { nearest } from '../nearest.js';
import { slugOf } from '../shape/codes.js';
import { quote } from '../wording.js';
import type { Days } from './activities.js';
import { readMonthDay } from './month-day.js';
import { buildCuecs, buildLetters, buildReports } from './subservice-records.js';
import type { View } from './view.js';

/** What the organizations of a file are read against. */
export interface SubserviceContext {
  readonly tracks: readonly Track[];
  readonly frameworks: readonly Framework[];
  readonly presets: readonly SubservicePreset[];
  /** Keys of the catalogue and of the file's own activities. */
  readonly activities: readonly string[];
  readonly days: Days;
}

/** Months a report covers and days until it is there, where nobody says. */
const USUAL = { months: 12, lag: { months: 0, days: 56 } as Duration };

/** Keys that speak of reports of its own, which an inclusive organization needs none of. */
const OF_REPORTS = ['preset', 'period', 'period-ends', 'report-lag', 'reports', 'letters'];

/** Every subservice organization, in the file's order. */
export function buildSubservices(file: View, context: SubserviceContext): readonly SubserviceOrganization[] {
  const all = file.map('subservice-organizations');
  const slugs = new Set<string>();
  return (all?.keys ?? []).flatMap((name, index) => {
    const view = all?.map(name);
    if (!view) return [];
    const slug = freeSlug(slugOf(name) || `organization-${index + 1}`, slugs);
    slugs.add(slug);
    return [buildOne(name, slug, view, context)];
  });
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  let slug = wanted;
  for (let n = 2; taken.has(slug); n += 1) slug = `${wanted}-${n}`;
  return slug;
}

function buildOne(
  name: string,
  slug: string,
  view: View,
  context: SubserviceContext,
): SubserviceOrganization {
  const method = view.text('method') === 'inclusive' ? 'inclusive' : 'carve-out';
  if (method === 'inclusive') refuseReports(name, view);
  const reports = buildReports(name, view, context.days);
  return {
    name,
    slug,
    service: view.text('service'),
    method,
    tracks: tracksOf(name, view, context),
    owner: view.text('owner'),
    ...rhythmOf(name, view, reports, context.presets),
    reports,
    letters: buildLetters(name, view, context.days),
    cuecs: buildCuecs(name, view, context),
    where: view.where,
  };
}

function refuseReports(name: string, view: View): void {
  for (const key of OF_REPORTS.filter((it) => view.has(it))) {
    view.complain(
      'wrong-key',
      key,
      `${quote(name)} is inclusive: its controls are examined with yours, so there is nothing for ${quote(key)} to say`,
      'leave the key out, or write `method: carve-out`',
    );
  }
}

/** The tracks that rest on it: those named, else all that speak for a period. */
function tracksOf(name: string, view: View, { tracks, frameworks }: SubserviceContext): readonly string[] {
  const fit = tracks
    .filter((track) => frameworks.find(({ id }) => id === track.framework)?.cycle.kind === 'examination')
    .map(({ id }) => id);
  const written = view.texts('tracks');
  written?.forEach((id, index) => {
    if (fit.includes(id)) return;
    const known = tracks.some((track) => track.id === id);
    const near = nearest(id, fit);
    const says = known
      ? `${quote(name)} names the track ${quote(id)}, which has no period that a report could speak for`
      : `${quote(name)} names the track ${quote(id)}, which the file does not have`;
    const remedy = fit.length === 0 ? 'leave it out' : `the tracks with periods are ${listed(fit)}`;
    view.complain('unknown-track', ['tracks', index], says, near ? `did you mean ${near}?` : remedy);
  });
  return written ? fit.filter((id) => written.includes(id)) : fit;
}

type Rhythm = Pick<SubserviceOrganization, 'months' | 'ends' | 'lag' | 'assumed'>;

/** When its periods end and its reports come: as written, as recorded, as the preset knows it. */
function rhythmOf(
  name: string,
  view: View,
  reports: readonly SubserviceReport[],
  presets: readonly SubservicePreset[],
): Rhythm {
  const preset = presets.find(({ id }) => id === view.text('preset'));
  const newest = reports.at(-1);
  const written = {
    months: monthsOf(name, view),
    ends: endsOf(view),
    lag: view.duration('report-lag'),
  };
  const recorded = {
    months: newest && wholeMonths(newest),
    ends: reports.length > 0 ? endsOfRecords(reports) : undefined,
    lag: lagOf(reports.findLast(({ issued }) => issued !== undefined)),
  };
  const assumed = [
    ...(written.ends === undefined && preset ? ['period-ends'] : []),
    ...(written.months === undefined && recorded.months === undefined && preset ? ['period'] : []),
    ...(written.lag === undefined && recorded.lag === undefined ? ['report-lag'] : []),
  ];
  return {
    months: written.months ?? recorded.months ?? preset?.months ?? USUAL.months,
    ends: written.ends ?? preset?.ends ?? recorded.ends ?? [],
    lag: written.lag ?? recorded.lag ?? preset?.lag ?? USUAL.lag,
    assumed: preset && assumed.length > 0 ? { keys: assumed, source: preset.source } : undefined,
  };
}

function monthsOf(name: string, view: View): number | undefined {
  const length = view.duration('period');
  if (!length) return undefined;
  if (length.days === 0 && length.months >= 1) return length.months;
  view.complain(
    'out-of-range',
    'period',
    `the reports of ${quote(name)} cover ${view.text('period')}, which is no whole number of months`,
    'write whole months, such as 6 months',
  );
  return undefined;
}

function endsOf(view: View): readonly MonthDay[] | undefined {
  const written = view.texts('period-ends')?.flatMap((text) => readMonthDay(text) ?? []);
  return written && written.length > 0 ? inOrder(written) : undefined;
}

// Only those of the last year: where periods ended before is history.
function endsOfRecords(reports: readonly SubserviceReport[]): readonly MonthDay[] {
  const last = toDay((reports.at(-1) as SubserviceReport).period.to);
  const recent = reports.filter(({ period }) => toDay(period.to) > addMonths(last, -12));
  return inOrder(recent.flatMap(({ period }) => readMonthDay(period.to.slice(5)) ?? []));
}

function inOrder(ends: readonly MonthDay[]): readonly MonthDay[] {
  return ends
    .filter((end, i) => ends.findIndex(({ month, day }) => month === end.month && day === end.day) === i)
    .sort((a, b) => a.month - b.month || a.day - b.day);
}

function lagOf(report: SubserviceReport | undefined): Duration | undefined {
  if (report?.issued === undefined) return undefined;
  return { months: 0, days: Math.max(0, toDay(report.issued) - toDay(report.period.to)) };
}

function wholeMonths({ period }: SubserviceReport): number | undefined {
  const [from, end] = [toDay(period.from), toDay(period.to) + 1];
  for (let months = 1; months <= 24; months += 1) if (addMonths(from, months) === end) return months;
  return undefined;
}
