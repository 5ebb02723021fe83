// The same program planned track by track, for comparison: each within what those before leave of the team, at
// the same prices, with a visit of its own for every audit. What comes out is a plan that could be followed.

import { type Day, fromDay, type PlainDate, type Span, toDay } from '../../calendar/index.js';
import {
  auditTypeIn,
  type Engagement,
  type Framework,
  hostedDays,
  type Program,
  type Track,
} from '../../model/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { type Beginning, placeProgram } from '../place-program.js';
import type { Terms } from '../setting.js';
import { firstDays } from './alternatives.js';
import { outlooksOf } from './outlooks.js';

/** The engagements of all tracks planned apart, and what they cost together in cents. */
export interface Separate {
  readonly value: number;
  readonly engagements: readonly Engagement[];
  /** The same days as a joint plan may begin with them. */
  readonly beginning: Beginning;
}

/**
 * Plans each track alone, in the file's order; undefined where one finds no room after those before it. What comes late
 * is counted from the same days as in the joint plan.
 */
export function planApart(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms,
  effort: Effort = {},
): Separate | undefined {
  const { agreed = new Map(), held = agreed, closed: elsewhere = () => [] } = terms;
  const first = terms.first ?? firstDays(outlooksOf(program, frameworks, today, { agreed, held }));
  const engagements: Engagement[] = [];
  const choices = new Map<Track, readonly string[]>();
  const days = new Map<string, Day>();
  let value = 0;
  for (const track of inOrder(program)) {
    const closed = [
      ...takenDays(program, engagements),
      ...waitingDays(program, frameworks, today, track, engagements),
    ];
    // Asked for with every draft of every way.
    const byFirm = new Map<string | undefined, readonly Span[]>();
    const closedTo = (it: Track, firm: string | undefined): readonly Span[] => {
      const spans = byFirm.get(firm) ?? [...closed, ...elsewhere(it, firm)];
      byFirm.set(firm, spans);
      return spans;
    };
    const own = { agreed, held, apart: true, closed: closedTo, first };
    const placed = placeProgram(aloneIn(program, track), frameworks, today, own, effort);
    if (!placed) return undefined;
    value += placed.found.value;
    engagements.push(...placed.engagements);
    const { way } = placed.found;
    choices.set(track, way.choices);
    way.priced().variables.forEach(({ name }, v) => {
      days.set(name, placed.found.days[v] as Day);
    });
  }
  const beginning = { choices: program.tracks.flatMap((track) => choices.get(track) ?? []), days };
  return { value, engagements, beginning };
}

// Where the file wants one track first, that one begins.
function inOrder({ tracks, planning }: Program): readonly Track[] {
  const leads = (track: Track): boolean => planning.strategy === `${track.id}-first`;
  return [...tracks.filter(leads), ...tracks.filter((track) => !leads(track))];
}

function aloneIn(program: Program, track: Track): Program {
  return { ...program, tracks: [track], audits: program.audits.filter((entry) => entry.track === track.id) };
}

// Days on which the team already hosts as many audits as it can.
function takenDays({ team }: Program, planned: readonly Engagement[]): readonly Span[] {
  if (!team) return [];
  const hosted = new Map<number, number>();
  for (const it of planned) {
    for (const { from, to } of it.status === 'done' ? [] : hostedDays(it)) {
      for (let day = toDay(from); day <= toDay(to); day += 1) hosted.set(day, (hosted.get(day) ?? 0) + 1);
    }
  }
  return [...hosted].flatMap(([day, audits]) => {
    const on = fromDay(day);
    return audits < team.capacity ? [] : [{ from: on, to: on }];
  });
}

// Where another track comes first, days before its first report or decision are not for this one.
function waitingDays(
  { planning, audits }: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  track: Track,
  planned: readonly Engagement[],
): readonly Span[] {
  const { strategy } = planning;
  if (!strategy.endsWith('-first') || strategy === `${track.id}-first`) return [];
  const delivers = (it: Engagement): boolean => {
    const role = auditTypeIn(it, frameworks)?.role;
    return strategy === `${it.track}-first` && role !== 'preparation' && role !== 'stage';
  };
  const [first] = planned
    .filter(delivers)
    .map(({ report }) => report)
    .sort();
  const reported = audits.some((entry) => entry.track === track.id && (entry.outcome ?? today) < today);
  if (first === undefined || first <= today || reported) return [];
  return [{ from: today, to: fromDay(toDay(first) - 1) }];
}
