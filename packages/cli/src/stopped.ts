// What is said of a plan whose search ended before its proof.

import { gapInWords, type Objective } from '@auditcal/core';
import { amount } from './progress.js';
import type { WhyStopped } from './thread.js';

const why: Readonly<Record<NonNullable<Objective['stopped']>, string>> = {
  effort: 'The search ended at --effort',
  time: 'The search ended at --time-limit',
  interrupt: 'The search was ended by Ctrl-C',
};

/** Says that a better plan may exist, and how much better at most; nothing where this one is proven the best. */
export function stoppedShort(objective: Objective, lasted: number): readonly string[] {
  const { stopped, value, bound, gap, currency } = objective;
  // Who says how hard to search knows it may end early; the page tells how far off the plan may be.
  if (stopped === null || stopped === 'effort') return [];
  const after = ` after ${(lasted / 1000).toFixed(1)} s`;
  const share = gapInWords(objective);
  const room = gap === 0 ? '' : `, so at most ${share} can be saved`;
  const proven =
    share === null
      ? '; how much of that can be saved is not known yet'
      : ` and no plan costs less than ${amount(bound)}${room}`;
  return [
    `${why[stopped]}${after}: this is the best plan so far. It costs ${amount(value)} ${currency}${proven}.`,
  ];
}

/** Says that choices may be better than told. */
export function advisedShort(stopped: WhyStopped, lasted: number): string {
  const by = stopped === 'time' ? 'ended at --time-limit' : 'was ended by Ctrl-C';
  return `The search ${by} after ${(lasted / 1000).toFixed(1)} s: each choice is the best plan found in its share of that, and one that tells a gap may be better than it looks.`;
}

/** Says that another day may cost less than is told. */
export function askedShort(stopped: WhyStopped, lasted: number): string {
  const by = stopped === 'time' ? 'ended at --time-limit' : 'was ended by Ctrl-C';
  return `The search for other days ${by} after ${(lasted / 1000).toFixed(1)} s: they may cost less than is told.`;
}
