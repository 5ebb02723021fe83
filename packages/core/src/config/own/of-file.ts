// The frameworks of the user's own that a program file names: which files, and what each of them brings. A stranger would
// get wrong: a framework that cannot be read is not forgotten, else all that speaks of it would be told as unknown too.

import {
  type ActivityType,
  byPlace,
  type ConfigProblem,
  type Framework,
  type OwnFrameworks,
  type Where,
} from '../../model/index.js';
import { problem } from '../problems.js';
import { noSlug } from '../shape/codes.js';
import { partsOf } from '../track-names.js';
import { describe, quote } from '../wording.js';
import { readSource, type Source } from '../yaml/source.js';
import { readFramework } from './read-framework.js';

/** A framework file that was read, by its path as the program file has it; or why it could not be. */
export type FrameworkFile =
  | { readonly path: string; readonly file: string; readonly text: string }
  | { readonly path: string; readonly problem: ConfigProblem };

/** A framework that a program file names by its file. */
export interface NamedFramework {
  readonly id: string;
  readonly path: string;
  readonly where: Where;
}

/** What the framework files of a program bring, and what is wrong with them. */
export interface OwnRead {
  readonly own: OwnFrameworks;
  /** Ids of frameworks that cannot be read. */
  readonly lost: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** What is known without them. */
interface Known {
  readonly frameworks: readonly Framework[];
  readonly activities: readonly ActivityType[];
  readonly taken: ReadonlySet<string>;
}

export const NO_OWN: OwnFrameworks = { frameworks: [], activities: [] };

/** The framework files that a program file names, each once; none where it cannot be read. */
export function frameworkFilesNamed(file: string, text: string): readonly string[] {
  if (!/\bfile\b/.test(text)) return [];
  const { source } = readSource(file, text);
  return source ? [...new Set(namedIn(source).map(({ path }) => path))] : [];
}

/** What a program's framework files bring: read from their texts, or as they were read before. */
export function ownFrameworks(
  source: Source,
  given: readonly FrameworkFile[] | OwnFrameworks | undefined,
  known: Known,
): OwnRead {
  const named = namedIn(source);
  const unnamed = withoutPath(source, known);
  if (named.length === 0)
    return { own: NO_OWN, lost: unnamed.map(({ id }) => id), problems: unnamed.map((it) => it.problem) };
  if (given && 'frameworks' in given) return { own: given, lost: [], problems: [] };
  const problems: ConfigProblem[] = unnamed.map((it) => it.problem);
  const read: OwnRead['own'][] = [];
  const lost: string[] = unnamed.map(({ id }) => id);
  const firsts = new Map<string, NamedFramework>();
  for (const it of named) {
    const refused = refusal(it, firsts.get(it.id), known);
    if (refused) problems.push(refused);
    if (firsts.has(it.id)) continue;
    firsts.set(it.id, it);
    const brought = refused ? undefined : broughtBy(it, given, withAll(known, read), problems);
    if (brought) read.push(brought);
    else if (known.frameworks.every(({ id }) => id !== it.id)) lost.push(it.id);
  }
  problems.push(...lackingFile(source, firsts));
  const own = {
    frameworks: read.flatMap(({ frameworks }) => frameworks),
    activities: onceEach(read.flatMap(({ activities }) => activities)),
  };
  return { own, lost, problems };
}

/** Whether a problem may only be there because a framework could not be read. */
export function mayComeOf(lost: readonly string[], { rule, message }: ConfigProblem): boolean {
  if (lost.length === 0) return false;
  if (rule === 'unknown-activity' || rule === 'unknown-rule' || ABOUT_CONTROLS.includes(rule)) return true;
  return rule.startsWith('unknown-') && lost.some((id) => message.includes(id));
}

const ABOUT_CONTROLS = ['unknown-control', 'iso-id', 'soc-id'];

function namedIn({ value, locate }: Source): readonly NamedFramework[] {
  const blocks = value.frameworks;
  if (!isMapping(blocks)) return [];
  return Object.entries(blocks)
    .flatMap(([key, block]): NamedFramework[] => {
      const path = isMapping(block) ? block.file : undefined;
      if (typeof path !== 'string' || path.trim() === '') return [];
      return [{ id: partsOf(key).framework, path, where: locate(['frameworks', key, 'file']) }];
    })
    .sort((a, b) => byPlace(a.where, b.where));
}

// Where `file` is no text, nothing else tells of the block: its keys are those of a framework nobody knows.
function withoutPath({ value, locate }: Source, { frameworks }: Known) {
  const blocks = isMapping(value.frameworks) ? Object.entries(value.frameworks) : [];
  return blocks.flatMap(([key, block]) => {
    const { framework: id } = partsOf(key);
    if (!isMapping(block) || !Object.hasOwn(block, 'file')) return [];
    const path = block.file;
    if ((typeof path === 'string' && path.trim() !== '') || frameworks.some((it) => it.id === id)) return [];
    const is = path === '' ? 'an empty text' : describe(path);
    const says = `frameworks.${quote(key)}.file is ${is}, where a path belongs`;
    return [
      {
        id,
        problem: problem(
          'wrong-type',
          locate(['frameworks', key, 'file']),
          says,
          'write it like ./our-framework.yml',
        ),
      },
    ];
  });
}

// A track says for itself which file its framework is.
function lackingFile(
  { value, keyAt }: Source,
  firsts: ReadonlyMap<string, NamedFramework>,
): readonly ConfigProblem[] {
  const blocks = isMapping(value.frameworks) ? Object.entries(value.frameworks) : [];
  return blocks.flatMap(([key, block]) => {
    const first = firsts.get(partsOf(key).framework);
    if (!first || !isMapping(block) || Object.hasOwn(block, 'file')) return [];
    const says = `frameworks.${quote(key)} has no \`file\``;
    return [problem('missing-key', keyAt(['frameworks', key]), says, `write \`file: ${quote(first.path)}\``)];
  });
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(
  { id, path, where }: NamedFramework,
  first: NamedFramework | undefined,
  { frameworks }: Known,
): ConfigProblem | undefined {
  if (first && first.path !== path) {
    const says = `${quote(id)} is the framework of ${quote(first.path)} already; ${quote(path)} is another file`;
    return problem('name-taken', where, says, `name ${quote(first.path)} for every track of it`);
  }
  const shipped = frameworks.find((it) => it.id === id);
  if (shipped) {
    const says = `${quote(id)} is ${shipped.name}, which auditcal ships: a framework of your own cannot stand for it`;
    return problem('name-taken', where, says, `take \`file\` out, or name it otherwise, such as our-${id}`);
  }
  const unfit = noSlug(id);
  if (unfit)
    return problem(unfit.rule, where, `the framework ${quote(id)} has a name ${unfit.says}`, unfit.remedy);
  return undefined;
}

function broughtBy(
  { id, path, where }: NamedFramework,
  given: readonly FrameworkFile[] | undefined,
  { frameworks, activities, taken }: Known,
  problems: ConfigProblem[],
): OwnFrameworks | undefined {
  const file = given?.find((it) => it.path === path);
  if (!file) {
    const says = `the framework file ${quote(path)} has not been read`;
    problems.push(problem('framework-not-read', where, says, 'plan with the command line'));
    return undefined;
  }
  if ('problem' in file) {
    problems.push({ ...file.problem, where });
    return undefined;
  }
  const read = readFramework({
    id,
    file: file.file,
    text: file.text,
    frameworks,
    catalogue: activities,
    taken,
  });
  for (const it of read.problems) if (!problems.some((one) => isSame(one, it))) problems.push(it);
  return read.framework && { frameworks: [read.framework], activities: read.activities };
}

// Two frameworks may be read from one file.
function isSame(a: ConfigProblem, b: ConfigProblem): boolean {
  return (
    a.message === b.message &&
    a.where !== undefined &&
    b.where !== undefined &&
    byPlace(a.where, b.where) === 0
  );
}

function withAll(known: Known, read: readonly OwnFrameworks[]): Known {
  return { ...known, frameworks: [...known.frameworks, ...read.flatMap((it) => it.frameworks)] };
}

function onceEach(types: readonly ActivityType[]): readonly ActivityType[] {
  return types.filter((it, index) => types.findIndex(({ key }) => key === it.key) === index);
}
