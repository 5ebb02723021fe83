// A firm that takes over on another day: the nearest before and after on which the plan can be had.

import { fromDay, toDay } from '../../../calendar/index.js';
import { counted, type Program } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import { withTrack } from './goals.js';
import { leastThat } from './least.js';
import { fits, type Giving, type Relaxation } from './relaxation.js';

/** Days looked at on either side: no fieldwork is as long. */
const LONGEST = 31;

/** The nearest days on either side that were tried and make room; other changes of firm stay where they are. */
export function otherSwitch(
  giving: Giving,
  { track: id, index, to }: Subject & { kind: 'switch' },
): readonly Relaxation[] {
  const on = toDay(to.from);
  const switches = giving.trial.program.tracks.find((track) => track.id === id)?.switches ?? [];
  const [before, after] = [switches[index - 1], switches[index + 1]];
  return ([1, -1] as const).flatMap((direction) => {
    const next = direction > 0 ? after : before;
    const most = next ? Math.min(LONGEST, Math.abs(toDay(next.from) - on) - 1) : LONGEST;
    const moved = (days: number) => takingOver(id, index, on + days * direction);
    const days = most < 1 ? undefined : leastThat((n) => fits(giving, moved(n)), most, 1);
    if (days === undefined) return [];
    const day = fromDay(on + days * direction);
    const text = `let ${to.firm} take over ${id} on ${day}, ${counted(days, 'day')} ${direction > 0 ? 'later' : 'earlier'}`;
    return [{ line: giving.line, days, text, price: null }];
  });
}

function takingOver(id: string, index: number, on: number): (program: Program) => Program {
  return (program) =>
    withTrack(program, id, (track) => ({
      ...track,
      switches: track.switches.map((it, i) => (i === index ? { ...it, from: fromDay(on) } : it)),
    }));
}
