// An activity that the file lets come round less often than a framework of the file writes down. Where no number of
// months is written, as for most activities, any cadence is the organization's own choice.

import { type Duration, formatDuration } from '../calendar/index.js';
import { type ActivitySetting, type ActivityUse, counted, dayOfYear } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { declared, type Tracked } from './examined/tracks.js';

export const check: Check = {
  rules: [
    {
      id: 'cadence-written',
      severity: 'error',
      title: 'An activity comes round less often than is written',
      why: 'Some frameworks write how many months may lie between two turns at the most.',
      remedy: 'Write the number of months that the requirement names, or fewer.',
      citation: 'The requirement that the message names.',
      example:
        'access-review comes round every 12 months; PCI DSS asks for it at least every 6 months (7.2.4, 7.2.5.1).',
    },
  ],
  run: (examined) =>
    declared(examined).flatMap((on) =>
      examined.program.activities.flatMap((setting) => [
        ...tooSeldom(examined, on, setting),
        ...fromTheLast(examined, on, setting),
      ]),
    ),
};

function tooSeldom(examined: Examined, on: Tracked, { key, every, off, where }: ActivitySetting): Found[] {
  if (!every || off) return [];
  const strictest = on.framework.activities
    .filter((use) => use.key === key && isInScope(use, on))
    .sort((a, b) => monthsOf(a) - monthsOf(b))[0];
  const months = strictest?.everyMonths;
  if (!strictest || months === undefined || !isLonger(every, months)) return [];
  const named = strictest.controls.join(', ');
  return [
    {
      rule: 'cadence-written',
      severity: 'error',
      message: `${key} comes round every ${formatDuration(every)}; ${on.framework.name} asks for it at least every ${counted(months, 'month')} (${named}).`,
      remedy: `Write \`every: ${counted(months, 'month')}\`, or less.`,
      citation: `${on.framework.fullName}, ${named}`,
      subject: `${key}/${on.track.id}`,
      where: examined.program.locate(['activities', key, 'every']) ?? where,
    },
  ];
}

// A turn that counts from the one before passes the day of the year that is written.
function fromTheLast(examined: Examined, on: Tracked, { key, anchor, off, where }: ActivitySetting): Found[] {
  const use = on.framework.activities.find((it) => it.key === key && it.by && isInScope(it, on));
  if (!use?.by || off || anchor !== 'completion') return [];
  const [named, day] = [use.controls.join(', '), dayOfYear(use.by)];
  return [
    {
      rule: 'cadence-written',
      severity: 'error',
      message: `${key} counts from the one before; ${on.framework.name} asks for it by ${day} of each year (${named}).`,
      remedy: 'Take `anchor: completion` out.',
      citation: `${on.framework.fullName}, ${named}`,
      subject: `${key}/${on.track.id}`,
      where: examined.program.locate(['activities', key, 'anchor']) ?? where,
    },
  ];
}

function monthsOf({ everyMonths }: ActivityUse): number {
  return everyMonths ?? Number.POSITIVE_INFINITY;
}

// A month counts as 31 days: nothing is told of a cadence in days that may be as short.
function isLonger({ months, days }: Duration, limit: number): boolean {
  return months > limit || (months === limit && days > 0) || months * 28 + days > limit * 31;
}

function isInScope({ categories }: ActivityUse, { track }: Tracked): boolean {
  return categories === undefined || categories.some((it) => track.categories.includes(it));
}
