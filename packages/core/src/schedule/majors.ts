// How long a major nonconformity takes: to be closed, and then to be decided on. The certification body's contract sets
// the first, the framework says what is usual.

import type { PlainDate } from '../calendar/index.js';
import { auditorOn, closingTimeOf, inDays, type Program, tenuresOf } from '../model/index.js';
import type { Draft } from './cycles/draft.js';

/** Days from the last audit day until a major is closed, and from then to the decision. */
export interface MajorTime {
  readonly closing: number;
  readonly deciding: number;
}

/** The time of a major raised at an audit that ends on a day; where its day is open, by the last firm of its track. */
export function majorTime({ auditors }: Program, { context, auditor }: Draft, on?: PlainDate): MajorTime {
  const { track, framework } = context;
  const { cycle } = framework;
  if (cycle.kind !== 'certification') return { closing: 0, deciding: 0 };
  const firm = auditor ?? (on ? auditorOn(track, on) : tenuresOf(track).at(-1)?.firm);
  const own = closingTimeOf(firm, auditors);
  return { closing: own ? inDays(own) : cycle.majors.closing, deciding: cycle.majors.deciding };
}
