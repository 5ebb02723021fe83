// The check itself: what it looks at, from when on it fails, and how far ahead the program is planned at all.

import { type Duration, formatDuration, parseDuration } from '../calendar/index.js';
import { type Program, type RuleLevel, usualWeight, type WeightName } from '../model/index.js';
import { type Both, type Detector, type Drifted, LEVELS, RUNGS, weakened } from './detector.js';
import { roughDays } from './lengths.js';

const CHECK = 'The checks of the program file';
const KEEP = 'Keep it, or say in the review why less is to be looked at.';

export const detector: Detector = {
  rules: [
    rule('drift-severity-lowered', 'The severity of a rule is lowered'),
    rule('drift-fail-on-weakened', 'A check fails over less'),
    rule('drift-due-soon-shorter', 'What is due is told later'),
    rule('drift-stored-plan-dropped', 'The stored plan or feed is no longer held against the file'),
    rule('drift-start-later', 'The plan begins later'),
    rule('drift-horizon-shorter', 'The plan reaches less far'),
    rule('drift-weight-lowered', 'A breach or a delay weighs less in planning'),
  ],
  run: (both) => [
    ...severities(both),
    ...bar(both),
    ...soon(both),
    ...stored(both),
    ...planning(both),
    ...weights(both),
  ],
};

function rule(id: string, title: string): Detector['rules'][number] {
  return { id, kind: 'promise', title, remedy: KEEP, citation: CHECK };
}

function severities(both: Both): readonly Drifted[] {
  const { base, head, known } = both;
  const ids = new Set([...base.check.rules.keys(), ...head.check.rules.keys()]);
  return [...ids].flatMap((id) => {
    const usual = known.rules.get(id) ?? 'warning';
    const [was, is]: [RuleLevel, RuleLevel] = [
      base.check.rules.get(id) ?? usual,
      head.check.rules.get(id) ?? usual,
    ];
    if (LEVELS.indexOf(is) >= LEVELS.indexOf(was)) return [];
    const message = `The rule ${id} is ${is}; it was ${was}.`;
    return [weakened(both, 'drift-severity-lowered', ['check', 'rules', id], message, was, is, 'nothing')];
  });
}

function bar(both: Both): readonly Drifted[] {
  const [was, is] = [both.base.check.failOn, both.head.check.failOn];
  if (RUNGS.indexOf(is) >= RUNGS.indexOf(was)) return [];
  const message = `A check fails on ${is}; it failed on ${was}.`;
  return [weakened(both, 'drift-fail-on-weakened', ['check', 'fail-on'], message, was, is, 'nothing')];
}

function soon(both: Both): readonly Drifted[] {
  const [was, is] = [both.base.check.dueSoon, both.head.check.dueSoon];
  if (roughDays(is) >= roughDays(was)) return [];
  const message = `What is due is told ${formatDuration(is)} ahead; it was ${formatDuration(was)}.`;
  return [
    weakened(
      both,
      'drift-due-soon-shorter',
      ['check', 'due-soon'],
      message,
      formatDuration(was),
      formatDuration(is),
      'nothing',
    ),
  ];
}

function stored(both: Both): readonly Drifted[] {
  return (['plan', 'calendar'] as const).flatMap((key) => {
    const [was, is] = [both.base.check[key], both.head.check[key]];
    if (was === undefined || is !== undefined) return [];
    const message = `${was} is held against the file no more: \`check.${key}\` is gone.`;
    return [weakened(both, 'drift-stored-plan-dropped', ['check', key], message, was, null, 'nothing')];
  });
}

function planning(both: Both): readonly Drifted[] {
  const [was, is] = [both.base.planning, both.head.planning];
  const found: Drifted[] = [];
  if (is.from > was.from) {
    const message = `The plan begins on ${is.from}; it was ${was.from}.`;
    found.push(weakened(both, 'drift-start-later', ['planning', 'from'], message, was.from, is.from));
  }
  const [before, now] = [horizonOf(both.base), horizonOf(both.head)];
  if (roughDays(now) < roughDays(before)) {
    const [from, to] = [formatDuration(before), formatDuration(now)];
    const message = `The plan reaches ${to} far; it reached ${from}.`;
    found.push(weakened(both, 'drift-horizon-shorter', ['planning', 'horizon'], message, from, to));
  }
  return found;
}

const HORIZON: Duration = { months: 36, days: 0 };

function horizonOf({ written }: Program): Duration {
  const horizon = written(['planning', 'horizon']);
  return (typeof horizon === 'string' ? parseDuration(horizon) : undefined) ?? HORIZON;
}

// The others are prices of effort, not of breaches and delays.
const HELD: readonly WeightName[] = [
  'uncovered-day',
  'stale-day',
  'late-day',
  'convention',
  'moved-day',
  'survive-major',
];

function weights(both: Both): readonly Drifted[] {
  return HELD.flatMap((key) => {
    // By one rate for both: another rate weakens nothing.
    const usual = usualWeight(key, both.head);
    const [was, is] = [both.base, both.head].map(({ planning: { weights: set } }) => set.get(key) ?? usual);
    if (was === undefined || is === undefined || is >= was) return [];
    const message = `A ${key} weighs ${is} in planning; it was ${was}.`;
    const path = ['planning', 'weights', key];
    return [weakened(both, 'drift-weight-lowered', path, message, String(was), String(is))];
  });
}
