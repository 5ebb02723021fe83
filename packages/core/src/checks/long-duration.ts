// Durations the user set beyond what is usual anywhere. They are planned as written.

import { addDuration, type Duration, formatDuration, toDay } from '../calendar/index.js';
import type { TimingDefault } from '../model/index.js';
import type { Check, Examined, Found } from './examined/check.js';
import { type Tracked, tracked } from './examined/tracks.js';

export const check: Check = {
  rules: [
    {
      id: 'long-duration',
      severity: 'warning',
      title: 'A duration is longer than usual',
      why: 'A length far outside the usual range is more often a slip of the unit than a wish.',
      remedy: 'Check the unit; if it is meant, nothing needs to change.',
      citation: 'Usual ranges, `docs/frameworks.md`',
      example: '`timing.fieldwork` of SOC 2 is 12 weeks; the longest usual is 8 weeks.',
    },
  ],
  run: (examined) => tracked(examined).flatMap((on) => tooLong(examined, on)),
};

function tooLong(examined: Examined, { track, framework }: Tracked): Found[] {
  return framework.timing.flatMap((timing) => {
    const set = track.timing.get(timing.key);
    const max = timing.max && whole(timing.max);
    if (!set || !max || !longer(examined, set.value, max)) return [];
    return {
      rule: 'long-duration',
      severity: 'warning',
      message: `\`timing.${timing.key}\` of ${framework.name} is ${formatDuration(set.value)}; the longest usual is ${formatDuration(max)}.`,
      remedy: `Check the unit: it is ${timing.what}. ${usual(timing)}`,
      citation: 'Usual ranges, `docs/frameworks.md`',
      subject: `${track.id}/${timing.key}`,
      where: set.where,
    };
  });
}

function usual(timing: TimingDefault): string {
  return `${formatDuration(whole(timing.usual))} are usual.`;
}

function whole({ months = 0, days = 0 }: TimingDefault['min']): Duration {
  return { months, days };
}

/** Months and days compare only once laid out from a day. */
function longer({ today }: Examined, a: Duration, b: Duration): boolean {
  return addDuration(toDay(today), a) > addDuration(toDay(today), b);
}
