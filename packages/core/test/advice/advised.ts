// Files advised on as the command line would, and the same files with something changed, planned by themselves.

import {
  type Advice,
  type AdviceChoice,
  type AdviceQuestion,
  type Advised,
  adviseProgram,
  budgetProgram,
  type PlainDate,
  type PlannedFile,
  planFile,
  readFileToday,
} from '../../src/index.js';

export const TODAY = '2026-11-21' as PlainDate;

const NOTHING: AdviceQuestion = {
  askedFor: [],
  consider: [],
  ready: undefined,
  isFileless: false,
};

/** Advice on a file, or why there is none. */
export function asked(body: string, question: Partial<AdviceQuestion> = {}): Advised {
  const file = { file: 'compliance.yml', text: textOf(body) };
  const read = readFileToday(file, TODAY, () => TODAY);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return adviseProgram(read.program, TODAY, { ...NOTHING, ...question });
}

/** Advice on a file that has some. */
export function advised(body: string, question: Partial<AdviceQuestion> = {}): Advice {
  const answer = asked(body, question);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.value;
}

/** The choice of this id, whichever others come to the same plan. */
export function choice({ choices }: Advice, id: string): AdviceChoice {
  const found = choices.find(({ ids }) => ids.includes(id));
  if (!found) throw new Error(`${id} is not among ${choices.map((it) => it.ids.join('|')).join(', ')}`);
  return found;
}

/** A goal as flags state it. */
export function by(on: string) {
  return { on: on as PlainDate, where: { file: '--asked-for', line: 1, column: 1 } };
}

/** A file planned by itself. */
export function planned(body: string): PlannedFile & { ok: true } {
  const answer = planFile({ file: 'compliance.yml', text: textOf(body), today: TODAY }, { apart: false });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** The likely sum of what a planned file pays within its horizon. */
export function costOf({ program, plan, scheduled }: PlannedFile & { ok: true }): number {
  const { horizon } = plan;
  const lines = budgetProgram(program, TODAY, scheduled).lines;
  return lines
    .filter(({ on }) => horizon.from <= on && on <= horizon.to)
    .reduce((sum, { likely }) => sum + likely, 0);
}

function textOf(body: string): string {
  return `version: 1\n${/^organization:/m.test(body) ? '' : 'organization: { name: Example, people: 20 }\n'}${body}`;
}
