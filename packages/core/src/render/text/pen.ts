// How a terminal page is drawn: colors, which a pipe does not get, and the characters of pictures.

import type { RenderOptions } from '../renderer.js';

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  magenta: [35, 39],
  cyan: [36, 39],
} as const;

export type Style = keyof typeof codes;

const drawn = {
  period: '━',
  periodStart: '┣',
  periodEnd: '┫',
  certificate: '─',
  certificateStart: '├',
  certificateEnd: '┤',
  gap: '░',
  stripReport: '╍',
  stripPending: '·',
  stripLetter: '≈',
  fieldwork: '█',
  booked: '█',
  planned: '▓',
  report: '●',
  decision: '◆',
  asOf: '◇',
  expiry: '✕',
  today: '│',
  todayHead: '▼',
  axis: '─',
  month: '┴',
  load: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  done: '✓',
  bookedSign: '●',
  plannedSign: '○',
  to: '→',
  dot: '·',
  ellipsis: '…',
} as const;

export type Characters = {
  readonly [K in keyof typeof drawn]: K extends 'load' ? readonly string[] : string;
};

const typed: Characters = {
  period: '=',
  periodStart: '[',
  periodEnd: ']',
  certificate: '-',
  certificateStart: '<',
  certificateEnd: '>',
  gap: '?',
  stripReport: '_',
  stripPending: '.',
  stripLetter: '~',
  fieldwork: '#',
  booked: '#',
  planned: '%',
  report: 'R',
  decision: 'D',
  asOf: 'o',
  expiry: 'X',
  today: '|',
  todayHead: 'v',
  axis: '-',
  month: '+',
  load: ['.', ':', '1', '2', '3', '4', '5', '6'],
  done: 'x',
  bookedSign: '*',
  plannedSign: 'o',
  to: 'to',
  dot: '-',
  ellipsis: '~',
};

/** Colors, characters and width of one page. */
export interface Pen {
  readonly width: number;
  readonly chars: Characters;
  readonly paint: (text: string, ...styles: readonly Style[]) => string;
}

const [USUAL_WIDTH, LEAST_WIDTH, MOST_WIDTH] = [80, 60, 200];

/** The pen for a terminal of these properties. */
export function penFor(options: RenderOptions): Pen {
  return {
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, Math.floor(options.width ?? USUAL_WIDTH))),
    chars: options.ascii ? typed : drawn,
    paint: options.color ? paint : (text) => text,
  };
}

function paint(text: string, ...styles: readonly Style[]): string {
  if (text === '') return text;
  return styles.reduce(
    (inner, style) => `\u001b[${codes[style][0]}m${inner}\u001b[${codes[style][1]}m`,
    text,
  );
}
