// Goals that finished audits have already missed. Goals still ahead bind the plan itself, so none of those is here.

import type { Framework, Goal } from '../model/index.js';
import type { Check, Found } from './examined/check.js';
import { type Tracked, tracked, typeIdOf } from './examined/tracks.js';
import { days, daysBetween, titled } from './examined/words.js';

export const check: Check = {
  rules: [
    {
      id: 'goal',
      severity: 'error',
      title: 'A goal was missed',
      why: 'A goal is a promise with a date; one that finished audits have missed cannot be planned away.',
      remedy: 'Write the new date under `by`, or remove it.',
      citation: '`by` of the program file',
      example:
        'SOC 2 Type I (soc2-type1-1) was to be in hand by 2026-09-30 and is of 2026-10-15, 15 days later.',
    },
  ],
  run: (examined) => tracked(examined).flatMap(missedGoals),
};

function missedGoals(on: Tracked): Found[] {
  const { cycle } = on.framework;
  const opening = openingOf(cycle);
  const certified = opening !== undefined && on.track.by ? missed(on, opening, on.track.by) : [];
  const wished = [...on.track.audits].flatMap(([type, { by }]) => (by ? missed(on, type, by) : []));
  return [...certified, ...wished];
}

// The audit that `by` of a framework's block asks for.
function openingOf(cycle: Framework['cycle']): string | undefined {
  if (cycle.kind === 'certification') return cycle.opening;
  return cycle.kind === 'assessment' ? cycle.assessment : undefined;
}

/** The first finished audit of a type, where it came after its goal. */
function missed({ engagements }: Tracked, type: string, by: Goal): Found[] {
  const first = engagements.find((it) => typeIdOf(it) === type && it.status === 'done');
  if (!first || first.report <= by.on) return [];
  return [
    {
      rule: 'goal',
      severity: 'error',
      message: `${titled(first)} was to be in hand by ${by.on} and is of ${first.report}, ${days(daysBetween(by.on, first.report))} later.`,
      remedy: 'Write the new date under `by`, or remove it.',
      citation: '`by` of the program file',
      subject: first.id,
      where: by.where,
    },
  ];
}
