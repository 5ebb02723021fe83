// Many files much alike that share a team, all wanted in the same weeks: too many for them by one is told by a few checks,
// whatever the weeks hold. Every line named is left out of the files themselves and tried again.

import { describe, expect, it } from 'vitest';
import { planPortfolio } from '../../src/index.js';
import { roomForAll } from '../../src/schedule/conflict/together/index.js';
import { dayAt } from '../conflict/drawn-programs.js';
import { changed } from '../conflict/edits.js';
import {
  datableTogether,
  type ExplainedTogether,
  explainedTogether,
  nameOf,
  programsOf,
} from './drawn-portfolios.js';

interface Portfolio {
  readonly what: string;
  readonly count: number;
  readonly capacity: number;
  /** Day from today by which each is to be certified, and what it differs by from file to file. */
  readonly by: (file: number) => number;
  readonly ready: (file: number) => number;
  /** Files whose lines are named. */
  readonly named: number;
}

const ALIKE = { by: (days: number) => () => days, ready: () => 3 };

const PORTFOLIOS: readonly Portfolio[] = [
  { what: 'five alike', count: 5, capacity: 1, by: ALIKE.by(88), ready: ALIKE.ready, named: 5 },
  { what: 'ten alike in many', count: 10, capacity: 1, by: ALIKE.by(103), ready: ALIKE.ready, named: 8 },
  {
    what: 'ten alike, room for nine',
    count: 10,
    capacity: 1,
    by: ALIKE.by(115),
    ready: ALIKE.ready,
    named: 10,
  },
  {
    what: 'ten alike, two at a time',
    count: 10,
    capacity: 2,
    by: ALIKE.by(90),
    ready: ALIKE.ready,
    named: 9,
  },
  {
    what: 'ten much alike',
    count: 10,
    capacity: 1,
    by: (file) => 105 + (file % 5),
    ready: (file) => 3 + (file % 4),
    named: 8,
  },
];

function textsOf({ count, capacity, by, ready }: Portfolio): readonly string[] {
  return Array.from({ length: count }, (_, file) =>
    [
      'version: 1',
      `organization: { people: ${20 + file} }`,
      'frameworks:',
      '  iso27001:',
      '    edition: 2022',
      `    ready: ${dayAt(ready(file))}`,
      `    by: ${dayAt(by(file))}`,
      `team: { name: red, fieldwork-capacity: ${capacity} }`,
      'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }',
      'planning: { horizon: 18 months }',
      '',
    ].join('\n'),
  );
}

const LEAVABLE = /^( {4}(ready|by):|team:)/;

// The files that are named, with no lines but those named that can be left out; but this one.
function withNamed(texts: readonly string[], { found }: ExplainedTogether, but?: string): readonly string[] {
  const named = new Set(found.members.map(({ where }) => `${where.file}:${where.line}`));
  return texts.flatMap((text, file) => {
    const at = (line: number): string => `${nameOf(file)}:${line + 1}`;
    const lines = text.split('\n');
    if (!lines.some((_, line) => named.has(at(line)))) return [];
    return [
      lines.filter((line, i) => !LEAVABLE.test(line) || (named.has(at(i)) && at(i) !== but)).join('\n'),
    ];
  });
}

describe.each(PORTFOLIOS)('$what', (portfolio) => {
  const texts = textsOf(portfolio);
  const told = explainedTogether(texts);
  if (!told) throw new Error('they have room, or it is not sure that they have none');

  it('are told by as many of the files as have no room, in twenty checks at most', () => {
    const files = new Set(told.found.members.map(({ where }) => where.file));
    expect(files.size).toBe(portfolio.named);
    expect(told.checks.set).toBeLessThanOrEqual(20);
  });

  it('fail with nothing but the lines named, and hold without any one of them', () => {
    expect(datableTogether(withNamed(texts, told))).toBe(false);
    for (const { where } of told.found.members) {
      const but = `${where.file}:${where.line}`;
      expect(datableTogether(withNamed(texts, told, but)), but).toBe(true);
    }
  });

  it('are offered what makes room for all', () => {
    const whole = told.relaxations.filter(({ text }) => !text.endsWith('another conflict then remains'));
    expect(told.relaxations.length).toBeGreaterThan(1);
    for (const { text, line } of whole) {
      const mended = texts.map((old, file) => {
        if (/every file/.test(text)) return changed(old, 8, text);
        return line.where.file === nameOf(file) ? changed(old, line.where.line, text) : old;
      });
      expect(datableTogether(mended), text).toBe(true);
    }
  });
});

describe.each([
  { count: 30, capacity: 3, needed: 4, named: 27 },
  { count: 50, capacity: 4, needed: 7, named: 35 },
])('$count files of which $named have no room', ({ count, capacity, needed, named }) => {
  const of = { what: '', count, by: () => 115, ready: () => 3, named: 0 };
  const { placed, impossible } = roomForAll(programsOf(textsOf({ ...of, capacity })));

  it('are told by the files that are too many, which are so without the others', () => {
    const files = new Set(impossible?.problems[0]?.message.match(/org-\d+\/compliance\.yml/g));
    expect([placed, files.size]).toEqual([undefined, named]);
    const texts = textsOf({ ...of, capacity }).filter((_, file) => files.has(nameOf(file)));
    expect(roomForAll(programsOf(texts)).placed).toBeUndefined();
    expect(impossible?.problems.map(({ rule }) => rule)).toEqual(['infeasible']);
  });

  it('are offered as many visits at a time as make room, and no more', () => {
    expect(impossible?.problems[0]?.remedy).toContain(
      `raise the capacity of the team red to ${needed} visits at a time in every file that names it, or`,
    );
    const fits = (visits: number) => datableTogether(textsOf({ ...of, capacity: visits }));
    expect([fits(needed - 1), fits(needed)]).toEqual([false, true]);
  });
});

describe('a date that is later because others have taken the team', () => {
  it('says so', () => {
    const texts = textsOf({ what: '', count: 2, capacity: 1, by: () => 120, ready: () => 3, named: 0 });
    const answer = planPortfolio(programsOf(texts), {});
    if (!answer.ok) throw new Error('they have room');
    const reasons = answer.portfolio.programs.flatMap(({ engagements }) =>
      engagements.filter(({ audit }) => audit === 'iso27001/stage1').map(({ because }) => because[0]?.text),
    );
    expect(reasons.toSorted()).toEqual([
      'as early as its rules and working days allow',
      'as early as its rules and working days allow beside what other programs have taken',
    ]);
  });
});
