// How hard to search: `--effort` counts partial plans and gives the same plan anywhere, `--time-limit` looks at the
// clock and does not.

import type { ConfigProblem } from '@auditcal/core';
import { type Call, textOf } from './command.js';
import { problem, type Refused, refused } from './outcome.js';

/** Limits of a search; both undefined where the user set none. */
export interface Effort {
  readonly nodes: number | undefined;
  /** Milliseconds. */
  readonly limit: number | undefined;
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const written =
  /^(\d{1,6}(?:\.\d{1,3})?) ?(?:(s)(?:ec|ecs|econds?)?|(m)(?:in|ins|inutes?)?|(h)(?:ours?)?)?$/i;
const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/;

/** The limits that the flags of a call set. */
export function effortOf(call: Call): { readonly ok: true; readonly value: Effort } | Refused {
  const problems: ConfigProblem[] = [];
  const [effort, time] = [textOf(call, 'effort'), textOf(call, 'timeLimit')];
  const nodes = effort === undefined ? undefined : Number(effort);
  if (effort !== undefined && !/^\d{1,15}$/.test(effort)) {
    const message = `--effort is ${effort}, which is no count of partial plans`;
    problems.push(
      problem(
        'not-a-number',
        message,
        'write a whole number, such as 1000; 0 takes the first plan that can be placed',
      ),
    );
  }
  const limit = time === undefined ? undefined : millisecondsIn(time);
  if (time !== undefined && (limit === undefined || limit <= 0)) {
    const message = `--time-limit is ${time}, which is no length of time`;
    problems.push(problem('not-a-duration', message, 'write seconds or minutes, such as 30s or 2m'));
  }
  return problems.length > 0 ? refused(problems) : { ok: true, value: { nodes, limit } };
}

/** How hard to search where no flag says so: 0 takes the first plan that can be placed. */
export function effortFrom({ host }: Call): number | undefined {
  const text = host.env.AUDITCAL_EFFORT;
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function millisecondsIn(text: string): number | undefined {
  const [, count, ...units] = written.exec(text.trim()) ?? [];
  if (count !== undefined) {
    const unit = units.find((it) => it !== undefined)?.toLowerCase() ?? 's';
    return Number(count) * (seconds[unit] ?? 1) * 1000;
  }
  const [whole, ...parts] = iso.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const [h, m, s] = parts.map((it) => Number(it ?? 0));
  return ((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)) * 1000;
}
