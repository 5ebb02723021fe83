// Framework files of the user's own that ask for less than they did: a rule taken out or loosened, what holds for longer,
// work that is called for no more or less often. What a program file says of its frameworks is compared elsewhere.

import { formatDuration } from '../calendar/index.js';
import {
  type ActivityUse,
  counted,
  dayOfYear,
  declaredIn,
  type Framework,
  type Offset,
  type Severity,
  type TemporalRule,
} from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';
import { roughDays } from './lengths.js';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-framework-loosened',
      kind: 'promise',
      title: 'A framework of its own asks for less',
      remedy: 'Keep it, or say in the review who changed the requirement.',
      citation: 'The framework file',
    },
  ],
  run: (both) =>
    both.base.own.frameworks.flatMap((was) => {
      const is = both.head.own.frameworks.find(({ id }) => id === was.id);
      return is ? loosened(both, was, is) : [];
    }),
};

/** One thing that is less than it was: what it is about, in words, and both values. */
interface Less {
  readonly about: string;
  readonly message: string;
  readonly was: string;
  readonly is: string | null;
}

function loosened(both: Both, was: Framework, is: Framework): readonly Drifted[] {
  const less = [...validity(was, is), ...rules(was, is), ...lengths(was, is), ...activities(was, is)];
  const key = declaredIn(both.head).find(({ framework }) => framework === is.id)?.id ?? is.id;
  return less.map(({ about, ...it }) => ({
    ...it,
    rule: 'drift-framework-loosened',
    subject: `${is.id}-${about}`,
    where: both.head.locate(['frameworks', key, 'file']),
    touches: 'everything',
  }));
}

function validity({ cycle: was, name }: Framework, { cycle: is }: Framework): readonly Less[] {
  if (!('validity' in was && 'validity' in is) || is.validity <= was.validity) return [];
  const [before, now] = [counted(was.validity, 'month'), counted(is.validity, 'month')];
  const message = `What ${name} grants holds for ${now}; it was ${before}.`;
  return [{ about: 'validity', message, was: before, is: now }];
}

/** How grave a rule is; what is only a habit is told to nobody. */
const WEIGHT: Readonly<Record<Severity | 'habit', number>> = { error: 3, warning: 2, info: 1, habit: 0 };

function rules(was: Framework, is: Framework): readonly Less[] {
  const told = new Set<string>();
  return was.rules.flatMap((rule) => {
    if (rule.severity === 'habit' || told.has(rule.rule)) return [];
    // Of several under one id, the one that binds the same days; else any of them may have taken its place.
    const same = is.rules.filter((it) => it.severity !== 'habit' && daysOf(it) === daysOf(rule));
    const found = sayRule(was, rule, same);
    if (found) told.add(rule.rule);
    return found ?? [];
  });
}

function daysOf({ rule, from, to, timing, share, atLeast, atMost }: TemporalRule): string {
  const sides = [timing?.key, share, atLeast && 'least', atMost && 'most'];
  return JSON.stringify([rule, from, to, sides]);
}

function sayRule({ name }: Framework, rule: TemporalRule, same: readonly TemporalRule[]): Less | undefined {
  const about = rule.rule;
  const [is] = [...same].sort((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
  if (!is) {
    const message = `${name} has no rule ${about} any more between these days: ${rule.why}.`;
    return { about, message, was: rule.severity, is: null };
  }
  if (WEIGHT[is.severity] < WEIGHT[rule.severity]) {
    const message = `The rule ${about} of ${name} is ${is.severity}; it was ${rule.severity}.`;
    return { about, message, was: rule.severity, is: is.severity };
  }
  const wider = same.every((it) => isWider(rule, it));
  if (!wider) return undefined;
  const [before, now] = [inWords(rule), inWords(is)];
  return {
    about,
    message: `The rule ${about} of ${name} leaves more room: ${now}; it was ${before}.`,
    was: before,
    is: now,
  };
}

function isWider(was: TemporalRule, is: TemporalRule): boolean {
  const later = was.atMost && is.atMost && lengthOf(is.atMost) > lengthOf(was.atMost);
  const sooner = was.atLeast && is.atLeast && lengthOf(is.atLeast) < lengthOf(was.atLeast);
  return later === true || sooner === true;
}

function lengthOf(offset: Offset): number {
  return 'year' in offset ? 0 : roughDays({ months: offset.months ?? 0, days: offset.days ?? 0 });
}

function inWords({ atLeast, atMost }: TemporalRule): string {
  const said = (it: Offset | undefined, word: string) =>
    it && !('year' in it) ? [`${distance(it)} ${word}`] : [];
  return [...said(atLeast, 'at the earliest'), ...said(atMost, 'at the latest')].join(', ');
}

function distance({ months = 0, days = 0 }: { readonly months?: number; readonly days?: number }): string {
  if (months === 0 && days === 0) return 'on the day';
  const length = formatDuration({ months: Math.abs(months), days: Math.abs(days) });
  return months < 0 || days < 0 ? `${length} before` : `${length} after`;
}

function lengths(was: Framework, is: Framework): readonly Less[] {
  return was.timing.flatMap(({ key, min, what }): Less[] => {
    const now = is.timing.find((it) => it.key === key)?.min;
    const [before, after] = [lengthOf(min), now && lengthOf(now)];
    if (after === undefined || after >= before) return [];
    const [from, to] = [words(min), words(now ?? {})];
    const message = `${was.name}, ${what}: at least ${to}; it was ${from}.`;
    return [{ about: `timing-${key}`, message, was: from, is: to }];
  });
}

function words({ months = 0, days = 0 }: { readonly months?: number; readonly days?: number }): string {
  return formatDuration({ months, days });
}

function activities(was: Framework, is: Framework): readonly Less[] {
  return was.activities.flatMap((use): Less[] => {
    if (use.supporting) return [];
    const now = is.activities.find(({ key }) => key === use.key);
    const about = `activity-${use.key}`;
    if (!now || now.supporting) {
      const message = `${was.name} calls for ${use.key} no more.`;
      return [{ about, message, was: use.key, is: null }];
    }
    if (use.by && (!now.by || dayOfYear(now.by) > dayOfYear(use.by))) {
      const [before, after] = [dayOfYear(use.by), now.by ? dayOfYear(now.by) : 'no day'];
      const message = `${was.name} asks for ${use.key} by ${after} of each year; it was ${before}.`;
      return [{ about, message, was: before, is: after }];
    }
    if (monthsOf(now) <= monthsOf(use)) return [];
    const [before, after] = [everyOf(use), everyOf(now)];
    const message = `${was.name} asks for ${use.key} ${after}; it was ${before}.`;
    return [{ about, message, was: before, is: after }];
  });
}

function monthsOf({ everyMonths }: ActivityUse): number {
  return everyMonths ?? Number.POSITIVE_INFINITY;
}

function everyOf({ everyMonths }: ActivityUse): string {
  return everyMonths === undefined ? 'without a number of months' : `every ${counted(everyMonths, 'month')}`;
}
