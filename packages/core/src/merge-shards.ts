// The JSON of shards joined into what the run over all files would have printed, key by key. A stranger would get
// wrong: nothing is planned again here, so a shard of another day or of other files cannot be mended, only refused.

import type { PlainDate } from './calendar/index.js';
import type { CheckResult } from './checks/index.js';
import { jsonIn } from './committed/index.js';
import { type ConfigProblem, latestDay, type Plan, type Portfolio, type Shard } from './model/index.js';
import { joinedPortfolio } from './portfolio-of.js';

/** The check of several files: it fails where one of them does, and its counts are their sums. */
export interface CheckOfSeveral extends Pick<CheckResult, 'schema' | 'today' | 'result' | 'counts'> {
  /** The part of many files that it is of; absent where it is of all. */
  readonly shard?: Shard;
  readonly programs: readonly CheckResult[];
}

/** A result of one run, as text, and the name that messages use for it. */
export interface ShardFile {
  readonly file: string;
  readonly text: string;
}

/** All shards joined: a plan or a check of one file, or of several. */
export type Merged =
  | { readonly kind: 'portfolio'; readonly value: Portfolio }
  | { readonly kind: 'plan'; readonly value: Plan }
  | { readonly kind: 'checks'; readonly value: CheckOfSeveral }
  | { readonly kind: 'check'; readonly value: CheckResult };

export type MergeAnswer =
  | { readonly ok: true; readonly value: Merged }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Several checks in one value; `today` where there is none of them. */
export function checksTogether(
  programs: readonly CheckResult[],
  today: PlainDate,
  shard?: Shard,
): CheckOfSeveral {
  const counts = { overdue: 0, dueSoon: 0, missed: 0, error: 0, warning: 0 };
  for (const it of programs)
    for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += it.counts[key];
  return {
    schema: 'auditcal.check/1',
    today: programs[0]?.today ?? today,
    result: programs.some((it) => it.result === 'fail') ? 'fail' : 'pass',
    counts,
    ...(shard ? { shard } : {}),
    programs,
  };
}

/** Joins the results of shards, or tells why they are not those of one run. */
export async function mergeShards(files: readonly ShardFile[]): Promise<MergeAnswer> {
  const problems: ConfigProblem[] = [];
  const parts: Part[] = [];
  for (const it of files) {
    const part = await partOf(it);
    if ('rule' in part) problems.push(part);
    else parts.push(part);
  }
  if (problems.length === 0) problems.push(...disagreements(parts));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: joined(parts) };
}

/** The programs of one result, and where they stand among all. */
interface Part {
  readonly file: string;
  readonly shard: Shard | undefined;
  readonly today: PlainDate;
  readonly of:
    | {
        readonly kind: 'plans';
        readonly programs: readonly Plan[];
        readonly portfolio: Portfolio | undefined;
      }
    | { readonly kind: 'checks'; readonly programs: readonly CheckResult[]; readonly several: boolean };
}

async function partOf({ file, text }: ShardFile): Promise<Part | ConfigProblem> {
  const value = parsed(text);
  const [{ plan, portfolio }, { checkOfOne, checkOfSeveral }] = await Promise.all([
    import('./outputs/plan.js'),
    import('./outputs/check.js'),
  ]);
  // What is read is handed on as it stands, so that nothing is lost that another version added.
  const reads = (shape: { safeParse(of: unknown): { success: boolean } }): boolean =>
    shape.safeParse(value).success;
  const part = (it: Pick<Part, 'today'> & { readonly shard?: Shard }, of: Part['of']): Part => {
    return { file, shard: it.shard, today: it.today, of };
  };
  if (reads(portfolio)) {
    const it = value as Portfolio;
    return part(it, { kind: 'plans', programs: it.programs, portfolio: it });
  }
  if (reads(plan)) {
    const it = value as Plan;
    return part({ today: it.today }, { kind: 'plans', programs: [it], portfolio: undefined });
  }
  if (reads(checkOfSeveral)) {
    const it = value as CheckOfSeveral;
    return part(it, { kind: 'checks', programs: it.programs, several: true });
  }
  if (reads(checkOfOne)) {
    const it = value as CheckResult;
    return part({ today: it.today }, { kind: 'checks', programs: [it], several: false });
  }
  const problems = (value as { schema?: unknown } | undefined)?.schema === 'auditcal.problems/1';
  const says = problems
    ? 'holds the problems of a run that was refused'
    : 'is no JSON of `plan --json` or `check --json`';
  return problem(
    'not-a-result',
    file,
    says,
    problems ? 'mend them and run that shard again' : 'name what --shard I/N --json wrote',
  );
}

function parsed(text: string): unknown {
  try {
    return jsonIn(text);
  } catch {
    return undefined;
  }
}

function problem(rule: string, file: string, says: string, remedy: string): ConfigProblem {
  return {
    rule,
    message: `${file} ${says}`,
    remedy,
    where: { file, line: 1, column: 1 },
    citation: undefined,
  };
}

function disagreements(parts: readonly Part[]): readonly ConfigProblem[] {
  const [first] = parts;
  if (!first) return [];
  const told = parts.flatMap((part, i) =>
    disagreementsOf(part, first, parts.slice(0, i)).map(([rule, says, remedy]) =>
      problem(rule, part.file, says, remedy),
    ),
  );
  return told.length > 0 || !first.shard ? told : missing(first.shard.of, parts);
}

type Disagreement = readonly [rule: string, says: string, remedy: string];

// What of one part does not go with the first, or with those before it.
function disagreementsOf({ shard, of }: Part, first: Part, before: readonly Part[]): readonly Disagreement[] {
  const told: Disagreement[] = [];
  if (of.kind !== first.of.kind) {
    const says = `holds ${of.kind}, and ${first.file} ${first.of.kind}`;
    told.push(['other-kind', says, 'merge results of one command']);
  }
  if (shard?.of !== first.shard?.of || shard?.files !== first.shard?.files) {
    const says = `is of ${runOf(shard)}, and ${first.file} of ${runOf(first.shard)}`;
    told.push(['other-run', says, 'merge the shards of one run']);
  }
  if (!shard) return told;
  if (shard.positions.length !== of.programs.length)
    told.push(['other-run', 'does not say where its programs belong', 'run that shard again']);
  const other = before.findLast((it) => it.shard?.index === shard.index);
  if (other) told.push(['twice', `is shard ${shard.index}, as ${other.file} is`, 'name each shard once']);
  return told;
}

function missing(count: number, parts: readonly Part[]): readonly ConfigProblem[] {
  const seen = new Set(parts.map(({ shard }) => shard?.index));
  const open = Array.from({ length: count }, (_, i) => i + 1).filter((it) => !seen.has(it));
  if (open.length === 0) return [];
  return [
    {
      rule: 'missing-shard',
      message: `shard ${open.slice(0, 8).join(', ')} of ${count} is missing`,
      remedy: 'name what every shard wrote',
      where: undefined,
      citation: undefined,
    },
  ];
}

function runOf(shard: Shard | undefined): string {
  return shard ? `${shard.files} files in ${shard.of} shards` : 'no shard';
}

function joined(parts: readonly Part[]): Merged {
  const today = latestDay(parts) ?? ('1970-01-01' as PlainDate);
  const files = parts[0]?.shard?.files;
  const checks = inPlace(parts.flatMap((it) => (it.of.kind === 'checks' ? placed(it, it.of.programs) : [])));
  const plans = inPlace(parts.flatMap((it) => (it.of.kind === 'plans' ? placed(it, it.of.programs) : [])));
  const [check, plan] = [checks[0], plans[0]];
  if (parts[0]?.of.kind === 'checks') {
    if (check && checks.length === 1 && (files ?? 1) === 1) return { kind: 'check', value: check };
    return { kind: 'checks', value: checksTogether(checks, today) };
  }
  if (plan && plans.length === 1 && (files ?? 1) === 1) return { kind: 'plan', value: plan };
  return { kind: 'portfolio', value: together(parts, plans, today) };
}

function placed<T>({ shard }: Part, programs: readonly T[]): readonly (readonly [number, T])[] {
  return programs.map((it, index) => [shard?.positions[index] ?? 0, it] as const);
}

// Sorting is stable: results that say nothing of their place stay in the order they were named.
function inPlace<T>(placed: readonly (readonly [number, T])[]): readonly T[] {
  return [...placed].sort(([a], [b]) => a - b).map(([, it]) => it);
}

function together(parts: readonly Part[], programs: readonly Plan[], today: PlainDate): Portfolio {
  const portfolios = parts.flatMap(({ of }) => (of.kind === 'plans' && of.portfolio ? [of.portfolio] : []));
  return joinedPortfolio(portfolios, programs, today);
}
