// A lane of guests in a joint problem, whether or not some of them may be left out.

import type { Alternative } from '../alternatives.js';
import { guestPartOf } from '../guests/guest-list.js';
import type { Known } from '../guests/known.js';
import { type OpenLanes, type OpenList, optionalIn } from '../guests/open-lane.js';
import type { Part } from '../guests/part.js';
import type { Piece } from '../guests/split.js';
import type { WholeDays } from '../guests/whole-days.js';

/** A lane of guests: one variable for each, whose values are its spans. */
export interface HostedGuests {
  /** Whose days hold all of its jobs. */
  readonly parts: readonly Part[];
  readonly piece: Piece;
  readonly list: OpenList;
  /** The optional jobs that are there with these spans. */
  readonly chosen: (spans: readonly number[]) => readonly string[];
  /** Notes its days with these spans; false where it has none. */
  readonly put: (whole: WholeDays, spans: readonly number[]) => boolean;
}

/** `line`: its jobs are no guests; `strange`: they are, and cannot be told with those that may be left out. */
export function hostedGuestsOf(
  alternative: Pick<Alternative, 'problem' | 'optional'>,
  piece: Piece,
  known: Known,
  lanes: OpenLanes,
  isWhole: boolean,
): HostedGuests | 'line' | 'strange' | 'impossible' {
  if (optionalIn(alternative, piece).length > 0) {
    const lane = lanes.of(alternative, piece, isWhole);
    if (!lane || lane === 'impossible') return lane ?? 'strange';
    const put = (whole: WholeDays, spans: readonly number[]): boolean => {
      const days = lane.at(spans);
      if (days) whole.putNamed(days);
      return days !== undefined;
    };
    return { parts: lane.parts, piece, list: lane.list, chosen: (spans) => lane.chosen(spans), put };
  }
  const { part, guests } = known.of(piece);
  if (!part) return 'impossible';
  const own = isWhole ? guestPartOf(part, true) : guests();
  if (own?.lists !== 1) return 'line';
  const list = own.list(0);
  if (!list) return 'impossible';
  return {
    parts: [own.part],
    piece,
    list: { ...list, choices: [] },
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
