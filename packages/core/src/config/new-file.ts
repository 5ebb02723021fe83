// The first file of a program, with a comment on every line a newcomer will want to change. What it writes is read
// back by the reader in a test.

import type { PlainDate } from '../calendar/index.js';
import { currencyOfPrices, type Framework } from '../model/index.js';
import { slugOf } from './shape/codes.js';
import { currencyIn } from './shape/country-money.js';

/** What is known when a file is begun. */
export interface FileAnswers {
  /** Name of the organization. */
  readonly name: string;
  /** Ids of the frameworks, at least one, with the names they are told by and the audits a history can have. */
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: string;
    readonly audits: Framework['audits'];
    readonly goal?: PlainDate | undefined;
  }[];
  /** First day of the plan. */
  readonly from: PlainDate;
  /** ISO 3166, for public holidays. */
  readonly country?: string | undefined;
  readonly people?: number | undefined;
  readonly timezone?: string | undefined;
}

const SCHEMA = '# yaml-language-server: $schema=./node_modules/@auditcal/core/schema/compliance.schema.json';

/** A commented `compliance.yml`. */
export function newFile(answers: FileAnswers): string {
  const { name, country, people, timezone } = answers;
  const lines = [
    SCHEMA,
    'version: 1',
    line(`id: ${text(slugOf(name) || 'program')}`, 'names the program in calendars'),
    '',
    'organization:',
    `  name: ${text(name)}`,
    people === undefined
      ? line('  # people: 25', 'persons under your control; decides how many days an ISO audit takes')
      : line(`  people: ${people}`, 'persons under your control; decides how many days an ISO audit takes'),
    country === undefined
      ? line('  # country: US', 'public holidays become days off; US-CA adds those of a subdivision')
      : line(
          `  country: ${text(country)}`,
          'public holidays are days off; US-CA adds those of a subdivision',
        ),
    ...currencyLine(country),
    ...(timezone === undefined
      ? []
      : [line(`  timezone: ${text(timezone)}`, 'what day it is when you do not say')]),
    '',
    'frameworks:',
    ...answers.frameworks.flatMap((framework) => frameworkLines(framework, answers.from)),
    '',
    ...historyLines(answers.frameworks.flatMap(recordLine)),
    '# Record what was done: `auditcal done access-review`. Say `false` to what is not yours.',
    '# activities:',
    '#   physical-access-review: false',
    '',
    'planning:',
    line(`  from: ${answers.from}`, 'first day of the plan'),
    line('  horizon: 3 years', 'how far to plan'),
  ];
  return `${lines.join('\n')}\n`;
}

// Left out where it is what an absent key means.
function currencyLine(country: string | undefined): readonly string[] {
  const currency = country === undefined ? currencyOfPrices : currencyIn(country);
  if (currency === currencyOfPrices) return [];
  return currency === undefined
    ? [line('  # currency: EUR', 'of all amounts; US dollars where it is absent')]
    : [line(`  currency: ${currency}`, 'of all amounts; usual prices are dollars, see costs.rates')];
}

function historyLines(records: readonly string[]): readonly string[] {
  if (records.length === 0) return [];
  return [
    '# What is finished or booked already. Dates written here are never moved.',
    '# audits:',
    ...records,
    '',
  ];
}

// How the audit that a history most often has is recorded.
function recordLine({ id, audits }: FileAnswers['frameworks'][number]): readonly string[] {
  const type = audits.find(({ role }) => role === 'period' || role === 'opening' || role === 'assessment');
  if (!type) return [];
  const days = type.role === 'period' ? 'period' : 'fieldwork';
  return [`#   - { audit: ${id}/${type.id}, ${days}: { from: …, to: … }, ${type.outcome}: … }`];
}

function frameworkLines(
  { id, name, audits, goal }: FileAnswers['frameworks'][number],
  from: PlainDate,
): readonly string[] {
  // Nobody examines it: it binds from the first day of the plan on.
  if (audits.length === 0) return [line(`  ${id}: {}`, `${name}: recurring work, no audits`)];
  const by = goal === undefined ? [] : [line(`    by: ${goal}`, 'the certificate is decided by')];
  return [line(`  ${id}:`, name), line(`    ready: ${from}`, 'what is audited is in place from'), ...by];
}

function line(content: string, comment: string): string {
  return `${content.padEnd(34)} # ${comment}`;
}

// Quoted unless it can only be text.
function text(value: string): string {
  const plain = /^[A-Za-z][A-Za-z0-9/_ -]*[A-Za-z0-9]$/.test(value) && !/^(?:true|false|null)$/i.test(value);
  return plain ? value : JSON.stringify(value.replace(/\s+/g, ' ').trim());
}
