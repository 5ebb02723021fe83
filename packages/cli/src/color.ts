// Whether color goes out, decided once for a stream: a flag beats the environment, the environment beats the terminal.

import type { CommonOptions } from './command.js';
import type { Host, Out } from './host.js';

export function hasColor(host: Host, common: Pick<CommonOptions, 'color'>, to: Out): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = host.env;
  if (common.color === false || NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return to.isTerminal && TERM !== 'dumb';
}

type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';

const codes: Readonly<Record<Ink, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Colors a text, or leaves it as it is. */
export type Paint = (ink: Ink, text: string) => string;

export function painter(on: boolean): Paint {
  return (ink, text) => (on ? `\u001b[${codes[ink][0]}m${text}\u001b[${codes[ink][1]}m` : text);
}
