// Every rule a file can break before it is planned, with what it asks; docs are drawn from this list. A problem is
// made here and nowhere else, so that each has a rule of this list, a place and, where there is one, a remedy.

import type { ConfigProblem, Where } from '../model/index.js';
import { identifierRules } from './identifier-rules.js';

const OWN_RULES = {
  'too-large': 'A file holds at most 10 MB.',
  'binary-file': 'A file is text; control characters other than tabs and line ends do not belong in it.',
  'empty-file': 'A file names at least `version` and one framework.',
  'yaml-syntax': 'A file is YAML 1.2 or JSON.',
  'yaml-tab': 'Lines are indented by spaces, never by tabs.',
  'yaml-documents': 'A file holds one program: one YAML document.',
  'yaml-tag':
    'Values are plain text, numbers, true, false, lists and mappings, without YAML tags of other kinds.',
  'yaml-alias': 'Aliases name an anchor above them, not one around them, and do not multiply without end.',
  'too-deep': 'Nothing in a file is nested deeper than 64 levels.',
  'duplicate-key': 'A key stands once in its mapping.',
  'unknown-key': 'Only known keys are read; a mistyped one is never passed over.',
  'missing-key': 'Keys without a default are written.',
  'wrong-type': 'Text is text, numbers are numbers: nothing is converted silently.',
  'unknown-value': 'Where a word is one of a list, it is in the list.',
  'empty-text': 'A text says something.',
  'control-character': 'Texts hold no control characters.',
  'out-of-range': 'Numbers and durations lie within the limits that make sense for them.',
  'not-a-date': 'A date is a day that exists, written YYYY-MM-DD.',
  'not-an-hour': 'A day and an hour are written YYYY-MM-DDTHH:MM, and clocks there show it.',
  'not-a-duration': 'A duration is a count and a unit, or ISO 8601.',
  'not-a-month-day': 'A day of the year is written MM-DD and exists.',
  'not-a-percentage': 'A percentage is a number from 0 to 100 and a percent sign.',
  'not-a-slug': 'Names that become part of ids are lower-case letters, digits and hyphens.',
  'unknown-timezone': 'A time zone is a name of the IANA database.',
  'unknown-currency': 'A currency is a code of ISO 4217.',
  'missing-rate': 'A price in another currency has a rate to convert it by.',
  'duplicate-rate': 'A currency has one rate a day, and the own one has none.',
  'mixed-range': 'A low price is not above the likely one, nor that above the high one.',
  'priced-twice': 'An activity has one price.',
  'shares-not-whole': 'Shares of an invoice add up to 100%.',
  'discount-capped': 'A discount on joint examinations counts up to 20%.',
  'unknown-region': 'A country is a code of ISO 3166, with a subdivision where one is known.',
  'calendar-not-read': 'Calendars that a file names are read before anything is planned.',
  'calendar-unreadable': 'A calendar that is imported is iCalendar text, with days that exist.',
  'path-outside': 'Committed files lie in the folder of the program file, or below it.',
  'framework-not-read': 'Framework files that a file names are read before it is.',
  'name-taken': 'What a framework file names has a name of its own.',
  'rule-taken': 'A rule of a framework file has an id that no other rule has.',
  'audit-needed': 'A framework has the audits without which its cycle does not turn.',
  'unknown-framework': 'A framework is known by its id.',
  'unknown-audit': 'An audit is `<track>/<type>`, of a framework or a track of one that the file declares.',
  'after-merge': 'Nothing is booked of a track after the day on which it has become part of another.',
  'unknown-activity': 'An activity is of the catalogue, or brings its own title and cadence.',
  'unknown-auditor': 'Auditors are known by one name, in the registry as in tracks and audits.',
  'unknown-rule': 'A rule whose level is set exists.',
  'unknown-strategy': 'A strategy is auto, parallel, or `<track>-first` of a track in the file.',
  'unknown-control': 'Controls are identifiers of a criterion, a clause or a control.',
  'error-rule': 'A rule that rests on a written requirement keeps its level.',
  'below-minimum': 'A duration is not shorter than the least the framework leaves room for.',
  backwards: 'The first of two days is not after the second.',
  'out-of-order': 'An audit is worked on before it ends in a report or a decision.',
  'one-change': 'An entry of `changes` says one thing that changes.',
  'duplicate-change': 'A change stands once, and only there.',
  'unknown-site': 'A site that is visited or closed is one of the file.',
  'duplicate-site': 'A site has a name of its own.',
  'wrong-key': 'An audit is recorded by the keys of its type, a change by those of its kind.',
  'no-date': 'A recorded audit has at least one date.',
  'certificate-differs': 'What a certificate prints and what its entry says agree.',
  'overlapping-periods': 'Two observation periods of one report share no day.',
  'duplicate-firm': 'A firm does not take over from itself.',
  'duplicate-audit': 'An audit is recorded once.',
  'duplicate-completion': 'A completion is recorded once.',
  'duplicate-report': 'A report of a subservice organization is recorded once.',
  'duplicate-cuec': 'Complementary user entity controls of one organization have ids of their own.',
  'unknown-track':
    'A track is a key of `frameworks`, with a period where one is needed, and still there to be merged into.',
  'record-in-future': 'A review or a letter that is recorded is a fact: it is not after today.',
  'record-after-today': 'A review or a letter after the day planned for is left out.',
  'completion-in-future': 'A completion is a fact: it is not after today.',
  'completion-after-today': 'A completion after the day planned for is left out.',
  'holidays-without-country': 'Public holidays are those of a country.',
  'activity-off': 'An activity that is not yours has no completions.',
  'not-recordable': 'A completion is added where the rest of the file stays as it is.',
  'not-yet': 'What is not built yet is refused by name.',
} as const;

/** Id of a rule about the file itself; rules about identifiers carry the ids of their sets. */
export type ProblemRule = keyof typeof OWN_RULES | (string & {});

/** Every rule of this room with what it asks, by id. */
export const problemRules: readonly { readonly id: string; readonly what: string }[] = [
  ...Object.entries(OWN_RULES).map(([id, what]) => ({ id, what })),
  ...identifierRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));

/** A problem of the file: one sentence, a remedy where there is one, and its place. */
export function problem(
  rule: ProblemRule,
  where: Where,
  message: string,
  remedy?: string,
  citation?: string,
): ConfigProblem {
  return { rule, message, remedy, where, citation };
}
