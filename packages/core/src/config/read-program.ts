// From a file's text to a Program, or to every problem in it at once. First the text, then its shape, then what only
// the whole can tell; each stage goes on where the one before has complained, so that nobody mends a file line by line.

import { type PlainDate, toDay } from '../calendar/index.js';
import { subservicePresets } from '../frameworks/index.js';
import { FAMILY_RULES } from '../frameworks/own/index.js';
import {
  type ActivityType,
  byPlace,
  type ConfigProblem,
  type FilePath,
  type Framework,
  isExamined,
  type OwnFrameworks,
  type Program,
  type Result,
} from '../model/index.js';
import { buildActivities } from './build/activities.js';
import { buildAudiences } from './build/audiences.js';
import { buildAuditors } from './build/auditors.js';
import { buildAudits } from './build/audits.js';
import { readChanges } from './build/changes.js';
import { buildContacts } from './build/contacts.js';
import { buildCosts } from './build/costs.js';
import { changesByMerge } from './build/merges.js';
import { buildCalendar, buildOrganization, buildTeam, type Imported } from './build/organization.js';
import { buildCheck, buildPlanning, type KnownRule } from './build/planning.js';
import { buildSites, checkVisited } from './build/sites.js';
import { buildSubservices } from './build/subservices.js';
import { buildTracks } from './build/tracks.js';
import { type Ear, type View, viewOf } from './build/view.js';
import { misplacedKey } from './duty-keys.js';
import { unknownFramework } from './later-frameworks.js';
import { mayBeKnownElsewhere } from './open-identifiers.js';
import { type FrameworkFile, mayComeOf, ownFrameworks } from './own/of-file.js';
import { slugOf } from './shape/codes.js';
import { fileForm } from './shape/file.js';
import { shapeProblems } from './shape-problems.js';
import { problemsOf } from './translate.js';
import { readSource, type Source } from './yaml/source.js';

/** A file and what it is read against. */
export interface ProgramInput {
  /** Path as the user named it. */
  readonly file: string;
  readonly text: string;
  /** The day planned for. */
  readonly today: PlainDate;
  /** The machine's own day, where `today` is another on purpose. */
  readonly machineToday?: PlainDate | undefined;
  /** First day planned from where the file says none and it is before `today`; today where absent. */
  readonly since?: PlainDate | undefined;
  /** Days of the calendars that the file names. */
  readonly imported?: Imported | undefined;
  readonly frameworks: readonly Framework[];
  readonly activities: readonly ActivityType[];
  /** What its framework files hold, or what was read of them before. */
  readonly own?: readonly FrameworkFile[] | OwnFrameworks | undefined;
  /** Rules whose level can be set, for the frameworks there are; any id is taken where they are not given. */
  readonly rules?: ((frameworks: readonly Framework[]) => readonly KnownRule[]) | undefined;
}

/** A program, and what the user should know of its file though nothing is wrong. */
export interface ReadProgram {
  readonly program: Program;
  readonly notices: readonly ConfigProblem[];
}

/** Reads a file: the program it describes, or all its problems sorted by place. */
export function readProgram(input: ProgramInput): Result<ReadProgram> {
  const { source, problems } = readSource(input.file, input.text);
  if (!source) return refused(problems);
  const {
    own,
    lost,
    problems: ofOwn,
  } = ownFrameworks(source, input.own, {
    ...input,
    taken: new Set([...rulesTaken(input), ...FAMILY_RULES]),
  });
  const known = readingOf(input, own);
  const ear: Ear = { problems: [...problems, ...misfits(source, known, problems)], notices: [] };
  const program = build(source, viewOf(source, ear), known);
  const all = [...ofOwn, ...ear.problems.filter((it) => !mayComeOf(lost, it))];
  if (all.length > 0) return refused(all);
  return { ok: true, value: { program, notices: sorted(ear.notices) } };
}

/** A file with all that it is read against, its own frameworks included. */
interface Reading extends Omit<ProgramInput, 'own' | 'rules'> {
  readonly own: OwnFrameworks;
  readonly rules: readonly KnownRule[] | undefined;
}

// The same list for every file without frameworks of its own: what was made for it is kept.
function readingOf(input: ProgramInput, own: OwnFrameworks): Reading {
  const isPlain = own.frameworks.length === 0;
  const frameworks = isPlain ? input.frameworks : [...input.frameworks, ...own.frameworks];
  const activities = isPlain ? input.activities : [...input.activities, ...own.activities];
  return { ...input, frameworks, activities, own, rules: input.rules?.(frameworks) };
}

function rulesTaken({ rules, frameworks }: ProgramInput): readonly string[] {
  return rules?.(frameworks).map(({ id }) => id) ?? [];
}

function refused(problems: readonly ConfigProblem[]): Result<ReadProgram> {
  return { ok: false, problems: sorted(problems), conflict: null };
}

function sorted(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort((a, b) => (a.where && b.where ? byPlace(a.where, b.where) : 0));
}

function misfits(source: Source, known: Reading, told: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const { frameworks, activities } = known;
  return shapeProblems(source, fileForm(frameworks, activities), told, (issue) => {
    if (mayBeKnownElsewhere(issue, source.value, frameworks)) return [];
    if (issue.code !== 'unrecognized_keys' || issue.path[0] !== 'frameworks') return undefined;
    if (issue.path.length === 1)
      return issue.keys.flatMap((key) => unknownFramework(source, key, frameworks));
    if (issue.path.length !== 2) return undefined;
    const block = String(issue.path[1]);
    return issue.keys.flatMap((key) => {
      const misplaced = misplacedKey(source, block, key, frameworks, activities);
      return misplaced ?? problemsOf(source, { ...issue, keys: [key] });
    });
  });
}

function build(source: Source, file: View, input: Reading): Program {
  const { frameworks, activities: catalogue, today, machineToday = today } = input;
  const name = file.map('organization')?.text('name') ?? file.text('id') ?? 'Compliance program';
  const organization = buildOrganization(file, name);
  const planning = buildPlanning(file, today, frameworks, input.since);
  const all = buildTracks(file, frameworks, { planning, organization });
  const declared = all.filter(({ framework }) => isExamined(framework));
  const tracks = declared.map(({ track }) => track);
  const duties = all.filter(({ framework }) => !isExamined(framework)).map(({ track }) => track);
  checkFrameworks(file);
  const changeable = all.map((it) => ({ ...it, block: file.map('frameworks')?.map(it.track.id) }));
  const changing = changeable.filter(({ framework }) => isExamined(framework));
  const changes = readChanges(file, changeable);
  const sites = buildSites(file, changing, changes);
  checkVisited(file, sites);
  return {
    file: source.file,
    id: file.text('id') ?? (slugOf(name) || 'program'),
    organization,
    sites,
    changes: [...changes.map(({ change }) => change), ...changesByMerge(tracks)].sort(
      (a, b) => toDay(a.on) - toDay(b.on),
    ),
    calendar: buildCalendar(
      file,
      [...organization.regions, ...sites.flatMap((it) => it.regions)],
      input.imported,
    ),
    tracks,
    duties,
    team: buildTeam(file),
    auditors: buildAuditors(file, input.imported),
    subservices: buildSubservices(file, {
      tracks,
      frameworks,
      presets: subservicePresets,
      activities: knownActivities(file, catalogue),
      days: { today, machineToday },
    }),
    audits: buildAudits(file, declared, frameworks, today, organization.timezone),
    activities: buildActivities(file, catalogue, { today, machineToday }),
    costs: buildCosts(file, { declared: all, catalogue, currency: organization.currency }),
    planning,
    check: buildCheck(file, input.rules),
    audiences: buildAudiences(file),
    contacts: buildContacts(file, [...tracks, ...duties]),
    own: input.own,
    locate: source.locate,
    written: (path) => valueAt(source.value, path),
  };
}

function knownActivities(file: View, catalogue: readonly ActivityType[]): readonly string[] {
  return [...new Set([...catalogue.map(({ key }) => key), ...(file.map('activities')?.keys ?? [])])];
}

function valueAt(value: unknown, path: FilePath): unknown {
  return path.reduce<unknown>((inner, segment) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, segment)) return undefined;
    return (inner as Readonly<Record<string | number, unknown>>)[segment];
  }, value);
}

function checkFrameworks(file: View): void {
  const all = file.map('frameworks');
  if (!all || all.keys.length > 0) return;
  file.complain(
    'missing-key',
    'frameworks',
    '`frameworks` names no framework',
    'write at least one, by its id and a mapping',
  );
}
