// A solved group with one entity changed, planned again in the time of that one entity: prices of the team's time and
// what is proven of everyone else stay as they are, and so do the others' plans, unless the team could not bear it.

import { paidFor } from './descend.js';
import { type Member, memberOf } from './member.js';
import { impossible, type Memory, type SolvedGroup, solved } from './optimize-group.js';
import { Party } from './party.js';
import { placeOne } from './place.js';
import type { Effort, GroupEntity } from './problem.js';
import { raiseOne } from './raise.js';
import { horizonOf, State } from './state.js';

// How hard to look for what the entity pays at least, and for its plan beside the others; how much the team's prices
// count for the latter beside the load as it stands.
const ALONE = { iterations: 40, width: 60 };
const BESIDE = { iterations: 8, width: 10 };
const SHARE = 0.2;

/** Plans again with an entity in the place of the one of the same id, or beside all others when there is none. */
export function replan(before: SolvedGroup, changed: GroupEntity, effort: Effort = {}): SolvedGroup {
  const { memory } = before;
  if (!memory || memory.plans.length === 0) throw new Error('Only a group that has a plan is planned again.');
  const member = memberOf(changed);
  if (!member) return impossible(0);
  const { entities } = memory.problem;
  const known = entities.findIndex(({ id }) => id === changed.id);
  const e = known < 0 ? entities.length : known;
  const others = entities.flatMap((_, k) => (k === e ? [] : [k]));
  const problem = { ...memory.problem, entities: replaced(entities, e, changed) };
  const members = replaced(memory.members, e, member);
  const state = new State({ ...problem, entities: [changed] }, [member], effort, horizonOf(members));
  const prices = new Float64Array(state.prices.at.length);
  prices.set(memory.proof.prices.subarray(0, prices.length));
  state.prices.set(prices);
  const plans = replaced(memory.plans, e, new Int32Array(0));
  for (const k of others) state.team.add(members[k] as Member, plans[k] as Int32Array, 1);
  const party = state.parties[0] as Party;
  if (!party.settleIn(state.team)) return impossible(state.meter.spent);
  party.reprice(state.prices.units);
  raiseOne(state, 0, ALONE);
  placeOne(state, party, BESIDE, SHARE);
  for (const k of others)
    if (!state.team.fits) plans[k] = moved(state, members[k] as Member, plans[k] as Int32Array);
  const own = party.paid;
  plans[e] = party.starts;
  const paid = plans.map((starts, k) => (k === e ? own : paidFor(members[k] as Member, starts)));
  const least = replaced(memory.proof.least, e, state.least[0] as number);
  const proof = { prices, least, bound: least.reduce((sum, one) => sum + one, -state.prices.kept) };
  const fits = state.team.fits;
  const value = fits ? paid.reduce((sum, one) => sum + one, state.team.paid) : Number.POSITIVE_INFINITY;
  const now: Memory = { problem, members, plans: fits ? plans : [], paid: fits ? paid : [], proof };
  return solved(now, value, state.meter.spent);
}

// Another entity's plan, made to leave room.
function moved(state: State, member: Member, starts: Int32Array): Int32Array {
  const party = new Party(member);
  party.starts = starts.slice();
  state.spend(party.descend(state.team));
  return party.starts;
}

function replaced<T>(list: readonly T[], e: number, value: T): T[] {
  const copy = [...list];
  copy[e] = value;
  return copy;
}
