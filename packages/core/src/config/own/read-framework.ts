// From the text of a framework file to a Framework, or to every problem in it. It is read as a program file is: first the
// text, then its shape, then what only the whole can tell.

import {
  duties,
  FAMILIES,
  type Family,
  familyFramework,
  VALIDITY,
  type WrittenFramework,
  type WrittenTiming,
} from '../../frameworks/own/index.js';
import type { ActivityType, ActivityUse, ConfigProblem, Framework } from '../../model/index.js';
import { type Ear, type View, viewOf } from '../build/view.js';
import { nearest } from '../nearest.js';
import { shapeProblems } from '../shape-problems.js';
import { quote } from '../wording.js';
import { readSource } from '../yaml/source.js';
import { activitiesOf } from './activities.js';
import { auditsOf } from './audits.js';
import { checkDuties } from './duties.js';
import { monthsAt, timingAt } from './lengths.js';
import { documentsOf, milestonesOf } from './pages.js';
import { rulesOf } from './rules.js';
import { frameworkForm } from './shape.js';

/** What a framework file is read against. */
export interface FrameworkInput {
  /** Its key under `frameworks`. */
  readonly id: string;
  /** The name that messages use. */
  readonly file: string;
  readonly text: string;
  /** The frameworks there are without it. */
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  /** Ids of rules that it cannot use for its own. */
  readonly taken: ReadonlySet<string>;
}

/** What a file brings; undefined where it has a problem. */
export interface FrameworkRead {
  readonly framework: Framework | undefined;
  readonly activities: readonly ActivityType[];
  readonly problems: readonly ConfigProblem[];
}

const WORDS = {
  one: 'one file is one framework',
  needs: 'it names at least `version`, `name`, `family` and `citation`',
  begins: 'begin with `version: 1` and `name:`',
  remedy: 'docs/own-frameworks.md has a first one',
};

/** Reads a framework file. */
export function readFramework(input: FrameworkInput): FrameworkRead {
  const { source, problems } = readSource(input.file, input.text, WORDS);
  if (!source) return { framework: undefined, activities: [], problems };
  const ear: Ear = {
    problems: [...problems, ...shapeProblems(source, frameworkForm(), problems)],
    notices: [],
  };
  const built = build(viewOf(source, ear), input);
  const sound = ear.problems.length === 0;
  return {
    framework: sound ? built?.framework : undefined,
    activities: sound ? (built?.activities ?? []) : [],
    problems: ear.problems,
  };
}

function build(file: View, input: FrameworkInput) {
  const family = FAMILIES.find((it) => it === file.text('family'));
  if (!family) return undefined;
  if (family === 'duties') return dutiesOf(file, input);
  const accredited = accreditedIn(file, family);
  const written = writtenIn(file, input.id, family, accredited);
  const base = familyFramework(family, written, accredited);
  checkTiming(file, base, written);
  checkIds(file, base, input.frameworks);
  const { uses, types } = activitiesOf(file, input.catalogue);
  const framework: Framework = {
    ...base,
    rules: [...base.rules, ...rulesOf(file, base, input.taken)],
    activities: [...base.activities.filter(({ key }) => !called(uses, key)), ...uses],
    milestones: milestonesOf(file, base),
    deliverables: documentsOf(file, base),
  };
  return { framework, activities: types };
}

function dutiesOf(file: View, { id, catalogue }: FrameworkInput) {
  checkDuties(file);
  const name = file.text('name') ?? id;
  const { uses, types } = activitiesOf(file, catalogue);
  const fullName = file.text('full-name') ?? name;
  const base = duties({ id, name, fullName, categories: [], activities: uses });
  return { framework: base, activities: types };
}

function called(uses: readonly ActivityUse[], key: string): boolean {
  return uses.some((it) => it.key === key);
}

function accreditedIn(file: View, family: Family): boolean {
  const accredited = file.flag('accredited') ?? false;
  if (!accredited || family === 'certification') return accredited;
  file.complain(
    'wrong-key',
    'accredited',
    `ISO/IEC 17021-1 is about certification, and this is an ${family}`,
    'take the key out',
  );
  return false;
}

function writtenIn(file: View, id: string, family: Family, accredited: boolean): WrittenFramework {
  const name = file.text('name') ?? id;
  const auditor = file.map('auditor');
  const [kind, title] = [auditor?.text('kind'), auditor?.text('title')];
  const validity = validityIn(file, family, accredited);
  if (file.has('document') && family !== 'assessment')
    file.complain(
      'wrong-key',
      'document',
      `an assessment has a document of its own; a ${family} has not`,
      'take the key out, or name it under `documents`',
    );
  return {
    id,
    name,
    fullName: file.text('full-name') ?? name,
    citation: file.text('citation') ?? '',
    auditor: {
      ...(kind === undefined ? {} : { kind: kind as Framework['auditor']['kind'] }),
      ...(title === undefined ? {} : { title }),
    },
    audits: auditsOf(file, family, { name, accredited, validity }),
    timing: timingIn(file),
    validity,
    document: file.text('document') ?? 'certificate',
  };
}

function validityIn(file: View, family: Family, accredited: boolean): number {
  const usual = VALIDITY[family];
  if (!file.has('validity')) return usual;
  if (family === 'examination') {
    file.complain(
      'wrong-key',
      'validity',
      'a report does not run out: the next period follows it',
      'take the key out',
    );
    return usual;
  }
  const months = monthsAt(file, 'validity', `what holds is counted`) ?? usual;
  if (accredited && months !== usual)
    file.complain(
      'out-of-range',
      'validity',
      `an accredited certificate holds for ${usual} months, not ${months}`,
      'take the key out, or `accredited`',
    );
  if (months > LONGEST) {
    file.complain(
      'out-of-range',
      'validity',
      `what holds for ${months} months is never renewed in a plan`,
      `write ${LONGEST} months or less`,
    );
    return usual;
  }
  return months;
}

const LONGEST = 120;

function timingIn(file: View): ReadonlyMap<string, WrittenTiming> {
  const all = file.map('timing');
  return new Map(
    (all?.keys ?? []).flatMap((key) => {
      const timing = all && timingAt(all, key);
      return timing ? [[key, timing] as const] : [];
    }),
  );
}

// A name that the family does not have is one of the file's own, and says what it is: else it is mistyped.
function checkTiming(file: View, base: Framework, { timing }: WrittenFramework): void {
  const family = base.timing.map(({ key }) => key).filter((key) => isFamilys(base, key));
  for (const [key, { what }] of timing) {
    if (family.includes(key) || what !== undefined) continue;
    const near = nearest(key, family);
    const own = 'a duration of your own says `what` it is';
    const says = `${base.name} has no duration ${quote(key)}`;
    file.map('timing')?.complain('unknown-key', key, says, near ? `did you mean ${near}? ${own}` : own);
  }
}

function isFamilys({ rules, audits }: Framework, key: string): boolean {
  return (
    rules.some(({ timing }) => timing?.key === key) ||
    audits.some(({ fieldwork, interim }) => {
      const others = interim ? Object.values(interim.timing) : [];
      return ('timing' in fieldwork && fieldwork.timing === key) || others.includes(key);
    }) ||
    key === 'nonconformity'
  );
}

// Engagements are named by framework and audit with a hyphen between: two halves may make one name.
function checkIds(file: View, { id, audits }: Framework, others: readonly Framework[]): void {
  const taken = new Map(
    others.flatMap((one) => one.audits.map((it) => [`${one.id}-${it.id}`, `${one.id}/${it.id}`] as const)),
  );
  for (const it of audits) {
    const other = taken.get(`${id}-${it.id}`);
    if (other === undefined) continue;
    const path = file.map('audits')?.has(it.id) ? ['audits', it.id] : ['name'];
    file.complain(
      'name-taken',
      path,
      `${id}/${it.id} and ${other} would have engagements of one name`,
      'name the audit, or the framework, otherwise',
    );
  }
}
