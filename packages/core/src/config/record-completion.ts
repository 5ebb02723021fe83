// Records a completion in the user's own file. The text is never rewritten: the new lines are put between the old
// ones, and the result is read back; if anything but the completion has changed, nothing is returned.

import type { PlainDate } from '../calendar/index.js';
import type { ActivityType, ConfigProblem, Result } from '../model/index.js';
import { insertion } from './edit/insertion.js';
import { nearest } from './nearest.js';
import { problem } from './problems.js';
import { quote } from './wording.js';
import { readSource, type Source, withoutMark } from './yaml/source.js';

/** A completion to be recorded, and the file it belongs in. */
export interface CompletionInput {
  readonly file: string;
  readonly text: string;
  /** Key of the activity. */
  readonly activity: string;
  readonly on: PlainDate;
  /** Path or link of the evidence. */
  readonly evidence?: string | undefined;
  readonly by?: string | undefined;
  /** The catalogue: its activities can be recorded though the file does not mention them. */
  readonly activities: readonly ActivityType[];
}

/** The file's text with the completion in it, every other byte as it was. */
export function recordCompletion(input: CompletionInput): Result<{ readonly text: string }> {
  const { source, problems } = readSource(input.file, input.text);
  if (!source || problems.length > 0) return { ok: false, problems, conflict: null };
  const refused = refusal(source, input);
  if (refused) return { ok: false, problems: [refused], conflict: null };
  const bare = withoutMark(input.text);
  const mark = input.text.slice(0, input.text.length - bare.length);
  const edit = insertion(source.document, bare, input);
  const text = edit && mark + bare.slice(0, edit.from) + edit.text + bare.slice(edit.to);
  if (text !== undefined && holds(source, text, input)) return { ok: true, value: { text } };
  const where = source.locate(['activities', input.activity, 'done']);
  const says = `the completion of ${quote(input.activity)} cannot be added here without changing the lines around it`;
  const remedy = `add the date ${input.on} under \`done\` by hand`;
  return { ok: false, problems: [problem('not-recordable', where, says, remedy)], conflict: null };
}

function refusal(source: Source, { activity, on, activities }: CompletionInput): ConfigProblem | undefined {
  const all = mappingOf(source.value.activities) ?? {};
  const setting = Object.hasOwn(all, activity) ? all[activity] : undefined;
  const where = source.keyAt(['activities', activity]);
  if (setting === undefined && !activities.some((type) => type.key === activity)) {
    const near = nearest(activity, [...Object.keys(all), ...activities.map((type) => type.key)]);
    const says = `there is no activity ${quote(activity)} in the file or the catalogue`;
    return problem('unknown-activity', where, says, near && `did you mean ${near}?`);
  }
  if (setting === false) {
    const says = `${quote(activity)} is \`false\`: the file says it is not yours`;
    return problem('activity-off', where, says, 'write a mapping in its place if it is');
  }
  const index = doneOf(setting).findIndex((one) => dayOf(one) === on);
  if (index < 0) return undefined;
  const at = source.locate(['activities', activity, 'done', index]);
  return problem(
    'duplicate-completion',
    at,
    `${quote(activity)} is recorded as completed on ${on} already`,
    'nothing is left to record',
  );
}

// The new text says what the old one said, with one completion more, in the order of days.
function holds(before: Source, text: string, input: CompletionInput): boolean {
  const { source, problems } = readSource(input.file, text);
  if (!source || problems.length > 0) return false;
  const added = doneOf(mappingOf(source.value.activities)?.[input.activity]);
  const old = doneOf(mappingOf(before.value.activities)?.[input.activity]);
  const index = added.findIndex((one) => dayOf(one) === input.on);
  const rest = added.filter((_, at) => at !== index);
  const entry = mappingOf(added[index]);
  const whole = entry?.evidence === input.evidence && entry?.by === input.by;
  return (
    index >= 0 && whole && same(rest, old) && same(without(source.value, input), without(before.value, input))
  );
}

function without(value: Readonly<Record<string, unknown>>, { activity }: CompletionInput): unknown {
  const activities = { ...mappingOf(value.activities) };
  const { done: _, ...setting } = { ...mappingOf(activities[activity]) };
  return { ...value, activities: { ...activities, [activity]: setting } };
}

// Keys come in the file's order on both sides, so equal values have equal texts.
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function mappingOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

function doneOf(setting: unknown): readonly unknown[] {
  const done = mappingOf(setting)?.done;
  return Array.isArray(done) ? done : [];
}

function dayOf(completion: unknown): unknown {
  return mappingOf(completion)?.on ?? completion;
}
