// `auditcal advise`: which framework, in what order, and why. Everything that is open is planned in every way, so it lasts as
// long as a dozen plans; --time-limit is for all of them. Without a file the flags say what one would.

import { adviceReport, formatsFor, usualFrameworks } from '@auditcal/core';
import { answersGiven } from '../answers.js';
import {
  ASKED_FOR,
  asksWithoutFile,
  besidesFile,
  frameworksAskedFor,
  NO_FILE,
  questionOf,
} from '../asking.js';
import { type Call, type Command, textOf } from '../command.js';
import { effortOf } from '../effort.js';
import { findConfig, type Input } from '../files.js';
import { inputOf } from '../inputs.js';
import { type Outcome, type Refused, refused, result, sourcesOf } from '../outcome.js';
import { advisedInTime, begin } from '../planning.js';
import { shown } from '../showing.js';
import { dateOf } from '../today.js';

export const advise: Command = {
  name: 'advise',
  summary:
    'say which framework, in what order, and why: dates, costs, and what every other choice would change',
  args: [],
  options: [
    {
      flags: '--asked-for <list>',
      says: 'what customers want, by a day where there is one: soc2/type1=2027-03-31,iso27001',
    },
    {
      flags: '--consider <ids>',
      says: 'frameworks to plan and price on top, or none; SOC 2 and ISO 27001 where absent',
    },
    { flags: '--ready <date>', says: 'what the file does not have is in place from this day' },
    { flags: '--people <number>', says: 'without a file: persons doing work under your control' },
    { flags: '--country <code>', says: 'without a file: whose public holidays count: US, DE, US-CA' },
    { flags: '--from <date>', says: 'without a file: controls in place, and planning, from this day' },
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    { flags: '--effort <nodes>', says: 'partial plans to look at for each plan (AUDITCAL_EFFORT)' },
    {
      flags: '--time-limit <duration>',
      says: 'divide this among all plans and take the best found: 30s, 2m',
    },
  ],
  formats: formatsFor('advice'),
  examples: [
    ['advise', 'says what to get first, and what every other order would change'],
    ['advise --asked-for soc2/type1=2027-06-30,iso27001', 'puts in what customers want'],
    ['advise --consider pci-dss,iso27701', 'says what each would add, and where it best begins'],
    ['advise --people 40 --country US --asked-for soc2', 'needs no file'],
    ['advise --format html -o advice.html', 'writes the page for a meeting'],
  ],
  run: adviseCommand,
};

async function adviseCommand(call: Call): Promise<Outcome> {
  const input = await inputFor(call);
  if (!input.ok) return input;
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const begun = begin(call, input.value, { fresh: call.flags.fresh === true });
  if (!begun.ok) return begun;
  const { program, today } = begun.read;
  const question = questionOf(call, program, today);
  if (!question.ok) return question;
  const sources = new Map([...sourcesOf(input.value), [ASKED_FOR, textOf(call, 'askedFor') ?? '']]);
  const answer = await advisedInTime(call, begun, question.value, effort.value);
  if (!answer.ok) return { ...answer, sources };
  const page = await shown(call, adviceReport(answer.advice));
  return result(call, page, { notices: begun.notices, told: answer.told, sources });
}

async function inputFor(call: Call): Promise<{ readonly ok: true; readonly value: Input } | Refused> {
  const { host, common } = call;
  const found = common.config === undefined ? findConfig(host) : undefined;
  if (found && !found.ok) {
    if (asksWithoutFile(call)) return flagsAsFile(call);
    const remedy = `${found.problem.remedy}; or say what is wanted: auditcal advise --asked-for soc2`;
    return refused([{ ...found.problem, remedy }]);
  }
  const input = await inputOf(call);
  if (!input.ok) return input;
  const twice = besidesFile(call, input.value.file);
  return twice.length > 0 ? refused(twice) : input;
}

/** The flags as the file that they stand for. */
function flagsAsFile(call: Call): { readonly ok: true; readonly value: Input } | Refused {
  const given = answersGiven(call);
  if (!given.ok) return given;
  const ready = textOf(call, 'ready');
  const day = ready === undefined ? undefined : dateOf(ready, '--ready');
  if (day && !day.ok) return refused([day.problem]);
  const { people, country, from } = given.value;
  const asked = frameworksAskedFor(call);
  const ids = asked.length > 0 ? asked : usualFrameworks.map(({ id }) => id);
  const text = JSON.stringify(
    {
      version: 1,
      organization: { name: 'your organization', people, country },
      frameworks: Object.fromEntries(ids.map((id) => [id, { ready }])),
      planning: { from },
    },
    null,
    2,
  );
  return { ok: true, value: { file: NO_FILE, text: `${text}\n` } };
}
