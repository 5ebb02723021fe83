// Which lines of the file and which written rules stand behind the moves of a contradiction. A guess where a limit does
// not tell where it comes from, and rather too much than too little: what can be spared is found out by trying.

import { type Day, type PlainDate, toDay } from '../../calendar/index.js';
import type { Program, RecordedAudit } from '../../model/index.js';
import type { Constraint, Move } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { mergesOf } from '../cycles/merging.js';
import {
  auditLine,
  bookingLine,
  bookingLines,
  firstPeriodLine,
  goalLine,
  headcountLine,
  interimLine,
  mergeLine,
  PLANNING_FROM,
  peopleLine,
  readyLine,
  STRATEGY,
  wantedLine,
} from '../lines.js';
import { daysOfFieldwork } from '../problem/audit-time.js';
import { isPairOf } from '../problem/rules.js';
import { daysOffBetween } from './days-off-between.js';
import type { Crowding } from './hosted.js';
import { leftOut } from './left-out.js';
import type { Attempt } from './trial.js';

/** Ids of lines, and of rules. */
export interface Blamed {
  readonly lines: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
}

/** What stands behind some moves of an attempt's problem, and what takes days from the jobs that crowd its host. */
export function blame(
  attempt: Attempt,
  program: Program,
  today: PlainDate,
  moves: readonly Move[],
  crowd: readonly Crowding[] = [],
): Blamed {
  const reader = new Reader(attempt, program, today);
  for (const { from, to } of crowd) reader.daysOff(from, to);
  for (const move of moves) reader.read(move);
  return reader;
}

class Reader implements Blamed {
  readonly lines = new Set<string>();
  readonly rules = new Set<string>();
  readonly #attempt: Attempt;
  readonly #program: Program;
  readonly #today: PlainDate;
  readonly #booked: ReadonlySet<string>;
  /** The draft of each open variable, and the drafts of each fixed one that records say. */
  readonly #draftOf = new Map<number, Draft>();
  readonly #recordedAt = new Map<number, Draft[]>();

  constructor(attempt: Attempt, program: Program, today: PlainDate) {
    this.#attempt = attempt;
    this.#program = program;
    this.#today = today;
    this.#booked = new Set(bookingLines(program, today));
    for (const draft of attempt.built.drafts) {
      for (const variable of Object.values(attempt.built.pointsOf(draft))) {
        if (!this.#isFixed(variable)) this.#draftOf.set(variable, draft);
        else if (draft.recorded)
          this.#recordedAt.set(variable, [...(this.#recordedAt.get(variable) ?? []), draft]);
      }
    }
  }

  read({ variable, constraint, counted, limit, now }: Move): void {
    this.daysOff(limit, now);
    if (constraint !== undefined) this.#limit(constraint, counted, now);
    else this.#domain(variable, limit);
    const draft = this.#draftOf.get(variable);
    if (!draft) return;
    const { type, context } = draft;
    if (type.role === 'period') {
      this.lines.add(firstPeriodLine(context.track.id));
      for (const { from } of mergesOf(context.track)) this.lines.add(mergeLine(from));
    }
    this.lines.add(wantedLine(context.track.id, type.id));
    this.#asked(variable, draft);
  }

  // An interim session that nobody had to have; final fieldwork is of another length after one.
  #asked(variable: number, draft: Draft): void {
    const { type, context } = draft;
    const points = this.#attempt.built.pointsOf(draft);
    const { start, end } = points;
    const own = [points['interim-start'], points['interim-end'], start, end].includes(variable);
    if (own && context.track.audits.get(type.id)?.interim === true)
      this.lines.add(interimLine(context.track.id, type.id));
  }

  #domain(variable: number, limit: Day): void {
    const { from, firstDay } = this.#attempt.setting;
    if (limit === from || limit === firstDay) this.lines.add(PLANNING_FROM);
    this.#records(this.#recordedAt.get(variable) ?? []);
  }

  #limit(index: number, counted: Day, now: Day): void {
    const { built, setting } = this.#attempt;
    const constraint = built.problem.constraints[index] as Constraint;
    if (this.#rule(constraint) || this.#goal(constraint)) return;
    const [from, to] = [this.#draftsAt(constraint.from), this.#draftsAt(constraint.to)];
    if (from.some((one) => to.some((other) => one.context.track !== other.context.track)))
      this.lines.add(STRATEGY);
    // Fieldwork counts working days and lies in no blackout.
    for (const draft of from.filter((it) => to.includes(it))) {
      this.daysOff(counted, now);
      if (!('timing' in draft.type.fieldwork)) this.#headcounts(draft, Math.min(counted, now));
    }
    const recorded = [constraint.from, constraint.to].flatMap((end) => this.#recordedAt.get(end) ?? []);
    this.#records(recorded);
    const constant = this.#dayOf(constraint.from);
    // A day that nobody wrote was counted in working days from the first one.
    if (recorded.length === 0 && constant !== undefined) this.daysOff(setting.firstDay, constant);
  }

  // Persons without whom an audit that is counted in audit days would be shorter.
  #headcounts({ context, type }: Draft, day: Day): void {
    const { id } = context.track;
    const long = daysOfFieldwork(this.#program, context, type, day);
    for (const line of [
      peopleLine(),
      peopleLine(id),
      ...this.#program.changes.map((_, i) => headcountLine(i)),
    ]) {
      const without = leftOut(this.#program, this.#today, new Set([line]));
      const track = without.tracks.find((it) => it.id === id) ?? context.track;
      if (daysOfFieldwork(without, { ...context, track }, type, day) < long) this.lines.add(line);
    }
  }

  #rule(constraint: Constraint): boolean {
    const { from, to } = constraint;
    const beside = this.#attempt.built.pairs.filter(
      (pair) => pair.from.variable === from && pair.to.variable === to,
    );
    const pairs = beside.filter((pair) => isPairOf(pair, constraint));
    // Another rule between the same two days may do as well.
    if (pairs.length > 0) for (const { rule } of beside) this.rules.add(rule.rule);
    for (const pair of pairs) {
      if (pair.from.point === 'ready') this.lines.add(readyLine(pair.to.draft.context.track.id));
      const ends = [pair.from, pair.to] as const;
      this.#records(ends.flatMap(({ draft, variable }) => (draft && this.#isFixed(variable) ? [draft] : [])));
      for (const { draft } of ends) if (draft) this.#leads(draft);
    }
    return pairs.length > 0;
  }

  // A day that counts from a record of an earlier audit, such as an expiry or the end of the period before.
  #leads({ certificate, opener, follows }: Draft): void {
    for (const before of [certificate, opener, follows]) if (before?.recorded) this.#records([before]);
  }

  #goal({ from, to, most }: Constraint): boolean {
    const { goals, pointsOf } = this.#attempt.built;
    const held = goals.filter(
      ({ goal, draft }) => most && pointsOf(draft).outcome === to && this.#dayOf(from) === toDay(goal.on),
    );
    for (const { goal, draft } of held) {
      const { track } = draft.context;
      this.lines.add(goal === track.by ? goalLine(track.id) : goalLine(track.id, draft.type.id));
    }
    return held.length > 0;
  }

  #draftsAt(variable: number): readonly Draft[] {
    const draft = this.#draftOf.get(variable);
    return draft ? [draft] : (this.#recordedAt.get(variable) ?? []);
  }

  #records(drafts: readonly Draft[]): void {
    for (const { recorded } of drafts) {
      const index = recorded ? this.#indexOf(recorded) : -1;
      if (index < 0) continue;
      const booking = bookingLine(index);
      this.lines.add(this.#booked.has(booking) ? booking : auditLine(index));
    }
  }

  // A booking left out keeps what has happened as an entry of its own, at the same place.
  #indexOf({ where }: RecordedAudit): number {
    return this.#program.audits.findIndex((entry) => entry.where === where);
  }

  daysOff(one: Day, other: Day): void {
    for (const line of daysOffBetween(this.#program, one, other)) this.lines.add(line);
  }

  #isFixed(variable: number): boolean {
    return this.#dayOf(variable) !== undefined;
  }

  #dayOf(variable: number): Day | undefined {
    const known = this.#attempt.built.problem.variables[variable];
    return known && known.lo === known.hi ? known.lo : undefined;
  }
}
