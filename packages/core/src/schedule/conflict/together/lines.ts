// The lines of several files that can leave their programs no room together: those of each, under ids of their own, and
// what the files say of what they share.

import { type Auditor, counted, type Program } from '../../../model/index.js';
import { auditorWeeksLine, TEAM, type UserLine, userLines } from '../../lines.js';
import { lineOf, type Tryable } from './trial.js';

/** A line and whose it is. */
export interface LineOfOne {
  readonly number: number;
  readonly line: UserLine;
}

/** The lines of these programs, by position and place. */
export function linesOf(members: readonly Tryable[], numbers: readonly number[]): readonly LineOfOne[] {
  return numbers.flatMap((number) => {
    const { program, today } = members[number] as Tryable;
    const own = [...userLines(program, today), ...weeksLines(program)];
    return own.map((line) => ({
      number,
      line: { ...line, id: lineOf(number, line.id), text: textOf(line, program) },
    }));
  });
}

// Visits an auditor runs in a week are a limit only where several files share the auditor.
function weeksLines({ auditors, file, locate }: Program): readonly UserLine[] {
  return auditors.flatMap(({ name, weeks, where: stated }: Auditor): UserLine[] => {
    if (weeks === undefined) return [];
    // Another file may state it.
    const where = stated.file === file ? locate(['auditors', name, 'weeks']) : stated;
    const about = { kind: 'auditor-weeks', name, weeks } as const;
    const text = `${name} runs ${counted(weeks, 'visit')} a week`;
    return [{ id: auditorWeeksLine(name), where, text, about }];
  });
}

function textOf({ id, text }: UserLine, { team }: Program): string {
  return id === TEAM && team
    ? `the team ${team.name} hosts ${counted(team.capacity, 'visit')} at a time`
    : text;
}
