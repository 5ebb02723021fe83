// Keeps recurring work out of weeks in which auditors are there: more than two activities beside fieldwork are a load the
// team pays for, once a week however many they are. As few weeks as can be are loaded, and little work is moved for it.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import { fieldworkWeeks, ROOM_BESIDE_FIELDWORK } from '../optimum/load.js';
import type { Step } from './demands.js';
import type { ActivityInput } from './input.js';
import { leastLoaded } from './least-loaded.js';
import type { PlannedTurn } from './plan-turns.js';
import { type KeyedTurn, settled, type Task } from './settled.js';

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The same turns, some of them on another day of theirs, so that as few weeks of fieldwork as can be are loaded. `towards`
 * has the steps before each audit: they stay in their order.
 */
export function easeWeeks<T extends KeyedTurn>(
  turns: readonly T[],
  towards: readonly (readonly Step[])[],
  input: ActivityInput,
): readonly T[] {
  let best = eased(turns, ({ open }) => open, [], input);
  if (!best) return turns;
  const further: readonly (readonly [(turn: T) => PlannedTurn['open'], readonly Order[]])[] = [
    [({ most }) => most, []],
    [({ latest }) => latest, towards.flatMap(ordersAmong)],
  ];
  for (const [daysOf, orders] of further) {
    if (best.loaded === 0) break;
    const more: Eased<T> | undefined = eased(turns, daysOf, orders, input);
    if (more && more.loaded < best.loaded) best = more;
  }
  return best.turns;
}

interface Eased<T> {
  readonly turns: readonly T[];
  /** How many weeks stay loaded. */
  readonly loaded: number;
}

/** Keys of two turns, one of which comes before the other. */
interface Order {
  readonly first: string;
  readonly next: string;
}

function ordersAmong(steps: readonly Step[]): readonly Order[] {
  const awaited = steps.filter((step) => step.awaited);
  return awaited.flatMap((step) =>
    awaited
      .filter(({ ahead, on }) => ahead < step.ahead && on > step.on)
      .map((later) => ({ first: step.turn, next: later.turn })),
  );
}

// Undefined where the order cannot be kept.
function eased<T extends KeyedTurn>(
  all: readonly T[],
  daysOf: (turn: T) => PlannedTurn['open'],
  orders: readonly Order[],
  input: ActivityInput,
): Eased<T> | undefined {
  const turns = all.map((turn) => ({ ...turn, open: daysOf(turn) }));
  const room = roomOf(turns, input);
  const tasks = turns.flatMap((turn) => taskOf(turn, input) ?? []).sort(byKey);
  const loaded = leastLoaded(tasks, room);
  const weeks = settled(tasks, (week) =>
    loaded.has(week) ? Number.POSITIVE_INFINITY : (room.get(week) ?? Number.POSITIVE_INFINITY),
  );
  const days = daysIn(
    inOrder(weeks, orders),
    new Map(all.map(({ key, planned }) => [key, planned])),
    orders,
    input,
  );
  return (
    days && {
      turns: all.map((turn) => ({ ...turn, planned: days.get(turn.key) ?? turn.planned })),
      loaded: loaded.size,
    }
  );
}

// Two that came to lie the wrong way round change their weeks, where each has the other's.
function inOrder<T extends KeyedTurn>(
  found: ReadonlyMap<Task<T>, Day>,
  orders: readonly Order[],
): ReadonlyMap<Task<T>, Day> {
  const weeks = new Map(found);
  const tasks = new Map([...found.keys()].map((task) => [task.turn.key, task]));
  const changes = ({ first, next }: Order): boolean => {
    const [one, other] = [tasks.get(first), tasks.get(next)];
    const [late, soon] = [one && weeks.get(one), other && weeks.get(other)];
    if (!one || !other || late === undefined || soon === undefined || late <= soon) return false;
    if (!one.weeks.includes(soon) || !other.weeks.includes(late)) return false;
    weeks.set(one, soon).set(other, late);
    return true;
  };
  // Each change brings a later week to what comes later, so it ends.
  while (orders.some(changes));
  return weeks;
}

// The day of each in its week: its own where it may stay, else the nearest one after what comes before it.
function daysIn(
  weeks: ReadonlyMap<Task<KeyedTurn>, Day>,
  planned: ReadonlyMap<string, Day>,
  orders: readonly Order[],
  input: ActivityInput,
): ReadonlyMap<string, Day> | undefined {
  const days = new Map(planned);
  for (const [{ turn }, week] of [...weeks].sort(([a], [b]) => a.turn.planned - b.turn.planned)) {
    if (!turn.open) continue;
    const before = orders
      .filter(({ next }) => next === turn.key)
      .map(({ first }) => days.get(first) ?? NEVER);
    const after = Math.max(NEVER, ...before) + 1;
    if (week === startOfIsoWeek(turn.planned) && after <= turn.planned) continue;
    const day = nearestDay(turn, week, Math.max(firstOf(turn.open, input), after), input);
    if (day !== undefined) days.set(turn.key, day);
    else if (orders.length > 0) return undefined;
  }
  return days;
}

function byKey(a: { readonly turn: KeyedTurn }, b: { readonly turn: KeyedTurn }): number {
  return a.turn.key < b.turn.key ? -1 : 1;
}

// What work that can lie nowhere else leaves of the room beside fieldwork; a week without fieldwork is not listed.
function roomOf(turns: readonly KeyedTurn[], { engagements }: ActivityInput): ReadonlyMap<Day, number> {
  const room = new Map<Day, number>(
    [...fieldworkWeeks(engagements)].map((week) => [week, ROOM_BESIDE_FIELDWORK]),
  );
  for (const { turn, open, planned } of turns) {
    const week = startOfIsoWeek(planned);
    const left = room.get(week);
    if (turn.done === undefined && !open && left !== undefined) room.set(week, left - 1);
  }
  return room;
}

// The weeks in which it has a working day; none where its own day is all it has.
function taskOf<T extends KeyedTurn>(turn: T, input: ActivityInput): Task<T> | undefined {
  const { open, planned } = turn;
  if (!open) return undefined;
  const home = startOfIsoWeek(planned);
  const weeks: Day[] = [];
  const first = firstOf(open, input);
  for (let week = startOfIsoWeek(first); week <= open.to; week += 7) {
    if (week === home || nearestDay(turn, week, first, input) !== undefined) weeks.push(week);
  }
  return { turn, home, weeks: weeks.includes(home) ? weeks : [...weeks, home].sort((a, b) => a - b) };
}

function firstOf(open: { readonly from: Day }, { today }: ActivityInput): Day {
  return Math.max(open.from, toDay(today));
}

// The working day of a week that is nearest to where the turn is planned, of equals the earlier one; none before `first`.
function nearestDay(
  { open, planned }: KeyedTurn,
  week: Day,
  first: Day,
  { calendar }: ActivityInput,
): Day | undefined {
  if (!open) return undefined;
  const from = Math.max(week, first);
  const to = Math.min(week + 6, open.to);
  const aim = Math.max(from, Math.min(planned, to));
  const isOpen = (day: Day): boolean => from <= day && day <= to && calendar.isWorking(day);
  for (let away = 0; away < 7; away += 1) {
    if (isOpen(aim - away)) return aim - away;
    if (isOpen(aim + away)) return aim + away;
  }
  return undefined;
}
