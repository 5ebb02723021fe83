// What the programs of a run have overdue, as texts for issues. The day is in it, so an issue that stays open says how
// late it is.

import { code, markdown } from './escaping.js';
import type { Examined } from './examine.js';
import type { Overdue, OverdueTurn } from './issues.js';

/** Overdue turns of all programs, and how the others came to their end. */
export function overdueOf(programs: readonly Examined[]): Overdue {
  const ends = new Map(
    programs.flatMap((it) =>
      it.turns.map(
        (turn) => [keyOf(it.program, turn.id), turn.done !== null ? 'done' : turn.status] as const,
      ),
    ),
  );
  return {
    programs: programs.map((it) => it.program),
    turns: programs.flatMap(turnsOf),
    endOf(key) {
      const end = ends.get(key);
      return end === 'done' || end === 'missed' ? end : undefined;
    },
  };
}

function turnsOf({ program, name, file, checked: { today }, turns }: Examined): readonly OverdueTurn[] {
  return turns
    .filter((it) => it.status === 'overdue')
    .map((it) => ({
      key: keyOf(program, it.id),
      title: plain(`Overdue: ${it.title}, due ${it.due} (${name})`),
      text: [
        `**${markdown(it.title)}** was due on **${it.due}** and is not recorded as done, as of ${today}.`,
        ...(it.owner === null ? [] : [`Owner: ${code(it.owner)}`]),
        `Do it, then record it in ${code(file)}: ${code(`auditcal done ${it.activity}`)}. This issue is closed by the run that finds it done.`,
      ].join('\n\n'),
    }));
}

function keyOf(program: string, turn: string): string {
  return `${program} ${turn}`;
}

/** A title is plain text to GitHub, but for mentions and references, and it has 256 characters. */
function plain(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\p{Cf}\u2028\u2029]+/gu, ' ').replace(/[@#](?=\S)/g, '$&\u200b');
  return [...line].slice(0, 250).join('').trim();
}
