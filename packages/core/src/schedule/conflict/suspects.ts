// Whom to suspect where every way of laying a program fails: the lines and rules behind what fails in each of them. A
// contradiction that all ways share is looked for first, since other ways to lay a period bring troubles of their own.

import type { PlainDate } from '../../calendar/index.js';
import type { Program } from '../../model/index.js';
import { causesOf, movesBehind } from '../../solve/index.js';
import { TEAM } from '../lines.js';
import { type Blamed, blame } from './blame.js';
import { hostedInTheWay } from './hosted.js';
import type { Attempt } from './trial.js';

/** Lines and rules that may be at fault in ways that failed. */
export function suspectsOf(program: Program, today: PlainDate, failed: readonly Attempt[]): Blamed {
  const alone = program.tracks.flatMap(({ id }) => suspectsOfTrack(program, today, failed, id) ?? []);
  const [fewest] = alone.sort((a, b) => a.lines.size - b.lines.size);
  return fewest ?? united(failed.map((attempt) => suspectsOfWay(program, today, attempt)));
}

// Where the days of one track alone are a contradiction in every way.
function suspectsOfTrack(
  program: Program,
  today: PlainDate,
  failed: readonly Attempt[],
  track: string,
): Blamed | undefined {
  const blamed: Blamed[] = [];
  for (const attempt of failed) {
    const causes = causesOf(attempt.built.problem, limitsOf(attempt, track));
    if (!causes) return undefined;
    blamed.push(blame(attempt, program, today, causes));
  }
  return united(blamed);
}

function limitsOf({ built }: Attempt, track: string): ReadonlySet<number> {
  const { drafts, pointsOf, problem } = built;
  const others = new Set(
    drafts.flatMap((draft) =>
      draft.context.track.id === track ? [] : Object.values(pointsOf(draft)).filter(isOpen),
    ),
  );
  return new Set(
    problem.constraints.flatMap(({ from, to, soft }, i) =>
      soft || others.has(from) || others.has(to) ? [] : [i],
    ),
  );

  // Fixed days are shared by all tracks.
  function isOpen(variable: number): boolean {
    const known = problem.variables[variable];
    return known !== undefined && known.lo < known.hi;
  }
}

function suspectsOfWay(program: Program, today: PlainDate, attempt: Attempt): Blamed {
  const { problem } = attempt.built;
  const causes = causesOf(problem);
  if (causes) return blame(attempt, program, today, causes);
  const crowd = hostedInTheWay(problem);
  const moves = movesBehind(
    problem,
    crowd.flatMap(({ start, end }) => [start, end]),
  );
  const { lines, rules } = blame(attempt, program, today, moves, crowd);
  return { lines: new Set([...lines, TEAM]), rules };
}

function united(blamed: readonly Blamed[]): Blamed {
  return {
    lines: new Set(blamed.flatMap(({ lines }) => [...lines])),
    rules: new Set(blamed.flatMap(({ rules }) => [...rules])),
  };
}
