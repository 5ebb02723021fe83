// What comes before plans and proofs part: prices of the team's time that are nearly right, and what each entity's plans
// and bounds begin with under them.

import { fitting } from './fitting.js';
import { follow, pricesOf } from './member.js';
import type { Depth, ForPlans, ForProofs, Party } from './party.js';
import type { State } from './state.js';
import { type Asked, MOVING, tune } from './tune.js';

// A few entities stand for all while prices are first looked for among all starts, and for so many moves; then more of
// them, with starts near those taken so far; in the end all.
const FEW = 16;
const FIRST = 14;
const SAMPLE = 50;
const MOVES = 18;
const REST = 5;
// How far those moves go, as a share of the first.
const SHORTER = 0.7;
const SHORTEST = 0.3;
// Looks at an entity that was not among the few, and how far from the starts it then took it may still be planned.
const LOOKS = 5;
const MARGIN = 6;
// Work with the trees of an entity, as sets of what a visit serves are counted.
const TREES = 8;
// Plans under the team's prices, and the share of all time after which no more of them are made.
const ALONE: Depth = { iterations: 8, width: 10 };
const LATE = 0.8;

/** Who makes which steps; what the other half makes is told. */
export type Half = 'plans' | 'proofs' | 'both';

/** How it ended: where some entity has no plan, with effort left, or without. */
export type Begun = 'impossible' | 'begun' | 'ended';

/** What one half tells the other of the entities that were its own: plain data. */
export interface Prepared {
  readonly plans: readonly (readonly [number, ForPlans])[];
  readonly proofs: readonly (readonly [number, ForProofs])[];
  readonly spent: number;
  readonly ended: boolean;
}

/** First plans, by entity: plain data. None where some entity has no start left. */
export interface Settled {
  readonly starts: readonly Int32Array[] | undefined;
  /** What they cost; Infinity where they do not fit the team. */
  readonly value: number;
  readonly spent: number;
}

const NOTHING: Settled = { starts: undefined, value: Number.POSITIVE_INFINITY, spent: 0 };

type Said = Settled | Asked | Prepared;

/** First plans, then prices from a few entities and all starts, then from more of them and starts near those taken so far. */
export function* begin(state: State, half: Half): Generator<Said, Begun, Said> {
  const { parties, prices } = state;
  if (!(yield* settle(state, half))) return 'impossible';
  const few = sampleOf(parties, FEW);
  const sample = sampleOf(parties, SAMPLE);
  const mine = half === 'both' ? undefined : ownOf(half, few, sample, parties);
  const tuned = (list: readonly Party[], moves: number) =>
    tune(state, list, moves, mine) as Generator<Asked, void, Said>;
  prices.restart(1);
  yield* tuned(few, FIRST);
  const own = mine ? parties.filter((party) => mine.has(party)) : parties;
  const known = new Set(few);
  for (const party of own) if (!known.has(party) && !late(state, MOVING)) meet(state, party);
  for (const party of own) party.narrow(MARGIN);
  prices.restart(SHORTER);
  yield* tuned(sample, MOVES);
  if (sample.length < parties.length) {
    prices.restart(SHORTEST);
    yield* tuned(parties, REST);
  }
  for (const party of own) if (!late(state, LATE)) deepen(state, party);
  for (const party of own) party.teach();
  const ended = state.meter.ended;
  const other = mine ? ((yield prepared(state, half, mine)) as Prepared) : undefined;
  if (other) prepare(state, other);
  return ended || other?.ended ? 'ended' : 'begun';
}

// First plans, which the half with the plans makes; false where some entity has none.
function* settle(state: State, half: Half): Generator<Said, boolean, Said> {
  const own = half === 'proofs' ? NOTHING : firstPlans(state);
  if (half === 'both') return own.starts !== undefined;
  const other = (yield own) as Settled;
  if (half === 'plans') return own.starts !== undefined;
  for (const [e, starts] of (other.starts ?? []).entries()) (state.parties[e] as Party).settle(starts);
  state.value = other.value;
  state.hear(other.spent);
  return other.starts !== undefined;
}

function firstPlans(state: State): Settled {
  const { parties, team } = state;
  for (const party of parties) if (!party.settleIn(team)) return NOTHING;
  // Another pass where the first plans do not fit beside each other.
  if (!team.fits) for (const party of parties) state.spend(party.descend(team));
  if (!team.fits && !laidToFit(state)) return NOTHING;
  state.take();
  return { starts: parties.map(({ starts }) => starts), value: state.value, spent: state.lately };
}

// Lays plans that fit the team, where that is soon known; false where there are none.
function laidToFit({ problem, parties, team, meter }: State): boolean {
  const found = fitting(problem, () => meter.ended);
  if (!found) return true;
  meter.spend(found.nodes);
  if (found.starts.length === 0) return false;
  let before = 0;
  for (const party of parties) {
    const { event, all } = party.whole;
    team.add(party.whole, party.starts, -1);
    party.settle(
      Int32Array.from({ length: all }, (_, k) => found.starts[before + (event[k] as number)] as number),
    );
    team.add(party.whole, party.starts, 1);
    before += all;
  }
  return true;
}

function late({ meter, used }: State, share: number): boolean {
  return meter.ended || used() > share;
}

// The entities of one half, so that both have about as much to do at any time. Sets of what a visit serves grow by half
// with every tree.
function ownOf(half: Half, ...lists: readonly (readonly Party[])[]): ReadonlySet<Party> {
  const halves = { plans: new Set<Party>(), proofs: new Set<Party>() };
  for (const list of lists) {
    let more = 0;
    for (const party of list) {
      const work = TREES + 2 ** party.whole.trees.length;
      if (halves.plans.has(party)) more += work;
      else if (halves.proofs.has(party)) more -= work;
    }
    for (const party of list) {
      if (halves.plans.has(party) || halves.proofs.has(party)) continue;
      const work = TREES + 2 ** party.whole.trees.length;
      halves[more > 0 ? 'proofs' : 'plans'].add(party);
      more += more > 0 ? -work : work;
    }
  }
  return half === 'proofs' ? halves.proofs : halves.plans;
}

function prepared({ parties, lately: spent, meter }: State, half: Half, mine: ReadonlySet<Party>): Prepared {
  const own = Array.from(parties.entries()).filter(([, party]) => mine.has(party));
  return {
    plans: half === 'proofs' ? own.map(([e, party]) => [e, party.forPlans] as const) : [],
    proofs: half === 'plans' ? own.map(([e, party]) => [e, party.forProofs] as const) : [],
    spent,
    ended: meter.ended,
  };
}

function prepare(state: State, { plans, proofs, spent }: Prepared): void {
  for (const [e, told] of plans) (state.parties[e] as Party).forPlans = told;
  for (const [e, told] of proofs) (state.parties[e] as Party).forProofs = told;
  state.hear(spent);
}

// About so many of them, evenly spread.
function sampleOf(parties: readonly Party[], size: number): readonly Party[] {
  const every = Math.ceil(parties.length / size);
  return parties.filter((_, e) => e % every === 0);
}

// Where an entity's starts are likely to be under the prices as they are.
function meet(state: State, party: Party): void {
  const { prices } = state;
  const { member, ascent } = party;
  const list = pricesOf(member, prices.units);
  party.reprice(prices.units);
  for (let look = 0; look < LOOKS; look += 1) {
    ascent.follow(list, party.guidedPaid);
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, ascent.starts);
    party.guide(prices.units, look % 2 === 0 ? ascent.starts : party.guided);
    party.see(ascent.starts);
    party.see(party.guided);
    state.spend(ascent.work + 6 * member.size);
  }
}

// A plan that is good under the prices, and what it takes to find more like it.
function deepen(state: State, party: Party): void {
  const { prices } = state;
  const { member } = party;
  const list = pricesOf(member, prices.units);
  party.reprice(prices.units);
  party.ascent.renew();
  const looked = party.look(list, party.guidedPaid, ALONE, state.spending);
  if (!looked.starts) return;
  for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, list, looked.starts);
  party.offer(looked.starts, prices.units);
}
