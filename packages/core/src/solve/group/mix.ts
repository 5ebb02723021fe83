// Chooses one known plan for each entity so that all together are cheap: by trial, where a step that costs more is taken
// ever more rarely. Trials are counted and drawn from a stream of numbers that is the same in every run.

import { replaceTree } from './descend.js';
import type { Party } from './party.js';
import type { Column } from './pool.js';
import type { State } from './state.js';

// Trials per known plan, and how much dearer a step may be at first and at last, as a share of a visit's price.
const TRIALS = 40;
const HOT = 0.4;
const COLD = 0.015;
// Plans made up per entity before a choice, and how far prices are put off for them, as a share of the team's.
const VARIANTS = 4;
const OFF = 0.5;
// Steps of arithmetic of a trial, roughly.
const WORK = 150;
// Trials between two looks at the effort left.
const INTERVAL = 1 << 13;
const STEPS = 500;

/** Makes up a few plans near those at hand, chooses among all known ones, and lets every entity settle in. */
export function mix(state: State): void {
  const { parties, team } = state;
  for (const party of parties) {
    if (state.done) return;
    vary(state, party);
  }
  const chosen = choose(state);
  parties.forEach((party, e) => {
    team.add(party.member, party.starts, -1);
    party.starts = (chosen[e] as Column).starts.slice();
    team.add(party.member, party.starts, 1);
  });
  state.take();
  for (const party of parties) state.spend(party.descend(team));
  state.take();
  state.restore();
}

// Plans under prices put off by chance.
function vary(state: State, party: Party): void {
  const { team, prices, random } = state;
  const { member, ascent, pool } = party;
  team.add(member, party.starts, -1);
  for (let k = 0; k < VARIANTS; k += 1) {
    const known = pool.columns[Math.floor(random() * pool.columns.length)];
    const starts = (k % 2 === 0 || !known ? party.starts : known.starts).slice();
    const share = random();
    const off = OFF * random() * Math.max(1, team.rule.price);
    const more = team.more(prices.units, share);
    const noise = prices.at.map(() => off * random());
    const units = (count: number): Float64Array =>
      more(count).map((price, t) => price + count * (noise[t] as number));
    for (let turn = 0; turn < 2 * member.trees.length; turn += 1) {
      replaceTree(member, ascent.trees, turn % member.trees.length, units, starts);
    }
    pool.add(starts);
    state.spend(12 * member.size + 8 * member.horizon * member.trees.length);
  }
  team.add(member, party.starts, 1);
}

function choose({ parties, team, problem, random, meter }: State): readonly Column[] {
  const pools = parties.map(({ pool, starts }) => ({ now: pool.add(starts), columns: pool.columns }));
  const visit = problem.entities.reduce((sum, { visits }) => Math.max(sum, visits.price), 1);
  const load = Int32Array.from(team.load);
  const shift = ({ times, units }: Column, sign: number): number => {
    let sum = 0;
    for (let k = 0; k < times.length; k += 1) {
      const before = load[times[k] as number] as number;
      load[times[k] as number] = before + sign * (units[k] as number);
      sum += team.price(before + sign * (units[k] as number)) - team.price(before);
    }
    return sum;
  };
  const trials = TRIALS * pools.reduce((sum, { columns }) => sum + columns.length, 0);
  let value = 0;
  let best = 0;
  let chosen = pools.map(({ now }) => now);
  for (let k = 0; k < trials; k += 1) {
    if (k % INTERVAL === 0) {
      meter.spend(Math.ceil((INTERVAL * WORK) / STEPS));
      if (meter.ended) break;
    }
    const pool = pools[Math.floor(random() * pools.length)] as { now: Column; columns: Column[] };
    const next = pool.columns[Math.floor(random() * pool.columns.length)] as Column;
    if (next === pool.now) continue;
    const more = shift(pool.now, -1) + shift(next, 1) + next.paid - pool.now.paid;
    const heat = visit * HOT * (COLD / HOT) ** (k / trials);
    if (more > 0 && random() >= Math.exp(-more / heat)) {
      shift(next, -1);
      shift(pool.now, 1);
      continue;
    }
    pool.now = next;
    value += more;
    if (value >= best - 1e-9) continue;
    best = value;
    chosen = pools.map(({ now }) => now);
  }
  return chosen;
}
