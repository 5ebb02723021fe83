// Whether reports and letters of carved-out subservice organizations speak for the whole of each period to come, and are
// on record when they should be. Days follow the plan; only what is overdue follows today.

import { fromDay, type Span, toDay } from '../calendar/index.js';
import {
  type Cover,
  counted,
  coverOf,
  type Engagement,
  inHandOf,
  type KnownReport,
  lastSpokenFor,
  restsOnReports,
  reviewIn,
  type SubserviceOrganization,
} from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { inRole, namedByConvention, withConvention } from './examined/tracks.js';
import { days, titled } from './examined/words.js';

const ASPECT = 'subservice-cover';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'Reports of a subservice organization do not cover a period',
      why: 'What it does for you is examined in its own report; for days that neither a report nor a letter speaks for, your auditor has nothing to rest on.',
      remedy: 'End the period where its reports reach, ask it for a letter, or wait for its next report.',
      citation: 'Practice of SOC 2 examinations; DC section 200',
      example:
        'Reports of AWS and a letter of 3 months speak for SOC 2 Type II (soc2-type2-2) up to 2027-12-31; 59 days from 2028-01-01 to 2028-02-28 rest on nothing.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) =>
    withConvention(examined, ASPECT).flatMap((on) =>
      examined.program.subservices
        .filter((it) => restsOnReports(it, on.track.id))
        .flatMap((organization) => underTrack(examined, on, organization)),
    ),
};

type On = ReturnType<typeof withConvention>[number];

function underTrack(examined: Examined, on: On, organization: SubserviceOrganization): Found[] {
  const ahead = inRole(on, 'period').filter(({ status, period }) => status !== 'done' && period);
  if (ahead.length === 0) return [];
  if (organization.reports.length === 0 && organization.ends.length === 0) return [unknown(on, organization)];
  return ahead.flatMap((engagement) => {
    const { period, report } = engagement;
    if (!period) return [];
    const inHand = inHandOf(organization, period, report);
    const cover = coverOf(organization, inHand, period, on.convention.months ?? 0);
    return [
      ...uncovered(on, organization, { engagement, period, cover }),
      ...neededFor(on, organization, period, cover).flatMap((it) => missing(examined, on, organization, it)),
      ...cover.reports.flatMap((it) => modified(on, organization, it)),
    ];
  });
}

/** The reports that speak for a period, and the one to be reviewed in it. */
function neededFor(
  { framework }: On,
  organization: SubserviceOrganization,
  period: Span,
  { reports }: Cover,
): readonly KnownReport[] {
  const days = framework.conventions['subservice-review']?.days;
  const review = days === undefined ? undefined : reviewIn(organization, period, days)?.report;
  return review && !reports.some(({ key }) => key === review.key) ? [review, ...reports] : reports;
}

function unknown({ convention }: On, { name, slug, where }: SubserviceOrganization): Found {
  return {
    rule: convention.rule,
    severity: 'warning',
    message: `No report of ${name} is on record and none is expected, so nothing speaks for its controls in any period.`,
    remedy: `Write the reports that you have under \`reports\`, or when they come: \`period-ends\` and \`report-lag\`.`,
    citation: convention.citation,
    subject: slug,
    where,
  };
}

interface Under {
  readonly engagement: Engagement;
  readonly period: Span;
  readonly cover: Cover;
}

function uncovered(
  { convention }: On,
  organization: SubserviceOrganization,
  { engagement, period, cover }: Under,
): Found[] {
  const { name, slug, where } = organization;
  const { gaps } = cover;
  const [gap] = gaps;
  if (!gap) return [];
  const months = convention.months ?? 0;
  const count = gaps.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const spans = gaps.map(({ from, to }) =>
    from === to ? fromDay(from) : `${fromDay(from)} to ${fromDay(to)}`,
  );
  const reached = lastSpokenFor(cover, period);
  const head =
    reached < period.from
      ? `Neither a report of ${name} nor a letter of ${counted(months, 'month')} speaks for the first days of ${titled(engagement)}`
      : `Reports of ${name} and a letter of ${counted(months, 'month')} speak for ${titled(engagement)} up to ${reached}`;
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `${head}; ${days(count)} (${spans.join(', ')}) ${count === 1 ? 'rests' : 'rest'} on nothing.`,
      remedy: remedyFor(gaps, period, organization, months),
      citation: convention.citation,
      subject: `${engagement.id}/${slug}`,
      where,
    },
  ];
}

// Days at a period's end are covered where it ends nearer to a period of theirs; days before need the organization itself.
function remedyFor(
  gaps: Cover['gaps'],
  { to }: Span,
  { ends, name }: SubserviceOrganization,
  months: number,
): string {
  const [first] = gaps;
  const days = ends.map(({ month, day }) => `${two(month)}-${two(day)}`);
  return first && gaps.length === 1 && fromDay(first.to) === to && days.length > 0
    ? `Let the period end within ${counted(months, 'month')} after one of its own (${days.join(', ')}), ask ${name} for a report that ends later, or issue yours once its next one is there.`
    : `Record the report or the letter that speaks for ${first ? fromDay(first.from) : to}, or ask ${name} for one.`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A report that should be there by now, and is not on record as issued. */
function missing(
  { today }: Examined,
  { convention }: On,
  { name, slug, where }: SubserviceOrganization,
  { key, to, there, record }: KnownReport,
): Found[] {
  if (record?.issued !== undefined || there >= toDay(today)) return [];
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `The report of ${name} for the period to ${fromDay(to)} was to be there by ${fromDay(there)} and is not on record.`,
      remedy:
        'Fetch it and record it under `reports` with `period` and `issued`, or write when it is announced for.',
      citation: convention.citation,
      subject: `${slug}/${key}`,
      where: record?.where ?? where,
    },
  ];
}

function modified(
  { convention }: On,
  { name, slug }: SubserviceOrganization,
  { key, to, record }: KnownReport,
): Found[] {
  if (record?.opinion === undefined || record.opinion === 'unmodified') return [];
  return [
    {
      rule: convention.rule,
      severity: 'warning',
      message: `The report of ${name} for the period to ${fromDay(to)} has a modified opinion: ${record.opinion}.`,
      remedy: 'Say in your review which of its exceptions bear on your service, and what you did about them.',
      citation: convention.citation,
      subject: `${slug}/${key}/opinion`,
      where: record.where,
    },
  ];
}
