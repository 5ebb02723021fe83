// Reports of carved-out organizations as steps: each is expected once, for the first report of ours that it serves, and
// each period has the newest one in hand reviewed.

import { type Day, fromDay, toDay, type WorkingCalendar } from '../../calendar/index.js';
import {
  coverOf,
  inHandOf,
  type KnownReport,
  type Milestone,
  restsOnReports,
  reviewIn,
  type SubserviceOrganization,
} from '../../model/index.js';
import type { Examination } from './examinations.js';

const EXPECTED = 'subservice-report-expected';
const REVIEW = 'subservice-review';

/** Who usually reads the reports of others. */
const READER = 'vendor management';

/** What is expected of one organization and reviewed, over all periods to come. */
export function reportSteps(
  examinations: readonly Examination[],
  organization: SubserviceOrganization,
  calendar: WorkingCalendar,
): Milestone[] {
  const steps: Milestone[] = [];
  const expected = new Set<string>();
  const reviews = new Map<string, Day[]>();
  for (const examination of examinations) {
    if (!restsOnReports(organization, examination.track.id)) continue;
    const { engagement } = examination;
    const first = toDay(engagement.period.from);
    const inHand = inHandOf(organization, engagement.period, engagement.report);
    for (const report of inHand) {
      if (report.there < first || expected.has(report.key)) continue;
      expected.add(report.key);
      steps.push(expectedStep(examination, organization, report));
    }
    for (const { report, by } of toReview(examination, organization, inHand)) {
      const known = reviews.get(report.key) ?? [];
      if (known.some((day) => first <= day && day <= by)) continue;
      const on = Math.max(calendar.previous(by), report.there, first);
      reviews.set(report.key, [...known, on]);
      steps.push(reviewStep(examination, organization, report, on));
    }
  }
  return steps;
}

interface Reviewed {
  readonly report: KnownReport;
  readonly by: Day;
}

/** The reports to be read for one period, each with the last day for it. */
function toReview(
  { engagement: { period, report: issued }, framework }: Examination,
  organization: SubserviceOrganization,
  inHand: readonly KnownReport[],
): Reviewed[] {
  const { 'subservice-cover': cover, 'subservice-review': review } = framework.conventions;
  if (cover?.months === undefined || review?.days === undefined) return [];
  const { days } = review;
  const [first, last] = [toDay(period.from), toDay(period.to)];
  const newest = reviewIn(organization, period, days);
  const inside = inHand.filter(({ there }) => first <= there && there <= last - days);
  // What comes too late for the period and still speaks for it is read before our own report is issued.
  const after = coverOf(organization, inHand, period, cover.months).reports.filter(
    ({ there }) => there > last - days,
  );
  const isInside = newest && inside.some(({ key }) => key === newest.report.key);
  return [
    ...(newest && !isInside ? [newest] : []),
    ...inside.map((report) => ({ report, by: report.there + days })),
    ...after.map((report) => ({ report, by: Math.min(report.there + days, toDay(issued)) })),
  ];
}

function expectedStep(
  { engagement: { id } }: Examination,
  { name, slug }: SubserviceOrganization,
  report: KnownReport,
): Milestone {
  const state = report.record?.issued === undefined ? 'expected' : 'issued';
  return {
    id: `${id}-subservice-report-${slug}-${report.key}`,
    kind: EXPECTED,
    for: id,
    on: fromDay(report.there),
    title: `${name}: report for the period to ${fromDay(report.to)} ${state}`,
    owner: null,
    audience: 'internal',
  };
}

function reviewStep(
  { engagement: { id }, framework }: Examination,
  { name, slug, owner }: SubserviceOrganization,
  report: KnownReport,
  on: Day,
): Milestone {
  const { controls = [] } = framework.conventions[REVIEW] ?? {};
  const evidence = controls.length > 0 ? ` (${controls.join(', ')})` : '';
  return {
    id: `${id}-${REVIEW}-${slug}-${report.key}`,
    kind: REVIEW,
    for: id,
    on: fromDay(on),
    title: `${name}: report for the period to ${fromDay(report.to)} reviewed${evidence}`,
    owner: owner ?? READER,
    audience: 'internal',
  };
}
