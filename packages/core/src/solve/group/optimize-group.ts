// The door: a group in, plans and a bound out. Entities are worked through by their ids, so that their order in the
// problem does not matter.

import type { Half } from './begin.js';
import { paidFor } from './descend.js';
import { type Member, memberOf } from './member.js';
import type { EntityPlan, GroupEffort, GroupEntity, GroupOptimum, GroupProblem } from './problem.js';
import { search, type Told } from './search.js';
import { CLOSE, type Proof, roundedUp, State } from './state.js';

/** What planning again begins with; nothing in it ever changes. Arrays go by the entities' order in `problem`. */
export interface Memory {
  readonly problem: GroupProblem;
  readonly members: readonly Member[];
  /** Starts by place; none where no plan fits the team. */
  readonly plans: readonly Int32Array[];
  readonly paid: readonly number[];
  readonly proof: Proof;
}

/** A solved group; with `memory` it can be planned again. */
export interface SolvedGroup extends GroupOptimum {
  readonly memory?: Memory;
}

/** Plans for all entities, with a proven bound; the same on every machine unless the caller's `stop` ends it. */
export function optimizeGroup(problem: GroupProblem, effort: GroupEffort = {}): SolvedGroup {
  // Whoever does both halves has nobody to ask.
  return solve(problem, effort, 'both').next().value as SolvedGroup;
}

/**
 * One half of the same search, for two threads: what it yields is told to the other half, and what that yields is its
 * answer. Both together come to what `optimizeGroup` comes to, unless `stop` ends them; the half with the plans returns
 * plans and bound.
 */
export function halfOfGroup(
  problem: GroupProblem,
  half: 'plans' | 'proofs',
  effort: Pick<GroupEffort, 'stop' | 'used'> = {},
): Generator<Told, SolvedGroup, Told> {
  return solve(problem, effort, half);
}

function* solve(problem: GroupProblem, effort: GroupEffort, half: Half): Generator<Told, SolvedGroup, Told> {
  const { entities } = problem;
  const id = (e: number): string => (entities[e] as GroupEntity).id;
  const order = Array.from(entities.keys()).sort((a, b) => (id(a) < id(b) ? -1 : id(a) > id(b) ? 1 : a - b));
  const sorted = {
    ...problem,
    entities: order.map((e) => entities[e] as GroupEntity),
  };
  const members: Member[] = [];
  for (const entity of sorted.entities) {
    const member = memberOf(entity);
    if (!member) return impossible(0);
    members.push(member);
  }
  const state = new State(sorted, members, effort);
  if (!(yield* search(state, half))) return impossible(state.meter.spent);
  const back = order.map((_, e) => order.indexOf(e));
  const { proof, plans } = state;
  const memory = {
    problem,
    members: back.map((k) => members[k] as Member),
    plans: plans.length > 0 ? back.map((k) => plans[k] as Int32Array) : [],
    paid: plans.length > 0 ? back.map((k) => paidFor(members[k] as Member, plans[k] as Int32Array)) : [],
    proof: { ...proof, least: back.map((k) => proof.least[k] as number) },
  };
  return solved(memory, state.value, state.meter.spent);
}

/** What is known, in the words of the problem. */
export function solved(memory: Memory, value: number, nodes: number): SolvedGroup {
  const { problem, proof, plans, paid, members } = memory;
  const bound = Math.min(value, roundedUp(proof.bound, problem.grain));
  const optimal = value < Number.POSITIVE_INFINITY && bound >= value - CLOSE;
  return {
    status: optimal ? 'optimal' : 'stopped',
    value,
    bound: optimal ? value : bound,
    plans: plans.map((starts, e) => planOf(members[e] as Member, starts, paid[e] as number)),
    nodes,
    memory,
  };
}

/** The answer where some entity has no plan at all, whatever the team could bear. */
export function impossible(nodes: number): SolvedGroup {
  const never = Number.POSITIVE_INFINITY;
  return { status: 'impossible', value: never, bound: never, plans: [], nodes };
}

function planOf({ event, all }: Member, starts: Int32Array, paid: number): EntityPlan {
  const list = new Array<number>(all).fill(0);
  for (let k = 0; k < all; k += 1) list[event[k] as number] = starts[k] as number;
  return { starts: list, paid };
}
