// One search for a plan, or for the plans of several files, as a value that can be handed to another thread: texts,
// numbers and plans only.

import {
  type AdviceQuestion,
  type Advised,
  adviseProgram,
  agreedBy,
  type Explanation,
  explainAudit,
  type FrameworkFile,
  type Imported,
  type PlainDate,
  type Plan,
  type PlannedPortfolio,
  type PlannedSession,
  type PlanOptions,
  type PlanRefused,
  type PortfolioMember,
  type Program,
  planFile,
  planPortfolio,
  readFileToday,
  type Scheduled,
  type Sharing,
} from '@auditcal/core';

/** A file to plan, with what was agreed before. */
interface FileToPlan {
  readonly file: string;
  readonly text: string;
  /** The day that the plan stored before was planned from, where the file says none. */
  readonly since?: PlainDate;
  /** Days of the calendars that the file names. */
  readonly imported?: Imported;
  /** The framework files that it names. */
  readonly own?: readonly FrameworkFile[];
  readonly today: PlainDate;
  readonly machineToday: PlainDate;
  /** First fieldwork days of the stored plan, by engagement. */
  readonly agreed: readonly (readonly [string, PlainDate])[];
}

/** A file to plan, and how hard to search. */
export interface FileJob extends FileToPlan {
  /** Partial plans that may be looked at; undefined for no limit of the user's. */
  readonly nodes: number | undefined;
  /** Whether to say what the plan survives. */
  readonly stress: boolean;
}

/** Several files to plan together. */
export interface PortfolioJob {
  readonly members: readonly (FileToPlan & {
    /** The plan stored for the file as it is, which it keeps, and what it shares with the others. */
    readonly kept: { readonly plan: Plan; readonly sharing: Sharing } | undefined;
  })[];
  readonly nodes: number | undefined;
  readonly stress: boolean;
}

/** What a date of a plan rests on. */
export interface QuestionJob extends FileToPlan {
  readonly nodes: number | undefined;
  /** The plan of the file. */
  readonly plan: Plan;
  readonly asked: {
    readonly engagement: string;
    readonly session: PlannedSession | undefined;
    /** Another day to ask about. */
    readonly on: PlainDate | undefined;
  };
}

/** What to advise on a file. */
export interface AdviceJob extends FileToPlan {
  readonly nodes: number | undefined;
  /** Milliseconds for all plans together; undefined for no limit of the user's. */
  readonly limit: number | undefined;
  readonly question: AdviceQuestion;
}

export type Job = FileJob | PortfolioJob | QuestionJob | AdviceJob;

/** How a search is watched and ended. */
export interface Watch extends Required<Pick<PlanOptions, 'stop' | 'onProgress'>> {
  /** Milliseconds since some moment: for a job of several plans, which divides its time among them. */
  readonly elapsed: () => number;
  /** Told of each plan of such a job as it is begun: `3 of 8, ISO 27001 first`. */
  readonly onStep: (step: string) => void;
}

/** The plan found, or what stands in its way. */
export type Solved = { readonly ok: true; readonly plan: Plan; readonly scheduled: Scheduled } | PlanRefused;

/** The plans found together, or what stands in their way. */
export type SolvedTogether = PlannedPortfolio;

/** An explanation, undefined where the plan has no such audit. */
export interface Answered {
  readonly explanation: Explanation | undefined;
}

/** What comes of a job. */
export type SolvedOf<J extends Job> = J extends PortfolioJob
  ? SolvedTogether
  : J extends QuestionJob
    ? Answered
    : J extends AdviceJob
      ? Advised
      : Solved;

/** Does a job from its texts on. */
export function doJob<J extends Job>(job: J, watch: Partial<Watch>): SolvedOf<J> {
  return solvedOf(job, watch) as SolvedOf<J>;
}

function solvedOf(job: Job, watch: Partial<Watch>): SolvedOf<Job> {
  if ('members' in job) return planTogether(job, watch);
  if ('question' in job) return advisedAnew(job, watch);
  return 'asked' in job ? answered(job, watch) : planOne(job, watch);
}

function advisedAnew(job: AdviceJob, watch: Partial<Watch>): Advised {
  const read = readFileToday(job, job.today, () => job.machineToday);
  if (!read.ok) throw new Error('a file that was read before cannot be read');
  return advised(job, read.program, watch);
}

/** The advice on a program that is read already. What time is left is divided among the plans that are left. */
export function advised(
  { agreed, nodes, limit, question, today }: AdviceJob,
  program: Program,
  watch: Partial<Watch>,
): Advised {
  const elapsed = watch.elapsed ?? (() => 0);
  const end = elapsed() + (limit ?? Number.POSITIVE_INFINITY);
  const isHurried = nodes === undefined && limit === undefined;
  return adviseProgram(program, today, question, (title, index, count, tracks) => {
    watch.onStep?.(`${index + 1} of ${count}, ${title}`);
    const now = elapsed();
    const until = now + Math.max(0, end - now) / Math.max(1, count - index);
    const most = isHurried && tracks >= MANY_TRACKS ? MOST_ASKS : Number.POSITIVE_INFINITY;
    let asks = 0;
    return {
      agreed: new Map(agreed),
      ...(nodes === undefined ? {} : { nodes }),
      ...(watch.onProgress ? { onProgress: watch.onProgress } : {}),
      stop: () => {
        asks += 1;
        const why = watch.stop?.() ?? (elapsed() > until ? 'time' : null);
        return why ?? (asks > most ? 'effort' : null);
      },
    };
  });
}

// With so many tracks one plan can take a minute, and advice takes a dozen. Where nobody says how hard to search, each ends
// after so many looks at whether to go on: some seconds, and the same plan on every machine.
const MANY_TRACKS = 3;
const MOST_ASKS = 1000;

function answered(job: QuestionJob, watch: Partial<Watch>): Answered {
  const read = readFileToday(job, job.today, () => job.machineToday);
  if (!read.ok) throw new Error('a file that was planned cannot be read');
  return { explanation: explained(job, read.program, watch) };
}

/** The answer to a question about a program that is read already. */
export function explained(
  { plan, asked, agreed, nodes }: QuestionJob,
  program: Program,
  watch: Partial<Watch>,
): Explanation | undefined {
  return explainAudit({ program, plan, ...asked, agreed: new Map(agreed), nodes, ...watch });
}

function planOne(job: FileJob, watch: Partial<Watch>): Solved {
  const answer = planFile(job, optionsOf(job, watch));
  return answer.ok ? { ok: true, plan: answer.plan, scheduled: answer.scheduled } : answer;
}

/** How core is to do a job. */
export function optionsOf(
  { agreed, nodes, stress }: Pick<FileJob, 'agreed' | 'nodes' | 'stress'>,
  watch: Partial<Watch>,
): PlanOptions {
  return {
    agreed: new Map(agreed),
    ...(nodes === undefined ? {} : { nodes }),
    ...(stress ? { stress } : {}),
    ...watch,
  };
}

function planTogether({ members, nodes, stress }: PortfolioJob, watch: Partial<Watch>): SolvedTogether {
  return planPortfolio(
    members.map((it) => {
      const anew = (): PortfolioMember => readAgain(it);
      const { today, kept } = it;
      return kept ? { program: kept.sharing, today, kept: kept.plan, anew } : anew();
    }),
    { ...(nodes === undefined ? {} : { nodes }), ...(stress ? { stress } : {}), ...watch },
  );
}

function readAgain({ today, machineToday, agreed, kept, ...file }: PortfolioJob['members'][number]) {
  const since = kept ? kept.plan.horizon.from : file.since;
  const read = readFileToday({ ...file, since }, today, () => machineToday);
  if (!read.ok) throw new Error('a file that was read before cannot be read');
  return { program: read.program, today, agreed: kept ? agreedBy(kept.plan.engagements) : new Map(agreed) };
}
