// What `advise` is asked: flags that say who wants what by when, what else to look at, and, where there is no file, what
// one would say.

import {
  type AdviceQuestion,
  type AskedFor,
  type ConfigProblem,
  type Framework,
  frameworks,
  type Goal,
  isExamined,
  knownTo,
  nearest,
  type PlainDate,
  type Program,
  type Where,
} from '@auditcal/core';
import { type Call, listOf, textOf } from './command.js';
import type { Found } from './files.js';
import { problem, type Refused, refused } from './outcome.js';
import { dateOf } from './today.js';

/** The flag that says what is wanted; a conflict points into it as into a file. */
export const ASKED_FOR = '--asked-for';
/** What stands in the place of a file's name where there is none. */
export const NO_FILE = '<flags>';
/** The word that considers nothing. */
const NONE = 'none';

/** What the flags ask of a program as of a day, or everything that is wrong with them. */
export function questionOf(
  call: Call,
  program: Program,
  today: PlainDate,
): { readonly ok: true; readonly value: AdviceQuestion } | Refused {
  const asked = askedFor(call, program, today);
  const considered = considering(call, program);
  const ready = readyFrom(call);
  const problems = [...asked, ...considered, ...(ready ? [ready] : [])].flatMap((it) =>
    it.ok ? [] : [it.problem],
  );
  if (problems.length > 0) return refused(problems);
  const consider = considered.flatMap((it) => (it.ok ? [it.value] : []));
  return {
    ok: true,
    value: {
      askedFor: asked.flatMap((it) => (it.ok ? [it.value] : [])),
      consider: textOf(call, 'consider') === undefined ? undefined : consider.filter((it) => it !== NONE),
      ready: ready?.ok ? ready.value : undefined,
      isFileless: program.file === NO_FILE,
    },
  };
}

/** Ids of the frameworks that are asked for, without a look at the rest. */
export function frameworksAskedFor(call: Call): readonly string[] {
  const ids = (listOf(call, 'askedFor') ?? []).map((it) => it.split(/[/=]/)[0] ?? '');
  return [...new Set(ids.filter((id) => frameworks.some((it) => it.id === id)))];
}

function askedFor(call: Call, program: Program, today: PlainDate): readonly Found<AskedFor>[] {
  const text = textOf(call, 'askedFor');
  if (text === undefined) return [];
  let from = 0;
  return text.split(',').flatMap((item) => {
    const column = from + (item.length - item.trimStart().length) + 1;
    from += item.length + 1;
    const where = { file: ASKED_FOR, line: 1, column };
    return item.trim() === '' ? [] : [oneAskedFor(item.trim(), where, program, today)];
  });
}

function oneAskedFor(item: string, where: Where, program: Program, today: PlainDate): Found<AskedFor> {
  const [what = '', day, ...more] = item.split('=');
  const [track = '', audit, ...deeper] = what.split('/');
  if (more.length > 0 || deeper.length > 0) return wrong('unreadable', `${ASKED_FOR} has ${item}`, FORM);
  const framework = knownTo(program).frameworks.find(({ id }) => id === track.split('@')[0]);
  if (!framework) return unknownFramework(ASKED_FOR, track, program);
  if (!isExamined(framework)) return unexamined(ASKED_FOR, framework);
  if (track.includes('@') && !program.tracks.some(({ id }) => id === track)) {
    const message = `${ASKED_FOR} has ${track}, and the file has no track of that name`;
    return wrong('unknown-track', message, `there are ${program.tracks.map(({ id }) => id).join(', ')}`);
  }
  const type = typeOf(framework, track, audit, day !== undefined);
  if (!type.ok) return type;
  if (day === undefined) return { ok: true, value: { track, audit: type.value, by: undefined } };
  const on = dateOf(day, `${ASKED_FOR} ${what}`);
  if (!on.ok) return on;
  if (on.value <= today) {
    return wrong(
      'past-date',
      `${ASKED_FOR} wants ${what} by ${day}, and today is ${today}`,
      'write a day to come',
    );
  }
  return { ok: true, value: { track, audit: type.value, by: { on: on.value, where } } };
}

const FORM = 'write soc2, soc2/type1=2027-03-31 or iso27001=2027-10-31, separated by commas';

// A certificate and an attestation are named by their framework; of reports there are two kinds.
function typeOf(
  { cycle, name, audits }: Framework,
  track: string,
  audit: string | undefined,
  isDated: boolean,
): Found<string | undefined> {
  if (cycle.kind === 'examination') {
    const kinds = [cycle.point, cycle.period];
    const named = kinds.map((it) => `${track}/${it}`).join(' or ');
    if (audit === undefined && isDated) {
      const message = `${ASKED_FOR} wants ${track} by a day, and does not say which report of ${name}`;
      return wrong('which-report', message, `write ${named}`);
    }
    if (audit === undefined || kinds.includes(audit)) return { ok: true, value: audit };
    return wrong('unknown-audit', `${ASKED_FOR} has ${track}/${audit}, which is no report`, `write ${named}`);
  }
  if (cycle.kind === 'duties') return { ok: true, value: undefined };
  const ends = cycle.kind === 'certification' ? cycle.opening : cycle.assessment;
  if (audit === undefined || audit === ends) return { ok: true, value: undefined };
  const is = audits.some(({ id }) => id === audit)
    ? 'which puts nothing in hand by itself'
    : `and ${name} has no such audit`;
  return wrong('unknown-audit', `${ASKED_FOR} has ${track}/${audit}, ${is}`, `write ${track}`);
}

function considering(call: Call, program: Program): readonly Found<string>[] {
  return (listOf(call, 'consider') ?? []).map((id) => {
    if (id === NONE) return { ok: true, value: id };
    const framework = knownTo(program).frameworks.find((it) => it.id === id);
    if (!framework) return unknownFramework('--consider', id, program);
    if (!isExamined(framework)) return unexamined('--consider', framework);
    if (program.tracks.every((it) => it.framework !== id)) return { ok: true, value: id };
    return wrong('already-there', `--consider has ${id}, which is planned already`, `leave ${id} out`);
  });
}

function readyFrom(call: Call): Found<Goal> | undefined {
  const text = textOf(call, 'ready');
  if (text === undefined) return undefined;
  const on = dateOf(text, '--ready');
  return on.ok ? { ok: true, value: { on: on.value, where: { file: '--ready', line: 1, column: 1 } } } : on;
}

function unexamined(flag: string, { id, name }: Framework): Found<never> {
  const message = `${flag} has ${id}, and nobody examines ${name}: there is no report and no certificate to get`;
  return wrong(
    'nobody-examines',
    message,
    `write \`${id}: {}\` under \`frameworks\` to have its work planned`,
  );
}

function unknownFramework(flag: string, id: string, program: Program): Found<never> {
  const ids = knownTo(program).frameworks.map((it) => it.id);
  const near = nearest(id, ids);
  const remedy = near ? `did you mean ${near}?` : `there are ${ids.join(', ')}`;
  return wrong(
    'unknown-framework',
    `${flag} has ${id === '' ? 'nothing before its sign' : id}, which is no framework`,
    remedy,
  );
}

function wrong(rule: string, message: string, remedy: string): Found<never> {
  return { ok: false, problem: problem(rule, message, remedy) };
}

/** What is wrong with flags that stand in for a file where there is one. */
export function besidesFile(call: Call, file: string): readonly ConfigProblem[] {
  return INSTEAD.filter((name) => call.flags[name] !== undefined).map((name) =>
    problem(
      'two-ways',
      `--${name} is for advice without a file, and there is ${file}`,
      'change the file, or leave the flag out',
    ),
  );
}

/** Flags that say what a file would. */
const INSTEAD = ['people', 'country', 'from'] as const;

/** Whether the flags say enough for advice without a file. */
export function asksWithoutFile(call: Call): boolean {
  return [...INSTEAD, 'askedFor', 'consider', 'ready'].some((name) => call.flags[name] !== undefined);
}
