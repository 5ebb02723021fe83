// Days off that give way: a blackout ended earlier or begun later, or lifted; public holidays worked through; the week of
// most people worked.

import { fromDay, type Span, toDay, WORKWEEK } from '../../../calendar/index.js';
import { counted, type Program } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import { leastThat } from './least.js';
import { fits, type Giving, type Relaxation } from './relaxation.js';

/** A blackout made shorter at either end, or lifted where neither is enough. */
export function shorterBlackout(
  giving: Giving,
  { index, blackout }: Subject & { kind: 'blackout' },
  missed: number,
): readonly Relaxation[] {
  const { line } = giving;
  const [from, to] = [toDay(blackout.span.from), toDay(blackout.span.to)];
  const length = to - from + 1;
  const cut = (n: number, end: 'from' | 'to'): Span =>
    end === 'to' ? { ...blackout.span, to: fromDay(to - n) } : { ...blackout.span, from: fromDay(from + n) };
  const offer = (end: 'from' | 'to'): readonly Relaxation[] => {
    if (length === 1) return [];
    const test = (n: number): boolean => fits(giving, withSpan(index, cut(n, end)));
    const days = leastThat(test, length - 1, missed);
    if (days === undefined) return [];
    const on = cut(days, end)[end];
    const text =
      end === 'to'
        ? `end "${blackout.reason}" on ${on}, ${counted(days, 'day')} earlier`
        : `begin "${blackout.reason}" on ${on}, ${counted(days, 'day')} later`;
    return [{ line, days, text, price: null }];
  };
  const shorter = [...offer('to'), ...offer('from')];
  if (shorter.length > 0) return shorter;
  return [{ line, days: length, text: `lift "${blackout.reason}", ${counted(length, 'day')}`, price: null }];
}

function withSpan(index: number, span: Span): (program: Program) => Program {
  return (program) => ({
    ...program,
    calendar: {
      ...program.calendar,
      blackouts: program.calendar.blackouts.map((blackout, i) =>
        i === index ? { ...blackout, span } : blackout,
      ),
    },
  });
}

/** Public holidays taken for working days. */
export function workedHolidays({ line }: Giving): readonly Relaxation[] {
  const text = 'plan on public holidays too (`calendar: { holidays: false }`)';
  return [{ line, days: undefined, text, price: null }];
}

/** Monday to Friday worked: the program was tried so when the conflict was found. */
export function usualWeek({ line }: Giving): readonly Relaxation[] {
  const text = `work from Monday to Friday (\`calendar: { working-days: [${WORKWEEK.join(', ')}] }\`)`;
  return [{ line, days: undefined, text, price: null }];
}
