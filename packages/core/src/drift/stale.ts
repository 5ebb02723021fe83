// A stored plan or feed that the file has left behind, as a change: a warning with the one command that mends it.

import { toDay } from '../calendar/index.js';
import type { Change, DateMoved, Program } from '../model/index.js';
import type { DriftRule } from './detector.js';

/** One thing that a stored file and the program have otherwise. */
export interface Difference {
  readonly id: string;
  /** Which of its days or words. */
  readonly what: string;
  /** As stored; null where it is not there. */
  readonly was: string | null;
  /** As the file has it now; null where it is gone. */
  readonly is: string | null;
  /** The same as a moved date, where it is one of an audit. */
  readonly moved?: DateMoved;
}

const MEND = 'Store them anew:';

export const staleRules: readonly DriftRule[] = [
  {
    id: 'drift-plan-stale',
    kind: 'artefact',
    title: 'The stored plan no longer matches the file',
    remedy: 'Store them anew: `auditcal plan --write`.',
    citation: 'The stored plan (check.plan)',
  },
  {
    id: 'drift-feed-stale',
    kind: 'artefact',
    title: 'The stored feed no longer matches the plan',
    remedy: 'Store them anew: `auditcal plan --write`.',
    citation: 'The stored feed (check.calendar)',
  },
];

/** The change that tells of it; `stored` names the file, or says what is wrong with it where nothing differs. */
export function staleChange(
  key: 'plan' | 'calendar',
  program: Program,
  stored: string,
  differences: readonly Difference[],
): Change {
  const rule = staleRules[key === 'plan' ? 0 : 1] as DriftRule;
  const [first, ...more] = differences;
  const other = more.length === 0 ? '' : ` (${more.length} more ${more.length === 1 ? 'differs' : 'differ'})`;
  const of = key === 'plan' ? 'the file' : 'the stored plan';
  const message = first
    ? `${stored} no longer matches ${of}: ${inWords(first)}${other}.`
    : `${stored.charAt(0).toUpperCase()}${stored.slice(1)}.`;
  const dates = differences.flatMap(({ moved }) => moved ?? []);
  return {
    rule: rule.id,
    severity: 'warning',
    message,
    remedy: `${MEND} \`${command(program)}\`.`,
    citation: rule.citation,
    where: program.locate(['check', key]),
    fingerprint: `${rule.id}:${program.id}`,
    kind: rule.kind,
    was: first?.was ?? null,
    is: first?.is ?? null,
    effect: { text: effectInWords(differences), turns: 0, dates, money: null },
    standing: false,
  };
}

function inWords({ id, what, was, is }: Difference): string {
  if (was === null) return `${what} of ${id} is ${is} and not stored`;
  if (is === null) return `${what} of ${id}, ${was}, is stored and no more`;
  return `${what} of ${id} is ${was} there and ${is} now`;
}

function effectInWords(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Nobody who reads it can rely on its days.';
  return `${differences.length} ${differences.length === 1 ? 'day or word differs' : 'days or words differ'} from what is stored.`;
}

// A path that a shell would read as more than a path is left for the reader to write.
function command({ file }: Program): string {
  if (/^compliance\.ya?ml$/.test(file)) return 'auditcal plan --write';
  return `auditcal plan ${/^[\w./][\w./-]*$/.test(file) ? file : 'FILE'} --write`;
}

/** A day of an audit that is stored otherwise. */
export function movedDay(
  engagement: string,
  title: string,
  what: DateMoved['what'],
  from: DateMoved['from'],
  to: DateMoved['to'],
): DateMoved {
  const days = from === null || to === null ? null : toDay(to) - toDay(from);
  return { engagement, title, what, from, to, days };
}
