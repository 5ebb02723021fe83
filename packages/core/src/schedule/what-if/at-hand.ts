// A plan to begin a search with: the plan as it is, one audit on another day, everything else left where it is.

import type { Day } from '../../calendar/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { billOf, isKept, totalOf } from '../../solve/priced/value.js';
import { type Answer, dearer, shifted } from '../answer/shift.js';
import { type Optimum, withInterims } from '../optimum/optimum.js';
import type { Way } from '../optimum/way.js';
import { interimJob, interimStart } from '../problem/interim.js';
import type { Inquiry } from './inquiry.js';

/** The cheapest of the plan's neighbors among these ways with the audit on one of these days; none where none is a plan. */
export function atHand(
  inquiry: Inquiry,
  ways: readonly Way[],
  starts: readonly Day[],
): Pick<Effort, 'start'> {
  const standing = amongWays(inquiry, ways);
  if (!standing) return {};
  const { answer, alternative, chosen } = standing;
  const draft = answer.built.drafts.find(({ id }) => id === inquiry.draft.id);
  const plans = starts.flatMap((start) => {
    const days = draft && shifted(answer, draft, start, inquiry.session);
    return days ? [{ days, more: totalOf(dearer(answer, days)) }] : [];
  });
  const [best] = plans.sort((a, b) => a.more - b.more);
  return best ? { start: { alternative, days: best.days, chosen } } : {};
}

interface Standing {
  readonly answer: Answer;
  readonly alternative: number;
  /** Interim sessions it has, of those left open. */
  readonly chosen: ReadonlySet<string>;
}

/** Which of these ways is laid as another one is, whatever is booked or asked about in either; -1 where none is. */
export function laidAlike(ways: readonly Way[], { choices }: Way): number {
  return ways.findIndex((way) => way.choices.every((choice, track) => choice === choices[track]));
}

// The plan laid in the same way where the audit asked about is free, and what is booked of it is not.
function amongWays({ plan }: Inquiry, ways: readonly Way[]): Standing | undefined {
  const { found } = plan;
  const alternative = laidAlike(ways, found.way);
  const plain = ways[alternative];
  if (!plain) return undefined;
  const known = daysByName(found);
  const open = plain.built().open.filter((id) => known.has(interimStart(id)));
  const chosen = new Set(open.map(interimJob));
  const way = withInterims(plain, chosen);
  const { variables } = way.priced();
  const days = variables.flatMap(({ name, lo, hi }) => (lo === hi ? lo : (known.get(name) ?? [])));
  if (days.length < variables.length || !isKept(way.priced(), days)) return undefined;
  return { answer: { way, built: way.built(), days, bill: billOf(way.priced(), days) }, alternative, chosen };
}

// What is booked shares its variables with all that lies on the same day: it is known by its engagement.
function daysByName({ way, built, days }: Optimum): ReadonlyMap<string, Day> {
  const named = way.priced().variables.map(({ name }, v) => [name, days[v] as Day] as const);
  const dated = built.drafts.flatMap((draft) =>
    Object.entries(built.pointsOf(draft)).map(
      ([point, v]) => [`${draft.id} ${point}`, days[v] as Day] as const,
    ),
  );
  return new Map([...named, ...dated]);
}
