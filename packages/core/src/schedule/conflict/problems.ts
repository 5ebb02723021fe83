// A conflict as problems of the file: one for each line of the set, with what stands against it and what would mend it.

import { type ConfigProblem, counted, listed } from '../../model/index.js';
import type { UserLine } from '../lines.js';
import type { Found } from './members.js';
import type { Relaxation } from './relax/index.js';
import type { Attempt } from './trial.js';

/** One problem a line; where no line is to blame, one for what the rules leave without a day. */
export function problemsOf(
  found: Found,
  relaxations: readonly Relaxation[],
  missedByDays: number | null,
): readonly ConfigProblem[] {
  const { members, rules, stuck } = found;
  const citation = stuck && citationOf(stuck, rules);
  if (members.length === 0) return stuck ? [rulesAlone(found, stuck, citation)] : [];
  const overloaded = stuck?.room.status === 'overloaded' && !stuck.room.proven;
  const ruled = rules.length > 0 ? ` under ${listed(rules)}` : '';
  const missed =
    missedByDays === null
      ? ''
      : `: ${counted(missedByDays, 'day')} ${missedByDays === 1 ? 'is' : 'are'} missing`;
  return members.map((line) => ({
    rule: overloaded ? 'not-found' : 'infeasible',
    message: `${line.text}: ${stuck ? `this ${against(line, members)}${ruled}${missed}` : nowhere(line, members)}`,
    remedy: [remedyOf(line, members, relaxations), ...unrecorded(line, stuck)].join(', or '),
    where: line.where,
    citation,
  }));
}

// Where each of the rules is written, once each.
function citationOf({ built }: Attempt, rules: readonly string[]): string | undefined {
  const written = rules.flatMap(
    (id) => built.pairs.findLast(({ rule }) => rule.rule === id)?.rule.citation ?? [],
  );
  return written.length === 0 ? undefined : [...new Set(written)].join('; ');
}

function against(line: UserLine, members: readonly UserLine[]): string {
  const others = members.filter((other) => other !== line);
  if (others.length === 0) return 'cannot hold';
  if (others.length > MOST_NAMED) return `and the ${others.length} other lines named here cannot all hold`;
  const named = others.map(({ text, where }) => {
    const place = where.file === line.where.file ? `line ${where.line}` : `${where.file}:${where.line}`;
    return `${place} (${text})`;
  });
  return `cannot hold together with ${listed(named)}`;
}

// No way is left to lay the periods of some track: it is a merge that leaves none.
function nowhere(line: UserLine, members: readonly UserLine[]): string {
  if (line.about.kind !== 'merge') return `this ${against(line, members)}`;
  const { from, into } = line.about.merge;
  return `a period of ${into} has to begin on that day, and the last one of ${from} to end the day before, and they cannot`;
}

const MOST_NAMED = 3;

function remedyOf(line: UserLine, members: readonly UserLine[], relaxations: readonly Relaxation[]): string {
  const own = relaxations.filter((it) => it.line === line).map(({ text }) => text);
  if (own.length > 0) return own.join(', or ');
  return members.length > 1 ? 'change one of the other lines named here' : 'change this line';
}

// A surveillance before any decision belongs to the first certificate planned; more often the decision was left out.
function unrecorded({ where }: UserLine, stuck: Attempt | undefined): readonly string[] {
  const drafts = stuck?.built.drafts ?? [];
  const booked = drafts.find(({ recorded }) => recorded?.where === where);
  const follows = booked?.type.role === 'surveillance' || booked?.type.role === 'renewal';
  if (!booked || !follows) return [];
  const decided = drafts.some(
    ({ context, type, status }) =>
      context.track.id === booked.context.track.id &&
      (type.role === 'opening' || type.role === 'renewal') &&
      status === 'done',
  );
  return decided ? [] : ['record the decision it follows, if that was taken'];
}

// No line of the user's is to blame: the rules leave some audit no day between what is recorded and the horizon.
function rulesAlone({ rules }: Found, stuck: Attempt, citation: string | undefined): ConfigProblem {
  const { built, setting } = stuck;
  const [draft] = built.drafts.filter(({ status }) => status !== 'done');
  const { program } = setting;
  const what = draft ? `${draft.context.track.id}/${draft.type.id}` : program.id;
  return {
    rule: 'infeasible',
    message: `${what} and what follows it cannot all be dated from what is recorded, under ${listed(rules) || 'the rules of its framework'}`,
    remedy: 'check the dates recorded under `audits`, `--today` and `planning.from`',
    where: draft?.recorded?.where ?? draft?.context.track.where ?? program.locate([]),
    citation,
  };
}
