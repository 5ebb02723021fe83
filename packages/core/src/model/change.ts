// What a change under review does to a program: each fact rewritten, each promise weakened, each stored file left
// behind. A change reads like a diagnostic, so whatever shows the one shows the other.

import type { PlainDate } from '../calendar/index.js';
import type { Diagnostic } from './diagnostic.js';

/**
 * `fact`: what happened is told otherwise. `promise`: the program asks less of itself. `artefact`: a stored plan or
 * feed no longer matches the file.
 */
export type ChangeKind = 'fact' | 'promise' | 'artefact';

/** One fact rewritten, promise weakened or stored file left behind. */
export interface Change extends Diagnostic {
  readonly kind: ChangeKind;
  /** The value as the base has it; null where it has none. */
  readonly was: string | null;
  /** The value as it is now; null where there is none. */
  readonly is: string | null;
  readonly effect: Effect;
  /** It was so at the base already. Only what is stored can be: all else differs from the base. */
  readonly standing: boolean;
}

/** What a change does to the plan, read off the plans before and after it. */
export interface Effect {
  /** In one sentence. */
  readonly text: string;
  /** Open turns of activities more in the plan; negative is fewer. */
  readonly turns: number;
  /** Dates of audits that are others now, in the order of the plan. */
  readonly dates: readonly DateMoved[];
  /** What the plan costs more by the planner's prices, in the currency's main unit; null where there are not two plans. */
  readonly money: number | null;
}

/** A date of an audit that the plans before and after a change have on different days. */
export interface DateMoved {
  readonly engagement: string;
  readonly title: string;
  /** Of a period, `period` is its last day; `period-start` is told where it moves by itself, and not with the end before it. */
  readonly what: 'interim' | 'fieldwork' | 'period-start' | 'period' | 'as-of' | 'report' | 'expires';
  /** Null where the engagement, or this date of it, is new. */
  readonly from: PlainDate | null;
  /** Null where the engagement, or this date of it, has gone. */
  readonly to: PlainDate | null;
  /** Days later; negative is earlier; null where either day is missing. */
  readonly days: number | null;
}
