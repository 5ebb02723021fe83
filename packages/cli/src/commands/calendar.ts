// `auditcal calendar`: the plan as a feed that calendars import or subscribe to, whole or one file per framework.

import { join, resolve } from 'node:path';
import {
  type ConfigProblem,
  frameworks,
  nearest,
  parseDuration,
  type RenderOptions,
  type Report,
  renderSplit,
  reportOf,
} from '@auditcal/core';
import { type Call, type Command, listOf, textOf } from '../command.js';
import type { Found } from '../files.js';
import { inputOf } from '../inputs.js';
import { type Done, done, type Outcome, problem, refused, result } from '../outcome.js';
import { plannedInTime } from '../planning.js';
import { shown } from '../showing.js';

const audiences = ['auditors', 'everyone', 'internal'] as const;

export const calendar: Command = {
  name: 'calendar',
  summary: 'write the plan as a calendar feed (.ics), whole or split',
  args: [],
  options: [
    { flags: '--framework <id>', says: 'only this framework or track' },
    { flags: '--owner <owner>', says: 'only what this owner sees to' },
    { flags: '--audience <audience>', says: 'only what these people should see', choices: audiences },
    { flags: '--split <dir>', says: 'one file per framework, in this folder' },
    { flags: '--alarms <days>', says: 'reminders before each entry, such as 30d,7d' },
    { flags: '--attendees', says: 'put owners with an e-mail address down as attendees' },
    { flags: '--todo', says: 'activities as tasks (VTODO) instead of entries' },
  ],
  formats: ['ics'],
  formatsToCome: [],
  examples: [
    ['calendar -o compliance.ics', 'writes one file to import'],
    ['calendar --split calendars', 'writes one file per framework'],
    ['calendar --audience auditors -o for-auditors.ics', 'leaves out what is internal'],
    ['calendar --owner "@northwind/security" --alarms 30d,7d', 'one team, reminded twice'],
  ],
  run: calendarCommand,
};

async function calendarCommand(call: Call): Promise<Outcome> {
  const alarms = alarmsOf(call);
  if (!alarms.ok) return refused([alarms.problem]);
  const input = await inputOf(call);
  if (!input.ok) return input;
  const answer = await plannedInTime(call, input.value);
  if (!answer.ok) return answer;
  const report = reportOf(answer.plan, frameworks, answer.stored?.feed);
  const { tracks } = answer.program;
  const unknown = [
    unknownName(
      call,
      'framework',
      tracks.flatMap((it) => [it.framework, it.id]),
      nearest,
    ),
    unknownName(
      call,
      'owner',
      report.agenda.flatMap((it) => it.owner ?? []),
      nearest,
    ),
  ].flatMap((it) => it ?? []);
  if (unknown.length > 0) return refused(unknown);
  const options = {
    ...filtersOf(call),
    alarms: alarms.value,
    attendees: call.flags.attendees === true,
    todo: call.flags.todo === true,
  };
  const sources = new Map([[input.value.file, input.value.text]]);
  const said = { notices: answer.notices, told: answer.told, sources };
  const folder = textOf(call, 'split');
  if (folder === undefined) return result(call, await shown(call, report, options), said);
  return split(call, report, options, folder, said);
}

/** One file for each framework; what serves several stands in the file of each. */
async function split(
  call: Call,
  report: Report,
  options: RenderOptions,
  folder: string,
  said: Partial<Done>,
): Promise<Outcome> {
  if (call.common.output !== undefined) {
    return refused([
      problem('two-ways', '--split writes several files and -o names one', 'drop one of them'),
    ]);
  }
  const feeds = await renderSplit(report, call.format, options);
  const paths = feeds.map((it) =>
    join(folder, `${fileName(report.plan.program)}-${fileName(it.name)}.${it.extension}`),
  );
  const files = feeds.map((it, index) => ({
    path: resolve(call.host.cwd, paths[index] ?? ''),
    text: it.text,
  }));
  const told = [...(said.told ?? []), ...paths.map((it) => `wrote ${it}`)];
  return done({ ...said, files, folders: true, told });
}

/** A name from the file as part of a path: it can neither climb nor hide. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N}@._-]+/gu, '-').replace(/^\.+/, '');
}

function filtersOf(call: Call): RenderOptions {
  const framework = textOf(call, 'framework');
  const owner = textOf(call, 'owner');
  const audience = audiences.find((it) => it === call.flags.audience);
  return {
    ...(framework === undefined ? {} : { framework }),
    ...(owner === undefined ? {} : { owner }),
    ...(audience === undefined ? {} : { audience }),
  };
}

/** A filter that names nothing in the plan would quietly yield an empty feed. */
function unknownName(
  call: Call,
  flag: string,
  known: readonly string[],
  nearest: (name: string, known: Iterable<string>) => string | undefined,
): ConfigProblem | null {
  const name = textOf(call, flag);
  if (name === undefined || known.includes(name)) return null;
  const all = [...new Set(known)].sort();
  const near = nearest(name, all);
  const remedy = near ? `did you mean ${near}?` : `it knows ${all.join(', ') || 'none'}`;
  return problem(`unknown-${flag}`, `the plan knows no ${flag} ${name}`, remedy);
}

/** Reminders in whole days; `30d` and `2w` stand beside the durations of the file. */
function alarmsOf(call: Call): Found<readonly number[]> {
  const days: number[] = [];
  for (const item of listOf(call, 'alarms') ?? []) {
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
