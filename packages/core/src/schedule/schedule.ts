// The whole of scheduling in order: lay, place at the least price, read, then what hangs on the engagements.

import type { PlainDate } from '../calendar/index.js';
import type {
  ActivityType,
  Engagement,
  Framework,
  PastBreach,
  PlanFigures,
  Program,
  Reason,
  Result,
  Scheduled,
} from '../model/index.js';
import type { Effort } from '../solve/alternatives.js';
import { planActivities } from './activities/index.js';
import { activitiesOf } from './activities-of.js';
import { withReasons } from './answer/reasons.js';
import { explainConflict, trialOf } from './conflict.js';
import { type Team, weighLoads } from './loads/index.js';
import { planMilestones } from './milestones/index.js';
import { type Agreed, agreedDays, movesFrom, nothingAgreed } from './moves.js';
import { firstDays, waysOf } from './optimum/alternatives.js';
import { loadedWeeks } from './optimum/load.js';
import { figuresOf, objectiveOf, type Stopped } from './optimum/objective.js';
import type { Optimum } from './optimum/optimum.js';
import { outlooksOf } from './optimum/outlooks.js';
import { planApart, type Separate } from './optimum/separate.js';
import { type Beginning, layProgram, type Placed, placedBy } from './place-program.js';
import type { PlacedMember } from './portfolio/outcome.js';
import { hosting } from './portfolio/ways.js';
import { missedGoals } from './problem/goals.js';
import { type KnownPlan, readBack } from './read-back.js';
import { repairsOf } from './repairs.js';
import { safetyOf } from './safety.js';
import type { Terms } from './setting.js';
import { planSpans } from './spans/index.js';
import { stressOf } from './stress/index.js';

/** How to plan, besides what the file says. */
export interface PlanOptions {
  /** The plan agreed before: what it dates costs something to move. */
  readonly agreed?: Agreed;
  /** Partial plans looked at before the best so far is taken. */
  readonly nodes?: number;
  /**
   * False: nobody will look at what the frameworks would cost planned apart, `separate` is null, and no search begins with
   * them. Plans that are held against each other are made alike.
   */
  readonly apart?: boolean;
  /**
   * Where plans of several programs are held against each other: the program whose first possible days what comes late is
   * counted from, with all of their tracks; its own where absent.
   */
  readonly lateFrom?: Program;
  /** True: say what the plan survives. */
  readonly stress?: boolean;
  /** Asked now and then; an answer ends the search with the best plan so far. */
  readonly stop?: () => Stopped;
  /** Told now and then of the best value and the bound, in the currency's main unit. */
  readonly onProgress?: (value: number, bound: number) => void;
}

/** Dates everything a program asks for, or names the smallest set of lines that makes it impossible. */
export function schedule(
  program: Program,
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
  today: PlainDate,
  options: PlanOptions = {},
): Result<Scheduled> {
  const agreed = options.agreed ?? nothingAgreed;
  let stopped: Stopped = null;
  const effort = effortOf(options, (why) => {
    stopped = why;
  });
  const told = { agreed: agreedDays(agreed) };
  // Once for the joint plan, the separate ones and those without loaded weeks.
  const terms = {
    ...told,
    first: firstDays(outlooksOf(options.lateFrom ?? program, frameworks, today, told)),
  };
  const { onProgress: _, ...quiet } = effort;
  const apart = (options.apart ?? true) ? planApart(program, frameworks, today, terms, quiet) : undefined;
  const placeUnder = (terms: Terms, it: Program, own: Effort, beginning?: Beginning): Placed | undefined => {
    const best = layProgram(it, frameworks, today, terms, own, beginning);
    const team = { program: it, frameworks, catalogue, today };
    return best && own.nodes !== 0 ? weighLoads(best, team, terms, quiet, apart) : best?.placed;
  };
  const place = (...asked: [Program, Effort, Beginning?]) => placeUnder(terms, ...asked);
  // What was agreed makes no plan impossible.
  const anew = { ...terms, held: agreedDays(nothingAgreed) };
  // Ended before it had any, a search still answers with the first plan there is.
  const placed =
    place(program, effort, apart?.beginning) ??
    (quiet.stop?.() ? place(program, { nodes: 0 }) : undefined) ??
    (agreed.size > 0 ? placeUnder(anew, program, effort) : undefined);
  if (!placed) return { ok: false, ...explainConflict(program, today, trialOf(program, frameworks, today)) };
  const why = stopped ?? (placed.found.optimal ? null : 'effort');
  const team = { program, frameworks, catalogue, today };
  const safety = safetyOf(placed, team, (it) => place(it, quiet));
  const free = () => planApart(program, frameworks, today, { first: terms.first, held: terms.agreed }, quiet);
  const compared = inTurn(agreed, apart && !quiet.stop?.() ? free : undefined, () => apart);
  const value = scheduledOf(team, placed, agreed, why, compared, options.stress ?? false);
  const repairs = repairsOf(placed, team, (it) => place(it, quiet));
  return { ok: true, value: { ...value, safety, repairs } };
}

/**
 * The same on the dates of a plan that is known, without a search and without a comparison; undefined where the rules do
 * not allow them as of today.
 */
export function scheduleKnown(
  program: Program,
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
  today: PlainDate,
  known: KnownPlan,
  agreed: Agreed,
): Scheduled | undefined {
  const terms = { agreed: agreedDays(agreed) };
  const found = readBack(waysOf(outlooksOf(program, frameworks, today, terms)), known);
  if (!found) return undefined;
  const team = { program, frameworks, catalogue, today };
  const placed = placedBy(found, frameworks, today, terms);
  const value = scheduledOf(team, placed, agreed, found.optimal ? null : 'effort', [], false);
  const place = (it: Program): Placed | undefined => {
    const best = layProgram(it, frameworks, today, terms);
    return best && weighLoads(best, { ...team, program: it }, terms, {}, undefined);
  };
  return { ...value, repairs: repairsOf(placed, team, place) };
}

/** Everything that hangs on a program placed beside others, what is proven of it and its comparison included. */
export function scheduledBeside(
  program: Program,
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
  today: PlainDate,
  { placed, bound, stopped, closed, own, displaced }: PlacedMember,
  agreed: Agreed = nothingAgreed,
  { apart: compared = true, stress = false, ...effort }: Effort & Pick<PlanOptions, 'apart' | 'stress'> = {},
): Scheduled {
  const { found } = placed;
  const beside = { ...placed, found: { ...found, bound, optimal: bound === found.value } };
  const held = hosting(program, own);
  const apart = (own: Terms) => () => planApart(held, frameworks, today, { ...own, closed }, effort);
  const both = compared
    ? inTurn(agreed, apart({ held: agreedDays(agreed) }), apart({ agreed: agreedDays(agreed) }))
    : [];
  const team = { program, frameworks, catalogue, today };
  const scheduled = scheduledOf(team, beside, agreed, stopped, both, stress);
  return { ...scheduled, engagements: scheduled.engagements.map((it) => withTaken(it, program, displaced)) };
}

// Why an audit lies elsewhere than it would if its program were alone.
function withTaken(
  it: Engagement,
  { team, locate }: Program,
  displaced: PlacedMember['displaced'],
): Engagement {
  const found = displaced.get(it.id);
  if (!found || it.status !== 'planned') return it;
  const { kind, name } = found.by;
  const reason: Reason = {
    rule: 'capacity',
    text: `alone it would start on ${found.from}, when other programs have taken the ${kind} ${name}`,
    citation:
      kind === 'team' ? '`team.fieldwork-capacity` of the files' : '`weeks` of the auditor in the files',
    where: (kind === 'team' ? team?.where : undefined) ?? locate([]),
  };
  const [placed, ...rules] = it.because;
  return { ...it, because: placed ? [placed, reason, ...rules] : [reason] };
}

type PlannedApart = () => Separate | undefined;

// What is agreed was planned jointly: held to those days, the frameworks planned apart would pay for leaving them. So they
// are planned as if nothing were agreed first.
function inTurn(agreed: Agreed, free: PlannedApart | undefined, held: PlannedApart): readonly PlannedApart[] {
  return free && agreed.size > 0 ? [free, held] : [held];
}

/**
 * Everything that hangs on a placed program. Of `apart` the first that costs no less than the joint plan is compared with
 * it: moves are charged to the joint plan, and to the separate ones only where it would seem the dearer one for them.
 */
export function scheduledOf(
  team: Team,
  placed: Placed,
  agreed: Agreed,
  stopped: Stopped,
  apart: readonly PlannedApart[],
  stress: boolean,
): Scheduled {
  const { program } = team;
  const { found, holdings } = placed;
  const { calendar, prices } = found.way.setting;
  const engagements = withReasons(found, placed.engagements, holdings);
  const input = { ...team, engagements, calendar };
  const activities = activitiesOf(placed, team);
  const milestones = planMilestones(input);
  const load = loadedWeeks(engagements, activities).length * prices.loadWeek;
  const joint = figuresOf(found.value + load, engagements);
  // What separate audits cost is compared with the work done once, as jointly.
  const figuresApart = (it: Separate): PlanFigures => {
    const work = planActivities({ ...input, engagements: it.engagements });
    return figuresOf(it.value + loadedWeeks(it.engagements, work).length * prices.loadWeek, it.engagements);
  };
  let separate: PlanFigures | null = null;
  for (const plan of apart) {
    const found = plan();
    separate = found ? figuresApart(found) : separate;
    if (separate && separate.value >= joint.value) break;
  }
  return {
    engagements,
    holdings,
    activities,
    milestones,
    spans: planSpans(input),
    broken: brokenOf(found),
    objective: objectiveOf(found, load, program.organization.currency, stopped),
    separate,
    joint,
    safety: null,
    repairs: [],
    stress: stress ? stressOf({ ...team, found, activities, milestones }) : null,
    moves: movesFrom(agreed, engagements, found),
  };
}

function effortOf({ nodes, stop, onProgress }: PlanOptions, note: (why: Stopped) => void): Effort {
  return {
    ...(nodes === undefined ? {} : { nodes }),
    ...(onProgress ? { onProgress } : {}),
    ...(stop
      ? {
          stop: () => {
            const why = stop();
            if (why) note(why);
            return why !== null;
          },
        }
      : {}),
  };
}

function brokenOf({ way, built }: Optimum): readonly PastBreach[] {
  return [...way.settled.flatMap((track) => track.broken), ...missedGoals(built.goals)];
}
