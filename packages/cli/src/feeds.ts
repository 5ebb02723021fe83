// Plans as calendars: what a call asks to see of them, and the files they come apart into. Text is made as it is written,
// one calendar after the other, so that a thousand programs need no more room than one.

import { join, resolve } from 'node:path';
import {
  type Audience,
  type ConfigProblem,
  calendarWriter,
  declaredIn,
  type FeedGroup,
  type FeedPart,
  feedIndex,
  frameworks,
  nearest,
  parseDuration,
  type RenderOptions,
  type Report,
  reportOf,
} from '@auditcal/core';
import { type Call, listOf, textOf } from './command.js';
import type { Found } from './files.js';
import type { Write } from './host.js';
import { problem } from './outcome.js';
import type { Planned } from './planning.js';

export const audiences = ['auditors', 'nda', 'everyone', 'internal'] as const;

/** Whom a page or a feed is made for. */
export function audienceOf(call: Call): Audience {
  return audiences.find((it) => it === call.flags.audience) ?? 'internal';
}

/** The report of a plan, with what its stored feed had told. */
export function feedReport({ plan, stored }: Pick<Planned, 'plan' | 'stored'>): Report {
  return reportOf(plan, frameworks, stored?.feed);
}

/** Several programs in one calendar, or one. */
export async function oneCalendar(
  plans: readonly Planned[],
  options: RenderOptions,
): Promise<string | Iterable<string>> {
  const writer = await calendarWriter();
  const [first] = plans;
  const programs = plans.length === 1 && first ? first.plan.program : `${plans.length} programs`;
  const parts = {
    [Symbol.iterator]: () => writer.parts(reportsOf(plans), programs, options)[Symbol.iterator](),
  };
  return plans.length === 1 ? [...parts].join('') : parts;
}

function* reportsOf(plans: readonly Planned[]): Generator<Report> {
  for (const it of plans) yield feedReport(it);
}

/** Every feed of every plan as a file in `folder`, and the page that lists them; with their names. */
export async function splitFiles(
  plans: readonly Planned[],
  options: RenderOptions,
  folder: string,
  cwd: string,
): Promise<{ readonly files: readonly Write[]; readonly names: readonly string[] }> {
  const writer = await calendarWriter();
  const files: Write[] = [];
  const groups: FeedGroup[] = [];
  const taken = new Set(['index.html']);
  for (const it of plans) {
    const parts = writer.feedsOf(feedReport(it), options);
    const { program } = it.plan;
    const feeds = parts.map((part) => ({ ...part, path: freeName(`${program}-${part.name}`, taken) }));
    for (const feed of feeds) {
      files.push({ path: resolve(cwd, folder, feed.path), text: textOfPart(it, feed) });
    }
    groups.push({ heading: program, feeds });
  }
  const index = feedIndex(groups, plans[0]?.plan.today ?? '');
  files.push({ path: resolve(cwd, folder, 'index.html'), text: index });
  const names = [...groups.flatMap((it) => it.feeds.map(({ path }) => path)), 'index.html'];
  return { files, names: names.map((name) => join(folder, name)) };

  function textOfPart(of: Planned, { options: kept }: FeedPart): Iterable<string> {
    return {
      [Symbol.iterator]: () => writer.parts([feedReport(of)], of.plan.program, kept)[Symbol.iterator](),
    };
  }
}

/** A name from the file as that of a calendar: it can neither climb nor hide, and no two files share one. */
function freeName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|-+$/g, '') || 'calendar';
  for (let n = 1; ; n += 1) {
    const file = n === 1 ? `${plain}.ics` : `${plain}-${n}.ics`;
    // Some disks do not tell capitals from small letters.
    if (taken.has(file.toLowerCase())) continue;
    taken.add(file.toLowerCase());
    return file;
  }
}

/** What the flags of a call ask to see; every problem where they ask for what is not there. */
export function feedOptions(call: Call): Found<RenderOptions> {
  const alarms = alarmsIn(listOf(call, 'alarms') ?? []);
  if (!alarms.ok) return alarms;
  const url = textOf(call, 'url');
  if (url !== undefined && !/^https?:\/\/[^\s/]/.test(url)) {
    const remedy = 'write the whole address: https://github.com/northwind/audits/blob/main/compliance.yml';
    return {
      ok: false,
      problem: problem('not-an-address', `--url is ${url}, which is no web address`, remedy),
    };
  }
  const given = {
    framework: textOf(call, 'framework'),
    owner: textOf(call, 'owner'),
    audience: call.flags.audience === undefined ? undefined : audienceOf(call),
    url,
  };
  const options = Object.fromEntries(Object.entries(given).filter(([, it]) => it !== undefined));
  const { attendees, todo } = call.flags;
  return {
    ok: true,
    value: { ...options, alarms: alarms.value, attendees: attendees === true, todo: todo === true },
  };
}

/** Filters that name nothing in these plans: they would quietly yield an empty feed. */
export function unknownFilters(
  { framework, owner }: RenderOptions,
  plans: readonly Planned[],
): readonly ConfigProblem[] {
  const tracks = () =>
    plans.flatMap(({ program }) => declaredIn(program).flatMap((it) => [it.framework, it.id]));
  const owners = () => plans.flatMap((it) => feedReport(it).agenda.flatMap((entry) => entry.owner ?? []));
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  return [
    unknownName('framework', framework, tracks, (a, b) => a === b),
    unknownName('owner', owner, owners, same),
  ].flatMap((it) => it ?? []);
}

function unknownName(
  what: string,
  name: string | undefined,
  known: () => readonly string[],
  same: (a: string, b: string) => boolean,
): ConfigProblem | null {
  if (name === undefined) return null;
  const all = [...new Set(known())].sort();
  if (all.some((it) => same(it, name))) return null;
  const near = nearest(name, all);
  const remedy = near ? `did you mean ${near}?` : `it knows ${all.join(', ') || 'none'}`;
  return problem(`unknown-${what}`, `the plan knows no ${what} ${name}`, remedy);
}

/** Two programs whose entries would have the same ids. */
export function sameIds(plans: readonly Planned[]): readonly ConfigProblem[] {
  const files = new Map<string, string>();
  return plans.flatMap(({ plan, stored }) => {
    const id = stored?.feed?.program ?? plan.program;
    const other = files.get(id);
    files.set(id, plan.file);
    if (other === undefined) return [];
    const message = `${other} and ${plan.file} both make the ids of their entries of ${id}, so calendars would mix them up`;
    return [problem('same-program', message, 'give each program an `id` and a stored plan of its own')];
  });
}

/** Reminders in whole days; `30d` and `2w` stand beside the durations of the file. */
function alarmsIn(items: readonly string[]): Found<readonly number[]> {
  const days: number[] = [];
  for (const item of items) {
    const [, count, unit] = /^(\d{1,3})([dw])$/.exec(item) ?? [];
    const duration = parseDuration(count ? `${count} ${unit === 'w' ? 'weeks' : 'days'}` : item);
    if (duration === undefined || duration.months > 0) {
      const message = `--alarms holds ${item}, which is no number of days or weeks`;
      return {
        ok: false,
        problem: problem('not-a-duration', message, 'reminders are written 30d,7d or "2 weeks"'),
      };
    }
    days.push(duration.days);
  }
  return { ok: true, value: days };
}
