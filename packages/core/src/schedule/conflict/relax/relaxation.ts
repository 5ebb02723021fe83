// A change to one line of the file that makes room, as it was tried.

import type { Conflict, Program } from '../../../model/index.js';
import type { LineSet, UserLine } from '../../lines.js';
import type { Trial } from '../trial.js';

/** A change that was tried and makes room. */
export interface Relaxation {
  readonly line: UserLine;
  /** By how many days the line gives way; undefined where days do not measure it. */
  readonly days: number | undefined;
  readonly text: string;
  /** In the currency's main unit; null where nothing is paid. */
  readonly price: number | null;
  /** That of the file the price is of; absent where nothing is paid. */
  readonly currency?: string;
}

/** A member of a conflict whose change is looked for. */
export interface Giving {
  readonly trial: Trial;
  readonly line: UserLine;
  /** Left out besides the line: what stands in other conflicts. */
  readonly besides: LineSet;
}

/** A change as it is told. */
export function toldOf({ text, line, price, currency }: Relaxation): Conflict['relaxations'][number] {
  return { text, where: line.where, price, currency: currency ?? null };
}

/** Whether the program can be dated with the change, the line itself kept. */
export function fits({ trial, besides }: Giving, change: (program: Program) => Program): boolean {
  return trial.changed(change, besides);
}

/** What is left out where the line is, too. */
export function withoutLine({ line, besides }: Giving): LineSet {
  return new Set([...besides, line.id]);
}
