// A lane of guests in a joint problem, whether or not some of them may be left out.

import type { Day } from '../../calendar/index.js';
import type { Alternative } from '../alternatives.js';
import { guestPartOf } from '../guests/guest-list.js';
import type { Known } from '../guests/known.js';
import { type OpenLanes, type OpenList, optionalIn } from '../guests/open-lane.js';
import type { Part } from '../guests/part.js';
import type { Piece } from '../guests/split.js';
import type { WholeDays } from '../guests/whole-days.js';
import type { Remains } from '../shares/index.js';

/** A lane of guests: one variable for each, whose values are its spans. */
export interface HostedGuests {
  /** Whose days hold all of its jobs. */
  readonly parts: readonly Part[];
  readonly piece: Piece;
  readonly list: OpenList;
  /** Spans are all told, also those that cost no less than a longer one. */
  readonly isWhole: boolean;
  /** Of each guest in the list the whole problem's variable of its first day; -1 where it may not be there. */
  readonly starts: readonly number[];
  /** By guest whether a span is left, by its place and its first day; undefined where all are. */
  readonly left: readonly IsLeft[] | undefined;
  /** The optional jobs that are there with these spans. */
  readonly chosen: (spans: readonly number[]) => readonly string[];
  /** Notes its days with these spans; false where it has none. */
  readonly put: (whole: WholeDays, spans: readonly number[]) => boolean;
}

type IsLeft = (place: number, from: Day) => boolean;

/** `line`: its jobs are no guests; `strange`: they are, and cannot be told with those that may be left out. */
export function hostedGuestsOf(
  alternative: Pick<Alternative, 'problem' | 'optional'>,
  piece: Piece,
  known: Known,
  lanes: OpenLanes,
  isWhole: boolean,
  remains?: Remains,
): HostedGuests | 'line' | 'strange' | 'impossible' {
  if (optionalIn(alternative, piece).length > 0) {
    const lane = lanes.of(alternative, piece, isWhole);
    if (!lane || lane === 'impossible') return lane ?? 'strange';
    const put = (whole: WholeDays, spans: readonly number[]): boolean => {
      const days = lane.at(spans);
      if (days) whole.putNamed(days);
      return days !== undefined;
    };
    const { list, parts } = lane;
    const starts = list.guests.map(() => -1);
    // What is left of them is told by their places, which are others where all are told.
    const left = isWhole ? undefined : leftOf(list.guests.length, remains, true);
    return { parts, piece, list, isWhole, starts, left, chosen: (spans) => lane.chosen(spans), put };
  }
  const { part, guests, isFirst } = known.of(piece);
  if (!part) return 'impossible';
  const own = isWhole ? guestPartOf(part, true) : guests();
  if (own?.lists !== 1) return 'line';
  const list = own.list(0);
  if (!list) return 'impossible';
  const { jobs } = own.part.problem.visits;
  return {
    parts: [own.part],
    piece,
    list: { ...list, choices: [] },
    isWhole,
    starts: list.guests.map(({ job = -1 }) => piece.variables[jobs[job]?.start ?? -1] ?? -1),
    left: leftOf(list.guests.length, remains, isFirst && !isWhole),
    chosen: () => [],
    put: (whole, spans) => {
      const index = new Map<number, number>();
      list.choose(index);
      list.guests.forEach((guest, g) => {
        guest.choose(spans[g] as number, index);
      });
      whole.put(own.part, piece, index);
      return true;
    },
  };
}

// In a list of other spans, made with fewer days or with shorter ones, each costs no less than some span of the same first day
// did in the list that was left of. `isListed`: it is that list.
function leftOf(guests: number, left: Remains | undefined, isListed: boolean): readonly IsLeft[] | undefined {
  if (left?.spans.length !== guests) return undefined;
  return (isListed ? left.spans : left.starts).map((own): IsLeft => {
    const kept = new Set(own);
    return isListed ? (place) => kept.has(place) : (_, from) => kept.has(from);
  });
}
