// Ways to lay a lane some of whose jobs may be there or not.

import type { Alternative } from '../alternatives.js';
import type { Known } from '../guests/known.js';
import { OpenLane, optionalIn } from '../guests/open-lane.js';
import type { Piece } from '../guests/split.js';
import type { Company } from './company.js';
import { GuestOption } from './guest-option.js';
import type { Option } from './option.js';

/** The lane of this piece, `base` being paid beside it; none where it cannot be had, undefined where it cannot be told. */
export function openOptions(
  alternative: Alternative,
  piece: Piece,
  base: number,
  company: Company,
  known: Known,
): readonly Option[] | undefined {
  const lane = OpenLane.of(alternative, optionalIn(alternative, piece), known);
  if (!lane || lane === 'impossible') return lane && [];
  return [GuestOption.of(lane.list, base + lane.list.base, company, (spans) => lane.at(spans) ?? new Map())];
}
