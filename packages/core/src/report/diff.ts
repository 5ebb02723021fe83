// What a change does to the plan, made ready for reading: dates that move, turns that come and go, money by fiscal
// year, promises weakened, and who is concerned by any of it.

import type { PlainDate } from '../calendar/index.js';
import {
  amountInWords,
  type Budget,
  byText,
  type Change,
  counted,
  type DateMoved,
  type Diagnostic,
  type Occurrence,
  type Plan,
  shiftInWords,
} from '../model/index.js';

/** What a change does; `kind` aside, as `diff --json` prints it (`auditcal.diff/1`). */
export interface Diff {
  readonly kind: 'diff';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  /** Null where the change adds the file. */
  readonly base: { readonly file: string; readonly day: PlainDate | null } | null;
  readonly dates: readonly DateMoved[];
  readonly turns: readonly TurnsMoved[];
  readonly money: MoneyMoved;
  readonly drift: readonly Change[];
  readonly introduced: readonly Diagnostic[];
  /** What was told of the file before and is no more. */
  readonly resolved: readonly Diagnostic[];
  readonly affected: readonly Affected[];
  /** The same in sentences, for pages. */
  readonly page: DiffPage;
}

/** A diff in sentences. */
export interface DiffPage {
  readonly summary: string;
  /** The rows of `dates`, in their order. */
  readonly dates: readonly DateRow[];
  readonly turns: readonly string[];
  readonly money: readonly string[];
  readonly affected: readonly string[];
  readonly checks: readonly string[];
}

export interface DateRow {
  /** The audit by its title, and by its id too where several have that title. */
  readonly audit: string;
  /** `fieldwork`, `period end`. */
  readonly what: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** `14 days earlier`; null where the date comes or goes. */
  readonly by: string | null;
}

/** An activity with other turns ahead. */
export interface TurnsMoved {
  readonly activity: string;
  readonly title: string;
  readonly owner: string | null;
  /** Turns to come before and after the change. */
  readonly before: number;
  readonly after: number;
  /** Turns there are both before and after, due on another day. */
  readonly moved: number;
}

/** Likely costs before and after, in the currency's main unit. */
export interface MoneyMoved {
  readonly currency: string;
  readonly before: number | null;
  readonly after: number;
  /** Only years that differ. */
  readonly years: readonly { readonly year: string; readonly before: number; readonly after: number }[];
  /** What the plans cost by the planner's prices, which weigh what nobody pays for too. */
  readonly planner: { readonly before: number | null; readonly after: number };
}

/** Somebody whom the change concerns. */
export interface Affected {
  readonly kind: 'owner' | 'auditor';
  readonly who: string;
  /** What changes for them, in phrases. */
  readonly what: readonly string[];
}

/** What a diff is made from. */
export interface DiffParts extends Pick<Diff, 'base' | 'dates' | 'drift' | 'introduced' | 'resolved'> {
  readonly plan: Plan;
  readonly before: Plan | null;
  /** Keys of activities after the change by those before it. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly budgets: { readonly before: Budget | null; readonly after: Budget };
}

/** Makes a change ready for reading. */
export function diffReport(parts: DiffParts): Diff {
  const { plan, base, dates, drift, introduced, resolved } = parts;
  const turns = turnsMoved(parts);
  const concerned = owners(parts, turns);
  const values: Omit<Diff, 'page'> = {
    kind: 'diff',
    program: plan.program,
    file: plan.file,
    today: plan.today,
    base,
    dates,
    turns,
    money: moneyMoved(parts),
    drift,
    introduced,
    resolved,
    affected: [...concerned, ...auditors(parts, (id) => id)],
  };
  const audit = auditNames(parts);
  const affected = [...concerned, ...auditors(parts, audit)];
  return { ...values, page: pageOf({ ...values, affected }, handedOver(parts).length, audit) };
}

type Named = (id: string) => string;

/** Audits by title; by title and id where the plans before and after have several of it. */
function auditNames({ plan, before }: Pick<DiffParts, 'plan' | 'before'>): Named {
  const titles = new Map(
    [...(before?.engagements ?? []), ...plan.engagements].map(({ id, title }) => [id, title]),
  );
  const times = new Map<string, number>();
  for (const title of titles.values()) times.set(title, (times.get(title) ?? 0) + 1);
  return (id) => {
    const title = titles.get(id);
    if (title === undefined) return id;
    return times.get(title) === 1 ? title : `${title} (${id})`;
  };
}

function pageOf(diff: Omit<Diff, 'page'>, handed: number, audit: Named): DiffPage {
  return {
    summary: summaryOf(diff, handed),
    dates: diff.dates.map(({ engagement, what, from, to, days }) => {
      const by = days === null ? null : shiftInWords(days);
      return { audit: audit(engagement), what: nameOf(what), from, to, by };
    }),
    turns: diff.turns.map(turnsInWords),
    money: moneyInWords(diff.money),
    affected: diff.affected.map(({ who, what }) => `${who}: ${what.join('; ')}`),
    checks: [
      ...diff.introduced.map(({ message, rule }) => `new: ${message} [${rule}]`),
      ...diff.resolved.map(({ message, rule }) => `gone: ${message} [${rule}]`),
    ],
  };
}

function summaryOf({ base, dates, turns, money, drift }: Omit<Diff, 'page'>, handed: number): string {
  const weaker = counted(drift.length, 'promise or fact', 'promises or facts');
  const parts = [
    ...(drift.length > 0 ? [`${weaker} weakened`] : []),
    ...(dates.length > 0 ? [`${counted(dates.length, 'date')} moved`] : []),
    ...(handed > 0 ? [`another auditor for ${counted(handed, 'audit')}`] : []),
    ...(turns.length > 0 ? [`other turns of ${counted(turns.length, 'activity', 'activities')}`] : []),
    ...(money.before !== null && money.after !== money.before
      ? [moreOrLess(money.before, money.after, money.currency)]
      : []),
  ];
  const of =
    base === null ? 'the change adds the file' : `against ${base.file}${base.day ? ` of ${base.day}` : ''}`;
  return `${parts.length > 0 ? parts.join(', ') : 'nothing in the plan changes'}; ${of}.`;
}

function moreOrLess(before: number, after: number, currency: string): string {
  return `${amountInWords(Math.abs(after - before), currency)} ${after > before ? 'more' : 'less'}`;
}

function moneyInWords({ currency, before, after, years, planner }: MoneyMoved): readonly string[] {
  if (before === null) return [`${amountInWords(after, currency)} in all, likely`];
  const weighed =
    planner.before === null || planner.before === planner.after
      ? []
      : [
          `${moreOrLess(planner.before, planner.after, currency)} by the planner's prices, which weigh delays and breaches too`,
        ];
  if (before === after && years.length === 0) return weighed;
  return [
    `${amountInWords(after, currency)} in all, likely; it was ${amountInWords(before, currency)}`,
    ...years.map(
      (it) =>
        `${it.year}: ${amountInWords(it.after, currency)}; it was ${amountInWords(it.before, currency)}`,
    ),
    ...weighed,
  ];
}

function turnsMoved({ plan, before, renamed }: DiffParts): readonly TurnsMoved[] {
  const was = openBy(
    (before?.activities ?? []).map((it) => ({ ...it, activity: renamed.get(it.activity) ?? it.activity })),
  );
  const is = openBy(plan.activities);
  return [...new Set([...was.keys(), ...is.keys()])].sort(byText).flatMap((activity) => {
    const [old, now] = [was.get(activity) ?? [], is.get(activity) ?? []];
    const dues = new Map(old.map((it) => [slotOf(it), it.due]));
    const moved = now.filter((it) => dues.has(slotOf(it)) && dues.get(slotOf(it)) !== it.due).length;
    const known = now[0] ?? old[0];
    if (!known || (old.length === now.length && moved === 0)) return [];
    const { title, owner } = known;
    return [{ activity, title, owner, before: old.length, after: now.length, moved }];
  });
}

/** Which turn it is, whatever its activity is called. */
function slotOf({ id, activity }: Occurrence): string {
  return id.startsWith(`${activity}-`) ? id.slice(activity.length) : id.replace(/^.*?(?=-\d{4})/, '');
}

function openBy(turns: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> {
  const by = new Map<string, Occurrence[]>();
  for (const it of turns)
    if (it.done === null && it.status !== 'missed') by.set(it.activity, [...(by.get(it.activity) ?? []), it]);
  return by;
}

function moneyMoved({ plan, before, budgets }: DiffParts): MoneyMoved {
  const years = new Set([
    ...Object.keys(budgets.before?.byFiscalYear ?? {}),
    ...Object.keys(budgets.after.byFiscalYear),
  ]);
  const likely = (budget: Budget | null, year: string) => budget?.byFiscalYear[year]?.likely ?? 0;
  return {
    currency: budgets.after.currency,
    before: budgets.before?.total.likely ?? null,
    after: budgets.after.total.likely,
    years: [...years]
      .sort(byText)
      .map((year) => ({ year, before: likely(budgets.before, year), after: likely(budgets.after, year) }))
      .filter((it) => it.before !== it.after),
    planner: { before: before?.objective.value ?? null, after: plan.objective.value },
  };
}

function owners(
  { plan, before, drift, renamed }: DiffParts,
  turns: readonly TurnsMoved[],
): readonly Affected[] {
  const told = new Map<string, Set<string>>();
  const tell = (who: string | null | undefined, what: string) => {
    if (who) told.set(who, (told.get(who) ?? new Set()).add(what));
  };
  for (const it of turns) tell(it.owner, turnsInWords(it));
  const was = new Map(before?.activities.map((it) => [renamed.get(it.activity) ?? it.activity, it.owner]));
  const is = new Map(plan.activities.map((it) => [it.activity, it]));
  for (const [activity, owner] of was) {
    const now = is.get(activity);
    if (!now || now.owner === owner) continue;
    tell(owner, `no longer sees to ${now.title}`);
    tell(now.owner, `sees to ${now.title} now`);
  }
  for (const it of drift) {
    const [, activity = ''] = it.fingerprint.split(':');
    const of = [...is.values()].find(
      (turn) => activity === turn.activity || activity.startsWith(`${turn.activity}-`),
    );
    tell(of?.owner ?? was.get(activity), it.message);
  }
  return affected('owner', told);
}

/** `6 fewer turns of Access review`. */
function turnsInWords({ title, before, after, moved }: TurnsMoved): string {
  const more = after - before;
  const parts = [
    ...(more === 0 ? [] : [counted(Math.abs(more), `${more > 0 ? 'more' : 'fewer'} turn`)]),
    ...(moved === 0 ? [] : [`${counted(moved, 'turn')} due on another day`]),
  ];
  return `${parts.join(' and ')} of ${title}`;
}

// What they examine, the days they come, and the day they have done.
const TOLD_AUDITORS: readonly DateMoved['what'][] = [
  'period-start',
  'period',
  'interim',
  'fieldwork',
  'report',
];

function auditors(parts: DiffParts, audit: Named): readonly Affected[] {
  const { plan, before, dates } = parts;
  const told = new Map<string, Set<string>>();
  const tell = (who: string | null | undefined, what: string) => {
    if (who) told.set(who, (told.get(who) ?? new Set()).add(what));
  };
  for (const { id, from, to } of handedOver(parts)) {
    tell(from, `no longer does ${audit(id)}`);
    tell(to, from === null ? `does ${audit(id)} now` : `does ${audit(id)} now, in place of ${from}`);
  }
  const known = [...plan.engagements, ...(before?.engagements ?? [])];
  for (const it of dates.filter(({ what }) => TOLD_AUDITORS.includes(what))) {
    tell(known.find(({ id }) => id === it.engagement)?.auditor, dateInWords(it, audit));
  }
  return affected('auditor', told);
}

/** Audits that another auditor does after the change than before it. */
function handedOver({ plan, before }: Pick<DiffParts, 'plan' | 'before'>) {
  const was = new Map(before?.engagements.map((it) => [it.id, it.auditor]));
  return plan.engagements.flatMap(({ id, auditor: to }) => {
    const from = was.get(id);
    return from === undefined || from === to ? [] : [{ id, from, to }];
  });
}

function nameOf(what: DateMoved['what']): string {
  if (what === 'period') return 'period end';
  return what === 'period-start' ? 'period start' : what;
}

/** `the fieldwork of SOC 2 Type II (soc2-type2-2) moves from 2027-10-04 to 2027-10-11`. */
function dateInWords({ engagement, what: kind, from, to }: DateMoved, audit: Named): string {
  const of = audit(engagement);
  const what = kind === 'interim' ? 'interim session' : nameOf(kind);
  if (from === null) return `the ${what} of ${of} comes, on ${to}`;
  if (to === null) return `the ${what} of ${of} goes, from ${from}`;
  return `the ${what} of ${of} moves from ${from} to ${to}`;
}

function affected(
  kind: Affected['kind'],
  told: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Affected[] {
  return [...told].sort(([a], [b]) => byText(a, b)).map(([who, what]) => ({ kind, who, what: [...what] }));
}
