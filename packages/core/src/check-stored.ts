// The stored plan and feed, held against the file: planned again on the plan's own day, with the completions it knew.
// A stranger would get wrong: no day that passes and nothing that is recorded can make them stale, only the file can.

import { type PlainDate, parsePlainDate } from './calendar/index.js';
import {
  type CommittedPlan,
  feedRows,
  isPlanOf,
  jsonIn,
  markedBy,
  readCommittedPlan,
  storedAt,
  storedTexts,
  type WrittenPlan,
  type WrittenThing,
  writtenPlan,
} from './committed/index.js';
import type { FrameworkFile } from './config/index.js';
import { type Difference, movedDay, staleChange } from './drift/index.js';
import { isSameOwn } from './known-to.js';
import type { Change, DateMoved, Plan, Program, RecordedAudit } from './model/index.js';
import { type FileRead, planRead, readFileToday } from './plan-file.js';
import { readAsOf, type StoredFile } from './plan-stored.js';
import type { Limited } from './search-limit.js';

/** What is stored beside a program file; null where nothing is. */
export interface Stored {
  readonly plan: StoredFile | null;
  readonly calendar: StoredFile | null;
}

/** How to hold a file against what is stored. */
export interface StoredOptions {
  /** The day of the check: completions up to it are known. */
  readonly today: PlainDate;
  /** Effort of planning again; that of the stored plan is best. */
  readonly nodes?: number | undefined;
  /** Begins what may end that search before its proof; what it has found then says nothing of the stored plan. */
  readonly limited?: Limited | undefined;
  /** The version of auditcal, which may have stored it. */
  readonly version?: string | undefined;
}

/** The stored plan and feed where they no longer match the file. What cannot be read is refused elsewhere. */
export async function staleArtefacts(
  { text, program }: { readonly text: string; readonly program: Program },
  { plan, calendar }: Stored,
  { today, nodes, limited, version }: StoredOptions,
): Promise<readonly Change[]> {
  const missing = missingOf(program, { plan, calendar });
  if (plan === null) return missing;
  const read = readCommittedPlan(plan.file, plan.text);
  if (!read.ok || !isPlanOf(read.value, program)) return missing;
  const written = writtenPlan(plan.text);
  const known = readAsOf(program, text, read.value, today, written);
  const mark =
    known && version !== undefined ? markedBy(plan.text, { program: known.program, version }) : undefined;
  const isAsItWas = mark?.made && mark.plan;
  const differences = isAsItWas
    ? []
    : known && differencesFrom(written, known, read.value, { nodes, limited });
  if (!differences) {
    const says = `nothing can be planned as of ${read.value.today}, the day of ${plan.file}`;
    return [...missing, staleChange('plan', program, says, [])];
  }
  const stored = `${plan.file} of ${read.value.today}`;
  const edited =
    mark?.plan === false
      ? [staleChange('plan', program, `what ${stored} says was changed since it was stored`, [])]
      : [];
  const stale = differences.length === 0 ? edited : [staleChange('plan', program, stored, differences)];
  const told = calendar ? await feedDifferences(calendar, plan, read.value) : [];
  const old = told.length === 0 ? [] : [staleChange('calendar', program, calendar?.file ?? '', told)];
  return [...missing, ...stale, ...old];
}

/** What was stored beside a file before a change. */
export interface StoredBefore extends Stored {
  readonly file: string;
  readonly text: string;
  /** The framework files it named. */
  readonly own?: readonly FrameworkFile[] | undefined;
}

/** The same for a change under review: what was stale before it is standing, and nobody's doing today. */
export async function staleSince(
  head: { readonly text: string; readonly program: Program },
  stored: Stored,
  before: StoredBefore | null,
  options: StoredOptions,
): Promise<readonly Change[]> {
  const stale = await staleArtefacts(head, stored, options);
  if (stale.length === 0 || before === null) return stale;
  const untouched =
    before.text === head.text && isSame(before, stored) && isOwn(before, head.program, options);
  const known = untouched ? stale : await staleBefore(before, options);
  const ids = new Set(known.map(({ rule }) => rule));
  return stale.map((it) => (ids.has(it.rule) ? { ...it, standing: true } : it));
}

function isSame(a: Stored, b: Stored): boolean {
  return a.plan?.text === b.plan?.text && a.calendar?.text === b.calendar?.text;
}

// A framework file may have changed though nothing else did.
function isOwn(before: StoredBefore, { own }: Program, { today }: StoredOptions): boolean {
  if (own.frameworks.length === 0) return true;
  const read = readFileToday({ ...before, imported: 'later' }, today, () => today);
  return read.ok && isSameOwn(read.program.own, own);
}

async function staleBefore(before: StoredBefore, options: StoredOptions): Promise<readonly Change[]> {
  const read = readFileToday({ ...before, imported: 'later' }, options.today, () => options.today);
  return read.ok ? staleArtefacts({ text: before.text, program: read.program }, before, options) : [];
}

function missingOf(program: Program, stored: Stored): readonly Change[] {
  return (['plan', 'calendar'] as const).flatMap((key) => {
    if (stored[key] !== null || program.check[key] === undefined) return [];
    const says = `there is no ${storedAt(program)[key]}, which \`check.${key}\` names`;
    return [staleChange(key, program, says, [])];
  });
}

/**
 * How the stored plan differs from the plan of its own day; undefined where there is none. Where the stored plan was
 * not proven to be the cheapest, another search may find another: then it is enough that the file allows its days.
 */
function differencesFrom(
  written: WrittenPlan,
  read: FileRead,
  { agreed }: CommittedPlan,
  { nodes, limited }: Pick<StoredOptions, 'nodes' | 'limited'>,
): readonly Difference[] | undefined {
  if ((!written.optimal || nodes === 0) && isAllowed(written, read, agreed)) return [];
  const stop = limited?.();
  const effort = { ...(nodes === undefined ? {} : { nodes }), ...(stop ? { stop } : {}) };
  const answer = planRead(read, { agreed, ...effort });
  if (stop?.()) return [];
  return answer.ok ? differences(written, asWritten(answer.plan)) : undefined;
}

/** Whether the file allows every stored day: all of them booked, the plan is the stored one, on days for work. */
function isAllowed(written: WrittenPlan, read: FileRead, agreed: CommittedPlan['agreed']): boolean {
  const program = withBooked(read.program, written);
  const booked = planRead({ ...read, program }, { apart: false, agreed, nodes: 0 });
  if (!booked.ok || booked.plan.diagnostics.some(({ rule }) => rule === DAY_OFF)) return false;
  return differences(withoutMilestones(written), withoutMilestones(asWritten(booked.plan))).length === 0;
}

const DAY_OFF = 'booking-on-day-off';

function asWritten(plan: Plan): WrittenPlan {
  return writtenPlan(JSON.stringify(plan));
}

/** The program with every audit that was to come booked on its stored days. */
function withBooked(program: Program, { ahead }: WrittenPlan): Program {
  const booked = [...ahead.values()].flatMap(
    ({ audit, fieldwork, period, asOf, interim }): RecordedAudit[] => {
      const [track = '', type = ''] = audit.split('/');
      const where = program.locate(['audits']);
      if (!fieldwork) return [];
      return [{ ...NOTHING_SAID, audit, track, type, fieldwork, period, asOf, interim, where }];
    },
  );
  return { ...program, audits: [...program.audits, ...booked] };
}

const NOTHING_SAID: Omit<
  RecordedAudit,
  'audit' | 'track' | 'type' | 'fieldwork' | 'period' | 'asOf' | 'interim' | 'where'
> = {
  nth: undefined,
  sites: undefined,
  sessions: [],
  planningSession: undefined,
  outcome: undefined,
  expires: undefined,
  edition: undefined,
  opinion: undefined,
  exceptions: [],
  nonconformities: [],
  recommendation: undefined,
  certificate: undefined,
  suspended: undefined,
  withdrawn: undefined,
  auditor: undefined,
  audience: undefined,
  cost: undefined,
  at: new Map(),
};

/** Some milestones are of what is yet to be booked. */
function withoutMilestones(written: WrittenPlan): WrittenPlan {
  return { ...written, milestones: new Map() };
}

const KINDS = ['engagements', 'activities', 'milestones'] as const;

function differences(was: WrittenPlan, is: WrittenPlan): readonly Difference[] {
  return KINDS.flatMap((kind) => {
    const ids = [...new Set([...was[kind].keys(), ...is[kind].keys()])];
    return ids
      .flatMap((id) => differencesOf(id, was[kind].get(id), is[kind].get(id), kind === 'engagements'))
      .filter(({ what }) => was.sessions || !what.startsWith('interim '));
  });
}

const MAIN = ['fieldwork from', 'due', 'on', 'period from', 'as-of', 'report'];

// A thing that came or went is one difference, not one for each of its days.
function differencesOf(
  id: string,
  was: WrittenThing | undefined,
  is: WrittenThing | undefined,
  isAudit: boolean,
): readonly Difference[] {
  const known = was ?? is ?? new Map<string, string>();
  const all = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
  const main = MAIN.find((name) => known.has(name)) ?? all[0];
  const names = was && is ? all : main === undefined ? [] : [main];
  return names.flatMap((what) => {
    const [before, now] = [was?.get(what) ?? null, is?.get(what) ?? null];
    if (before === now) return [];
    const moved = isAudit ? movedOf(id, known.get('title') ?? id, what, before, now) : undefined;
    return [{ id, what, was: before, is: now, ...(moved ? { moved } : {}) }];
  });
}

const DATES: Readonly<Record<string, DateMoved['what']>> = {
  'fieldwork from': 'fieldwork',
  'interim from': 'interim',
  'period to': 'period',
  asOf: 'as-of',
  report: 'report',
  expires: 'expires',
};

function movedOf(
  id: string,
  title: string,
  what: string,
  was: string | null,
  is: string | null,
): DateMoved | undefined {
  const date = DATES[what];
  const day = (text: string | null) => (text === null ? null : (parsePlainDate(text) ?? null));
  return date && movedDay(id, title, date, day(was), day(is));
}

/** Where the feed says otherwise than the stored plan would; nothing where an older auditcal stored the plan. */
async function feedDifferences(
  calendar: StoredFile,
  plan: StoredFile,
  { feed }: CommittedPlan,
): Promise<readonly Difference[]> {
  // Its library is worth loading only where there is a feed to hold against.
  const { plan: planShape } = await import('./outputs/plan.js');
  const stored = planShape.safeParse(jsonIn(plan.text));
  if (!stored.success) return [];
  const [was, is] = [calendar.text, (await storedTexts(stored.data as Plan, feed)).calendar].map(feedRows);
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((id) =>
    rowDifferences(id, was?.get(id), is?.get(id)),
  );
}

function rowDifferences(
  id: string,
  was: WrittenThing | undefined,
  is: WrittenThing | undefined,
): readonly Difference[] {
  const names = was && is ? [...new Set([...was.keys(), ...is.keys()])] : ['SUMMARY'];
  return names.flatMap((what) => {
    const [before, now] = [was?.get(what) ?? null, is?.get(what) ?? null];
    return before === now ? [] : [{ id, what, was: before, is: now }];
  });
}
