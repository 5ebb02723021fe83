// The lists of several lanes of guests as one.

import type { Guest, GuestList, GuestPart } from './guest-list.js';
import type { Piece } from './split.js';

/** A lane whose jobs are guests. */
export interface Lane {
  readonly part: GuestPart;
  readonly piece: Piece;
}

/** One list of each lane of guests, the last lane's turning fastest; their variables are numbered lane after lane. */
export function listOfAll(lanes: readonly Pick<Lane, 'part'>[], h: number): GuestList | undefined {
  const guests: Guest[] = [];
  const choices: GuestList['choose'][] = [];
  let base = 0;
  let before = lanes.reduce((sum, { part }) => sum + part.part.problem.variables.length, 0);
  let left = h;
  for (const { part } of lanes.toReversed()) {
    const list = part.list(left % part.lists);
    if (!list) return undefined;
    left = Math.floor(left / part.lists);
    before -= part.part.problem.variables.length;
    const from = before;
    base += list.base;
    choices.push((index) => noteFrom(from, index, list.choose));
    guests.unshift(
      ...list.guests.map((guest) => ({
        ...guest,
        choose: (span: number, index: Map<number, number>) =>
          noteFrom(from, index, (own) => guest.choose(span, own)),
      })),
    );
  }
  return {
    base,
    guests,
    choose: (index) => {
      for (const choose of choices) choose(index);
    },
  };
}

// What a lane chooses for its variables, noted under their numbers among those of all lanes.
function noteFrom(
  from: number,
  index: Map<number, number>,
  choose: (own: Map<number, number>) => void,
): void {
  const own = new Map<number, number>();
  choose(own);
  for (const [v, at] of own) index.set(v + from, at);
}
