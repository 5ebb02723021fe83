// Everyone's plans, made better by many small changes drawn by chance: one that costs more is taken ever more rarely.
// Draws come from a stream of numbers that is the same in every run, and are counted, so no clock has a say in them.

import type { Party } from './party.js';
import { Shifts } from './shifts.js';
import type { State } from './state.js';

// How much dearer a change may be at first and at last, as a share of a visit's price. At first the more so the more
// trials there are for each event: by their square root, as few of them do not make good again what much heat undoes.
const HOT = 0.002;
const COLD = 0.006;
// How far events move, and how far away an event may be that another one is put beside.
const NEAR = 4;
const BESIDE = 16;
// How often an event moves alone, and up to where it is put beside another one; else all of its visit move.
const ALONE = 0.4;
const JOINING = 0.7;
// Trials in all, and for each event at least and at most.
const TRIALS = 250_000;
const FEWEST = 30;
const MOST = 600;
// Trials in a row with one entity: its numbers are then at hand.
const ROW = 8;
// Trials between two looks at the effort left; each counts as one node.
const INTERVAL = 1 << 11;

/** The plan of one event. */
interface Drawn {
  readonly party: Party;
  readonly shifts: Shifts;
}

/** What changing everyone's plans for a while takes, with so many events. */
export function effortOfChanges(events: number): number {
  return events * trialsEach(events);
}

/** Changes plans for a while; the best known ones are at hand afterwards. */
export function anneal(state: State): void {
  const { parties, team, random, meter, problem, used } = state;
  const visit = problem.entities.reduce((sum, { visits }) => Math.max(sum, visits.price), 1);
  const events = parties.flatMap((party): Drawn[] => {
    const shifts = new Shifts(party.whole, team);
    shifts.begin(party.starts);
    return new Array<Drawn>(party.whole.all).fill({ party, shifts });
  });
  if (events.length === 0) return;
  const from = used();
  const all = events.length * trialsEach(events.length);
  let trials = all;
  let hot = heatOf(trials / events.length);
  let drawn = events[0] as Drawn;
  for (let trial = 0; trial < trials; trial += 1) {
    if (trial % INTERVAL === 0) {
      meter.spend(INTERVAL);
      if (meter.ended) break;
      // No more than there is time for, at the pace so far.
      if (trial > 0) trials = Math.min(all, Math.max(trial, (trial * (1 - from)) / (used() - from)));
      hot = heatOf(trials / events.length);
    }
    if (trial % ROW === 0) drawn = events[Math.floor(random() * events.length)] as Drawn;
    const place = Math.floor(random() * drawn.party.whole.all);
    const more = tried(drawn, place, random);
    if (more === Number.POSITIVE_INFINITY) continue;
    const heat = visit * hot * (COLD / hot) ** (trial / trials);
    if (more <= 0 || random() < Math.exp(-more / heat)) drawn.shifts.take();
    else drawn.shifts.leave();
  }
  state.take();
  state.restore();
}

function trialsEach(events: number): number {
  return Math.max(FEWEST, Math.min(MOST, Math.ceil(TRIALS / events)));
}

function heatOf(each: number): number {
  return HOT * Math.sqrt(each);
}

// A change of one event; what it costs.
function tried({ party, shifts }: Drawn, place: number, random: () => number): number {
  const { whole, starts } = party;
  const start = starts[place] as number;
  const way = random();
  const by = (1 + Math.floor(random() * NEAR)) * (random() < 0.5 ? -1 : 1);
  if (whole.visited[place] === 0 || way < ALONE) return shifts.one(place, start + by);
  if (way >= JOINING) return shifts.together(place, by);
  const other = Math.floor(random() * whole.places);
  const there = starts[other] as number;
  if (whole.visited[other] === 0 || there === start || Math.abs(there - start) > BESIDE)
    return Number.POSITIVE_INFINITY;
  return shifts.one(place, there + Math.floor(random() * whole.entity.visits.window));
}
