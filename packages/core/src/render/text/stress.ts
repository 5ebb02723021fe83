// What a plan survives, on a terminal: a line for each thing that may go wrong, and below it the dates that break.

import type { Report, StressLine } from '../../report/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen } from './pen.js';

const INDENT = 12;

/** Nothing where nobody asked. */
export function stressLines({ stress }: Report, pen: Pen): readonly string[] {
  if (!stress) return [];
  const { paint, width } = pen;
  return [
    ...wrap(stress.verdict, width - 2).map((line) => `  ${line}`),
    ...stress.trials.flatMap((trial) => [
      ...wrap(`${trial.what}: ${trial.verdict}`, width - INDENT - 2).map((line, i) => {
        const word = trial.survives ? paint('survives', 'green') : paint('breaks  ', 'red', 'bold');
        return i === 0 ? `  ${word}  ${line}` : `${' '.repeat(INDENT)}${line}`;
      }),
      ...trial.scenarios.flatMap((it) => scenarioLines(it, pen)),
    ]),
  ];
}

function scenarioLines(
  { what, date, citation, survives }: StressLine,
  { paint, width }: Pen,
): readonly string[] {
  const lines = [
    ...wrap(plain(what), width - INDENT).map((line) => (survives ? paint(line, 'dim') : line)),
    ...(date === null
      ? []
      : wrap(plain(`${date} [${citation}]`), width - INDENT - 2).map((line) => `  ${paint(line, 'dim')}`)),
  ];
  return lines.map((line) => `${' '.repeat(INDENT)}${line}`);
}
