// `auditcal calendar`: plans as feeds that calendars import or subscribe to, in one file or in a folder of them.

import { type Call, type Command, textOf } from '../command.js';
import { audiences, feedOptions, oneCalendar, sameIds, splitFiles, unknownFilters } from '../feeds.js';
import { done, type Outcome, problem, refused, result } from '../outcome.js';
import { filesPlanned } from '../planning-together.js';

export const calendar: Command = {
  name: 'calendar',
  summary: 'write the plan as a calendar feed (.ics), whole or split',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    { flags: '--framework <id>', says: 'only this framework or track' },
    { flags: '--owner <owner>', says: 'only what this owner sees to' },
    { flags: '--audience <audience>', says: 'only what these people should see', choices: audiences },
    {
      flags: '--split <dir>',
      says: 'a file for each framework, owner and audience, and a page that lists them, in this folder',
    },
    { flags: '--alarms <days>', says: 'reminders before each entry, such as 30d,7d' },
    { flags: '--todo', says: 'activities as tasks (VTODO) instead of entries' },
    { flags: '--attendees', says: 'put owners with an e-mail address down as attendees' },
    { flags: '--url <address>', says: 'where the program file can be read; put on every entry' },
  ],
  formats: ['ics'],
  examples: [
    ['calendar -o compliance.ics', 'writes one file to import'],
    ['calendar --split calendars', 'writes a feed for everybody, with an index.html'],
    ['calendar --split public --audience everyone', 'writes nothing that is internal'],
    ['calendar --audience auditors -o for-auditors.ics', 'leaves out what is internal'],
    ['calendar --owner "@northwind/security" --alarms 30d,7d', 'one team, reminded twice'],
    ['calendar "clients/*/compliance.yml" --split feeds', 'the feeds of several programs'],
  ],
  run: calendarCommand,
};

async function calendarCommand(call: Call): Promise<Outcome> {
  const options = feedOptions(call);
  if (!options.ok) return refused([options.problem]);
  const folder = textOf(call, 'split');
  if (folder !== undefined && call.common.output !== undefined) {
    const message = '--split writes several files and -o names one';
    return refused([problem('two-ways', message, 'drop one of them')]);
  }
  const planned = await filesPlanned(call);
  if (!planned.ok) return planned;
  const plans = planned.value;
  const wrong = [...unknownFilters(options.value, plans), ...sameIds(plans)];
  if (wrong.length > 0) return refused(wrong);
  const said = {
    notices: plans.flatMap((it) => it.notices),
    told: planned.told,
    sources: new Map(plans.map(({ input }) => [input.file, input.text])),
  };
  if (folder === undefined) return result(call, await oneCalendar(plans, options.value), said);
  const { files, names } = await splitFiles(plans, options.value, folder, call.host.cwd);
  return done({ ...said, files, folders: true, told: [...said.told, ...names.map((it) => `wrote ${it}`)] });
}
