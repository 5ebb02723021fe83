// A line on stderr while a plan is searched for: how good the best one is, and what no plan can be better than. Drawn
// for a person who waits, so never into a pipe, never under --quiet, and not before there is something to wait for.

import type { Call } from './command.js';
import { speaksUnicode } from './showing.js';
import type { Heard } from './thread.js';

export interface ProgressBar {
  readonly heard: Heard;
  /** Draws the line, where it is time to; `lasted` in milliseconds. `ending`: the search was told to stop. */
  show(lasted: number, ending: boolean): void;
  /** Takes the line away. */
  end(): void;
}

/** Before this nobody waits, in milliseconds. */
const patience = 1000;
/** Between two drawings. */
const pause = 200;
const cells = 20;

/** The bar of one search; it draws nothing where nobody would see it. */
export function progressBar({ host, common }: Call, currency: string): ProgressBar {
  const drawn = host.err.isTerminal && !common.quiet && host.env.TERM !== 'dumb';
  let news: Pick<Progress, 'value' | 'bound' | 'step'> | undefined;
  let at: number | undefined;
  return {
    heard: (value, bound, step) => {
      news = step === undefined ? { value, bound } : { value, bound, step };
    },
    show: (lasted, ending) => {
      if (!drawn || lasted < patience || (at !== undefined && lasted - at < pause)) return;
      at = lasted;
      const line = progressLine({ ...news, lasted, ending, currency }, speaksUnicode(host.env));
      host.err.write(`\r${line.slice(0, (host.err.columns || 80) - 1)}\u001b[K`);
    },
    end: () => {
      if (at !== undefined) host.err.write('\r\u001b[K');
    },
  };
}

interface Progress {
  readonly value?: number;
  readonly bound?: number;
  /** Which plan of several it is. */
  readonly step?: string;
  readonly lasted: number;
  readonly ending: boolean;
  readonly currency: string;
}

/** The bar is as full as the bound is near the value. */
function progressLine({ value, bound, step, lasted, ending, currency }: Progress, unicode: boolean): string {
  const seconds = `${Math.floor(lasted / 1000)} s`;
  if (value === undefined || bound === undefined || !Number.isFinite(value)) {
    return `${step === undefined ? 'Looking for a plan' : `Plan ${printed(step)}`}, ${seconds}`;
  }
  const near = value <= bound ? 1 : value > 0 ? Math.max(0, bound / value) : 0;
  const full = Math.floor(near * cells);
  const [done, left] = unicode ? ['\u2588', '\u2591'] : ['#', '.'];
  const bar = done.repeat(full) + left.repeat(cells - full);
  const keys = ending ? 'taking the best so far' : 'Ctrl-C takes the best so far';
  const best = `best ${amount(value)}`;
  // A bound of zero or less would only look like a figure.
  const numbers =
    bound > 0 || near === 1
      ? `${best}, at least ${amount(Math.min(bound, value))} ${currency}, gap ${((1 - near) * 100).toFixed(1)} %`
      : `${best} ${currency}, gap not known yet`;
  const which = step === undefined ? '' : `Plan ${printed(step)}: `;
  return `${bar} ${which}${numbers}, ${seconds}; ${keys}`;
}

// Names in it come from the user's file.
function printed(step: string): string {
  return step.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\ufffd');
}

/** An amount with its thousands apart, without cents. */
export function amount(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}
