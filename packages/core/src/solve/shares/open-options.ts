// Ways to lay a lane some of whose jobs may be there or not.

import type { Alternative, LaneBound } from '../alternatives.js';
import type { Known } from '../guests/known.js';
import { OpenLane, optionalIn } from '../guests/open-lane.js';
import type { Piece } from '../guests/split.js';
import { companyIn } from './company.js';
import { GuestOption } from './guest-option.js';
import { OpenGuests } from './open-guests.js';
import type { Option } from './option.js';

/** The lane of this piece, `base` being paid beside it; none where it cannot be had, undefined where it cannot be told. */
export function openOptions(
  alternative: Alternative,
  piece: Piece,
  base: number,
  bound: LaneBound,
  known: Known,
): readonly Option[] | undefined {
  const lane = OpenLane.of(alternative, optionalIn(alternative, piece), known);
  if (!lane || lane === 'impossible') return lane && [];
  const { guests, choices, base: own } = lane.list;
  // Where those are that may be there or not their own days say.
  const company = companyIn({ ...bound, more: 0 });
  const open = new OpenGuests(choices, !bound.apart);
  return [GuestOption.of(guests, base + own, company, (spans) => lane.at(spans) ?? new Map(), open)];
}
