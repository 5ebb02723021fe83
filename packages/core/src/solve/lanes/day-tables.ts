// Answers of steps and members of grids, day by day, kept: many problems are made of the same ones, and each answer is a
// function of its day alone. What nobody holds any more is forgotten.

import type { Day } from '../../calendar/index.js';
import type { Grid, Step } from '../problem.js';

/** Values of the days from `from` on. */
interface Table {
  readonly from: Day;
  readonly values: Int32Array;
}

const UNKNOWN = -0x8000_0000;
// Days beyond those asked for that a table has room for.
const MARGIN = 400;

const answers = new WeakMap<Step, Table>();
const origins = new WeakMap<Step, Step>();
const members = new WeakMap<Grid, Table & { readonly to: Day }>();

/** A step that answers as this one does and can be told apart from it; what is known of one is known of both. */
export function alike(step: Step): Step {
  const other: Step = (day) => step(day);
  origins.set(other, step);
  return other;
}

/** The days that a step leads to from these ascending days. */
export function reachedFrom(days: Int32Array, step: Step): Int32Array {
  const reached = new Int32Array(days.length);
  if (days.length === 0) return reached;
  const kept = origins.get(step) ?? step;
  const { from, values } = answersFor(kept, days[0] as Day, days[days.length - 1] as Day);
  for (let i = 0; i < days.length; i += 1) {
    const at = (days[i] as Day) - from;
    let day = values[at] as number;
    if (day === UNKNOWN) {
      day = step(days[i] as Day);
      values[at] = day;
    }
    reached[i] = day;
  }
  return reached;
}

function answersFor(step: Step, first: Day, last: Day): Table {
  const known = answers.get(step);
  if (known && known.from <= first && last < known.from + known.values.length) return known;
  const from = Math.min(first, known?.from ?? first) - MARGIN;
  const to = Math.max(last, known ? known.from + known.values.length - 1 : last) + MARGIN;
  const values = new Int32Array(to - from + 1).fill(UNKNOWN);
  if (known) values.set(known.values, known.from - from);
  const made = { from, values };
  answers.set(step, made);
  return made;
}

/** The members of a grid from a member to another one, both included. */
export function membersOf(grid: Grid, first: Day, last: Day): Int32Array {
  const known = members.get(grid);
  const table = known && known.from <= first && last <= known.to ? known : listed(grid, first, last, known);
  const { values } = table;
  return values.subarray(positionOf(values, first), positionOf(values, last + 1));
}

function listed(
  grid: Grid,
  first: Day,
  last: Day,
  known: (Table & { readonly to: Day }) | undefined,
): Table & { readonly to: Day } {
  const from = grid.next(Math.min(first, known?.from ?? first));
  const to = Math.max(last, known?.to ?? last);
  const list: Day[] = [];
  for (let day = from; day <= to; day = grid.next(day + 1)) list.push(day);
  const made = { from, to, values: new Int32Array(list) };
  members.set(grid, made);
  return made;
}

// Where the first one on or after a day stands.
function positionOf(values: Int32Array, day: Day): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as Day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
