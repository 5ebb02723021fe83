// Every dated rule of the frameworks' data, hard or by convention, that a schedule does not keep.
// A rule that facts broke before planning began comes as a PastBreach, which planning had to leave out.

import { type Duration, formatDuration, type PlainDate } from '../calendar/index.js';
import {
  counted,
  type Engagement,
  type Holding,
  type Offset,
  type PastBreach,
  type Point,
  type TemporalRule,
} from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { tracked, typeOf } from './examined/tracks.js';
import { days, daysBetween, sentence, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'rules',
      severity: 'error',
      title: 'A dated rule does not hold',
      why: 'Frameworks set dates from one another: a decision starts the clock of the next audit.',
      remedy: 'Move the date that can still be moved; the message names both and the limit.',
      citation: 'Each rule carries its own.',
      example:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) ends its fieldwork on 2028-05-03, 24 days after 2028-04-09, the last day allowed (12 months after 2027-04-09, the decision of iso27001-stage2-1), because the first surveillance after initial certification is within twelve months of the decision.',
      named: ({ rules }) =>
        rules.flatMap(({ severity, ...rule }) => (severity === 'habit' ? [] : [{ ...rule, severity }])),
    },
  ],
  run: (examined) => [
    ...examined.scheduled.holdings
      .filter(({ slack, rule }) => slack < 0 && !isWindow(examined, rule))
      .sort(strongestFirst)
      .flatMap((holding) => brokenHolding(examined, holding)),
    ...examined.scheduled.broken
      .filter((breach) => !isGoalOnRecord(examined, breach))
      .map((breach) => brokenByFacts(examined, breach)),
  ],
};

/** The window around a target is told by a check of its own, which knows when it is over. */
function isWindow({ frameworks }: Examined, { rule }: TemporalRule): boolean {
  return frameworks.some(({ targets }) => targets.some(({ window }) => window?.rule === rule));
}

/** A goal that a finished audit has missed is told by a check of its own, with the day it was met on. */
function isGoalOnRecord(examined: Examined, { rule, engagement }: PastBreach): boolean {
  return rule === 'goal' && engagementOf(examined, engagement)?.status === 'done';
}

/** Of two limits under one rule the one broken by less is the wider, so its breach says more. */
function strongestFirst(a: Holding, b: Holding): number {
  return b.slack - a.slack;
}

function brokenHolding(examined: Examined, holding: Holding): Found[] {
  const { rule, from, to, side, limit, slack, where } = holding;
  const { severity } = rule;
  if (severity === 'habit') return [];
  const [direction, end] = side === 'at-most' ? ['after', 'last'] : ['before', 'first'];
  const what = `${subjectOf(examined, to.engagement)} ${verb(examined, to)} ${to.on}`;
  const allowed = `the ${end} day ${severity === 'error' ? 'allowed' : 'by convention'} (${distance(rule, side)}${origin(examined, from)})`;
  return [
    {
      rule: rule.rule,
      severity,
      message: `${what}, ${days(slack)} ${direction} ${limit}, ${allowed}, because ${rule.why}.`,
      remedy: onRecord(examined, holding) ?? sentence(rule.remedy),
      citation: rule.citation,
      subject: to.engagement,
      where,
    },
  ];
}

// What has happened cannot be moved any more, only mended where it is written down wrongly.
function onRecord(
  examined: Examined,
  { rule: { timing, severity }, to, track }: Holding,
): string | undefined {
  if (severity !== 'error' || engagementOf(examined, to.engagement)?.status !== 'done') return undefined;
  const auditor = tracked(examined).find((it) => it.track.id === track)?.framework.auditor.title ?? 'auditor';
  const rest = timing
    ? `if the ${auditor} was that quick, write so under \`timing\`, as \`${timing.key}\`.`
    : `otherwise agree the next step with the ${auditor}.`;
  return `Mend the date if it is not what happened, or if an audit is recorded twice; ${rest}`;
}

function brokenByFacts(examined: Examined, breach: PastBreach): Found {
  const { rule, engagement, limit, on, why, remedy, citation, where } = breach;
  const missed = daysBetween(limit, on);
  const found = { rule, severity: 'error', citation, subject: engagement, where } as const;
  if (missed >= 0 && limit < examined.today) {
    const message = `${subjectOf(examined, engagement)} was due by ${limit}, because ${why}; ${stateNow(examined, engagement)}.`;
    return { ...found, message, remedy: missed === 0 ? sentence(remedy) : nextStep(examined, breach) };
  }
  const [direction, end] = missed < 0 ? ['before', 'first'] : ['after', 'last'];
  return {
    ...found,
    message: `${subjectOf(examined, engagement)}: ${limit} is the ${end} day allowed, and ${on} is ${days(missed)} ${direction} it, because ${why}; what is written in the file leaves no other day.`,
    remedy: sentence(remedy),
  };
}

function stateNow(examined: Examined, id: string): string {
  const engagement = engagementOf(examined, id);
  return engagement && engagement.status !== 'planned'
    ? `it is ${engagement.status}${heldOn(engagement)}`
    : 'none is recorded';
}

/** The limit is past: nothing can be moved before it any more. */
function nextStep(examined: Examined, { engagement: id, track }: PastBreach): string {
  const engagement = engagementOf(examined, id);
  const on = tracked(examined).find((it) => it.track.id === track);
  const agree = `agree the next step with the ${on?.framework.auditor.title ?? 'auditor'}.`;
  if (engagement && engagement.status !== 'planned') return sentence(agree);
  const planned = engagement ? ` It is planned now${heldOn(engagement)}.` : '';
  return `Record it if it took place; otherwise ${agree}${planned}`;
}

function heldOn({ fieldwork, report }: Engagement): string {
  if (!fieldwork) return ` for ${report}`;
  return fieldwork.from === fieldwork.to
    ? ` for ${fieldwork.from}`
    : ` for ${fieldwork.from} to ${fieldwork.to}`;
}

function engagementOf({ scheduled }: Examined, id: string): Engagement | undefined {
  return scheduled.engagements.find((it) => it.id === id);
}

function subjectOf(examined: Examined, id: string): string {
  const engagement = engagementOf(examined, id);
  return engagement ? titled(engagement) : id;
}

/** Whether an engagement ends in a report or in a decision. */
function outcomeOf(examined: Examined, id: string | null): 'report' | 'decision' {
  const engagement = id === null ? undefined : engagementOf(examined, id);
  const on = tracked(examined).find(({ engagements }) => engagements.some((it) => it.id === id));
  return (on && engagement && typeOf(on, engagement)?.outcome) ?? 'decision';
}

function verb(examined: Examined, { engagement, point }: { engagement: string; point: Point }): string {
  if (point === 'outcome')
    return outcomeOf(examined, engagement) === 'decision' ? 'is decided on' : 'is reported on';
  return VERBS[point];
}

function origin(
  examined: Examined,
  { engagement, point, on }: { engagement: string | null; point: Point | 'ready'; on: PlainDate },
): string {
  const noun = point === 'outcome' ? `the ${outcomeOf(examined, engagement)}` : NOUNS[point];
  return `${on}, ${noun}${engagement === null ? '' : ` of ${engagement}`}`;
}

/** `12 months after `, or nothing where the distance is a duration the file may set. */
function distance({ atLeast, atMost, share }: TemporalRule, side: Holding['side']): string {
  if (share !== undefined) return `${Math.round(share * 100)} % of the period after `;
  const offset = side === 'at-least' ? atLeast : atMost;
  return offset === undefined ? 'counted from ' : inWords(offset);
}

function inWords(offset: Offset): string {
  if ('year' in offset) {
    return offset.year === 'start-of-next'
      ? '1 January of the year after '
      : '31 December of the year after ';
  }
  const { months = 0, days: rest = 0 } = offset;
  if (months === 0 && rest === 0) return 'measured from ';
  // Counted back from a day that lies ahead: 90 days before the first anniversary.
  if (months > 0 && rest < 0) return `${days(rest)} before ${counted(months, 'month')} after `;
  const length: Duration = { months: Math.abs(months), days: Math.abs(rest) };
  return `${formatDuration(length)} ${months < 0 || (months === 0 && rest < 0) ? 'before' : 'after'} `;
}

const VERBS: Record<Exclude<Point, 'outcome'>, string> = {
  start: 'starts its fieldwork on',
  end: 'ends its fieldwork on',
  'period-from': 'begins its period on',
  'period-to': 'ends its period on',
  'as-of': 'speaks as of',
  expires: 'expires on',
  'interim-start': 'starts its interim session on',
  'interim-end': 'ends its interim session on',
};

const NOUNS: Record<Exclude<Point, 'outcome'> | 'ready', string> = {
  start: 'the first fieldwork day',
  end: 'the last fieldwork day',
  'period-from': 'the first day of the period',
  'period-to': 'the last day of the period',
  'as-of': 'the as-of date',
  expires: 'the expiry of the certificate',
  'interim-start': 'the first day of the interim session',
  'interim-end': 'the last day of the interim session',
  ready: 'the day it is ready',
};
