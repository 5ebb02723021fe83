// A file checked against what it was before a change, as the shells do it. Where dates need not be the best, the first
// plan that can be placed will do.

import {
  type BaseFile,
  type ChangeOptions,
  type CheckResult,
  checkChange,
  type PlainDate,
  type PlannedFile,
  planFile,
} from '../../src/index.js';

const FILE = 'compliance.yml';

export function headOf(text: string, today: string, file = FILE): PlannedFile & { readonly ok: true } {
  const answer = planFile({ file, text, today: today as PlainDate }, { nodes: 0 });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
}

/** What a check says of a change from one text to another. */
export function changeOf(
  before: string | null,
  after: string,
  today: string,
  { day, ...options }: ChangeOptions & { readonly day?: string } = {},
): CheckResult {
  const base: BaseFile | null =
    before === null ? null : { file: FILE, text: before, ...(day ? { day: day as PlainDate } : {}) };
  return checkChange({ text: after, ...headOf(after, today) }, base, { nodes: 0, ...options });
}
