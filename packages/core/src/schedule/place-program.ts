// Places one program at the least price. What hangs on its engagements comes afterwards, so that a portfolio can place
// a program again and again.

import type { Day, PlainDate } from '../calendar/index.js';
import type { Engagement, Framework, Holding, Program } from '../model/index.js';
import type { Effort } from '../solve/alternatives.js';
import { type Windows, windowsOf } from '../solve/index.js';
import { Learned } from '../solve/learned.js';
import { isKept } from '../solve/priced/value.js';
import { holdingsOf } from './answer/holdings.js';
import { engagementsOf } from './answer/read-answer.js';
import { waysOf } from './optimum/alternatives.js';
import { keepingNearDates } from './optimum/near-dates.js';
import { type Optimum, optimumOf, reading, withInterims } from './optimum/optimum.js';
import { outlooksOf } from './optimum/outlooks.js';
import type { Way } from './optimum/way.js';
import { build } from './problem/build.js';
import { datedInterims } from './problem/interim.js';
import { openOf, settingOf, type Terms } from './setting.js';

/** A placed program: its optimum, and its engagements with how their rules hold. */
export interface Placed {
  readonly found: Optimum;
  readonly engagements: readonly Engagement[];
  readonly holdings: readonly Holding[];
}

/** A plan to begin with: what it has chosen, track by track, and the days of its variables by name. */
export interface Beginning {
  readonly choices: readonly string[];
  readonly days: ReadonlyMap<string, Day>;
}

/** A placed program, and the ways to lay it that it was chosen from. */
export interface Laid {
  readonly placed: Placed;
  readonly ways: readonly Way[];
  /** The same before near dates were kept. */
  readonly all: readonly Way[];
  /** What the search has learned of `ways`. */
  readonly learned: Learned;
}

/** The cheapest placement; undefined where there is none. `beginning` only spares work where it is a plan at all. */
export function placeProgram(...asked: Parameters<typeof layProgram>): Placed | undefined {
  return layProgram(...asked)?.placed;
}

/** The same, for those who go on from there. */
export function layProgram(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms = {},
  effort: Effort = {},
  beginning?: Beginning,
): Laid | undefined {
  const all = waysOf(outlooksOf(program, frameworks, today, terms), terms.first);
  return layIn(all, frameworks, today, terms, effort, beginning);
}

/** The same from ways at hand, which are laid out once for several searches. */
export function layIn(
  all: readonly Way[],
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms,
  effort: Effort,
  beginning?: Beginning,
): Laid | undefined {
  const near = keepingNearDates(all);
  const learned = new Learned();
  const kept = optimumOf(near, { ...effort, ...startOf(near, beginning), learned });
  if (kept) {
    const placed = placedBy(kept, frameworks, today, terms);
    return { placed, ways: having(near, kept.way), all: near === all ? having(all, kept.way) : all, learned };
  }
  // Only the host's capacity can stand against near dates that the rules allow.
  const anew = new Learned();
  const found = near === all ? undefined : optimumOf(all, { ...effort, learned: anew });
  if (!found) return undefined;
  const own = having(all, found.way);
  return { placed: placedBy(found, frameworks, today, terms), ways: own, all: own, learned: anew };
}

// A way that was made of others is one to ask about too.
function having(ways: readonly Way[], way: Way): readonly Way[] {
  return ways.includes(way) || !way.isByTrack ? ways : [...ways, way];
}

/** The plan to begin with as one of this program; undefined where it is none. `bound` is what no plan costs less than. */
export function placedAt(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms,
  beginning: Beginning,
  bound: number,
): Placed | undefined {
  const ways = keepingNearDates(waysOf(outlooksOf(program, frameworks, today, terms), terms.first));
  const { start } = startOf(ways, beginning);
  const plain = start && ways[start.alternative];
  const way = plain && withInterims(plain, start.chosen ?? new Set());
  return way && isKept(way.priced(), start.days)
    ? placedBy(reading(way, start.days, bound, false), frameworks, today, terms)
    : undefined;
}

function startOf(ways: readonly Way[], beginning: Beginning | undefined): Pick<Effort, 'start'> {
  if (!beginning) return {};
  const alternative = ways.findIndex(({ choices }) =>
    choices.every((choice, track) => choice === beginning.choices[track]),
  );
  const plain = ways[alternative];
  if (!plain) return {};
  const chosen = datedInterims(plain.built().open, beginning.days);
  const { variables } = withInterims(plain, chosen).priced();
  const days = variables.flatMap(({ name, lo, hi }) => (lo === hi ? lo : (beginning.days.get(name) ?? [])));
  return days.length === 0 || days.length < variables.length ? {} : { start: { alternative, days, chosen } };
}

/** An optimum with its engagements. */
export function placedBy(
  found: Optimum,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms,
): Placed {
  const { way, built, days } = found;
  const windows = terms.closed ? openWindows(found, frameworks, today, terms) : found.windows;
  const holdings = holdingsOf(built, days);
  const engagements = engagementsOf(way.setting, built, days, windows, holdings);
  return { found: { ...found, windows }, holdings, engagements };
}

// The days an audit may start on leave out what others have taken. The same drafts make the same variables.
function openWindows(
  { way, windows }: Optimum,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms,
): Windows {
  const { program, without } = way.setting;
  const open = settingOf(program, frameworks, today, without, openOf(terms));
  const drafts = way.settled.map((track) => track.drafts);
  const pairs = new Set(way.settled.flatMap(({ waived }) => [...waived.pairs]));
  const found = windowsOf(build(open, drafts, { pairs, rules: new Set() }).problem);
  return 'conflict' in found ? windows : found;
}
