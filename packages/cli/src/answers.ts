// What `init` wants to know of an organization: given by flags, asked of a person, or taken as it usually is.

import { basename } from 'node:path';
import {
  type ConfigProblem,
  frameworks,
  isKnownRegion,
  nearest,
  type PlainDate,
  parsePlainDate,
  usualFrameworks,
  whyNoDate,
} from '@auditcal/core';
import { type Call, listOf, textOf } from './command.js';
import type { Found } from './files.js';
import { problem, type Refused, refused } from './outcome.js';
import type { Prompts } from './prompts.js';
import { dateOf, todayAsked } from './today.js';

/** Enough for a first file. */
export interface Answers {
  readonly name: string;
  readonly from: PlainDate;
  /** Ids, at least one. */
  readonly frameworks: readonly string[];
  readonly country?: string;
  readonly people?: number;
}

/** What the flags answer, or everything that is wrong with them. */
export function answersGiven(call: Call): { readonly ok: true; readonly value: Partial<Answers> } | Refused {
  const problems: ConfigProblem[] = [];
  const from = textOf(call, 'from');
  const date = from === undefined ? undefined : dateOf(from, '--from');
  if (date && !date.ok) problems.push(date.problem);
  const frameworks = frameworksGiven(call);
  if (!frameworks.ok) problems.push(frameworks.problem);
  const country = countryGiven(call);
  if (!country.ok) problems.push(country.problem);
  const people = peopleIn(textOf(call, 'people'));
  if (!people.ok) problems.push(people.problem);
  if (problems.length > 0 || !frameworks.ok || !country.ok || !people.ok) return refused(problems);
  const answers = {
    name: textOf(call, 'name'),
    from: date?.ok ? date.value : undefined,
    frameworks: frameworks.value,
    country: country.value,
    people: people.value,
  };
  return {
    ok: true,
    value: Object.fromEntries(Object.entries(answers).filter(([, it]) => it !== undefined)),
  };
}

function frameworksGiven(call: Call): Found<readonly string[] | undefined> {
  const ids = frameworks.map((it) => it.id);
  const given = listOf(call, 'frameworks');
  if (given?.length === 0) {
    return {
      ok: false,
      problem: problem('missing-value', '--frameworks names none', `there are ${ids.join(', ')}`),
    };
  }
  const unknown = given?.find((it) => !ids.includes(it));
  if (unknown === undefined) return { ok: true, value: given && [...new Set(given)] };
  const near = nearest(unknown, ids);
  const remedy = near ? `did you mean ${near}?` : `there are ${ids.join(', ')}`;
  return { ok: false, problem: problem('unknown-framework', `there is no framework ${unknown}`, remedy) };
}

function countryGiven(call: Call): Found<string | undefined> {
  const country = textOf(call, 'country');
  if (country === undefined) return { ok: true, value: undefined };
  const code = country.toUpperCase();
  if (isKnownRegion(code)) return { ok: true, value: code };
  const message = `there are no public holidays of ${country}`;
  return {
    ok: false,
    problem: problem('unknown-region', message, 'a country is a code of ISO 3166: US, DE, US-CA'),
  };
}

function peopleIn(text: string | undefined): Found<number | undefined> {
  if (text === undefined) return { ok: true, value: undefined };
  if (/^[1-9]\d{0,6}$/.test(text)) return { ok: true, value: Number(text) };
  const message = `--people is ${text}, which is no number of persons`;
  return { ok: false, problem: problem('not-a-number', message, 'write a whole number from 1 up') };
}

/** The rest of the answers: asked at a terminal, taken as they usually are with --yes or with any flag. */
export async function completed(call: Call, given: Partial<Answers>): Promise<Answers | Refused | null> {
  const today = todayAsked(call);
  if (!today.ok) return refused([today.problem]);
  const usual: Answers = {
    name: basename(call.host.cwd) || 'Our organization',
    from: today.value ?? (call.host.dayIn('UTC') as PlainDate),
    frameworks: usualFrameworks.map(({ id }) => id),
    ...given,
  };
  const { input, err } = call.host;
  if (call.flags.yes === true) return usual;
  if (input.isTerminal && err.isTerminal) return asked(await call.host.prompts(), given, usual);
  if (Object.keys(given).length > 0) return usual;
  const message = 'there is no terminal to ask questions at';
  return refused([
    problem('no-terminal', message, 'take defaults with --yes, or answer by flags such as --frameworks'),
  ]);
}

/** Asks what no flag has answered; null where the person gives up. */
async function asked(prompts: Prompts, given: Partial<Answers>, usual: Answers): Promise<Answers | null> {
  prompts.open('A program file for auditcal');
  const name =
    given.name ??
    (await prompts.text({ message: 'Name of the organization', initial: usual.name, check: said }));
  if (name === null) return null;
  const options = frameworks.map((it) => ({ value: it.id, label: it.name }));
  const chosen =
    given.frameworks ??
    (await prompts.choose({ message: 'Frameworks to plan', options, initial: usual.frameworks }));
  if (chosen === null) return null;
  const from =
    given.from ??
    (await prompts.text({
      message: 'Controls are in place from (YYYY-MM-DD)',
      initial: usual.from,
      check: (text) => (parsePlainDate(text) ? undefined : whyNoDate(text)),
    }));
  if (from === null) return null;
  const country =
    given.country ??
    (await prompts.text({
      message: 'Country whose public holidays count (US, DE, US-CA; empty: none)',
      check: (text) =>
        text === '' || isKnownRegion(text.toUpperCase()) ? undefined : 'no such country is known',
    }));
  if (country === null) return null;
  const people =
    given.people ??
    (await prompts.text({
      message: 'Persons doing work under its control (empty: not known yet)',
      check: (text) => (text === '' || peopleIn(text).ok ? undefined : 'a whole number from 1 up'),
    }));
  if (people === null) return null;
  prompts.close('That is all.');
  return {
    name,
    frameworks: chosen,
    from: from as PlainDate,
    ...(country === '' ? {} : { country: country.toUpperCase() }),
    ...(people === '' ? {} : { people: Number(people) }),
  };
}

function said(text: string): string | undefined {
  return text.trim() === '' ? 'a name says something' : undefined;
}
