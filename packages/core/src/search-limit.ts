// How long a search may last, as people write it, and what ends it then.

import type { PlanOptions } from './schedule/index.js';

/** Begins what may end a search before its proof, anew for each. */
export type Limited = () => PlanOptions['stop'];

/** Ends each search that has lasted so many milliseconds by this clock; undefined where nothing limits it. */
export function limitedBy(limit: number | undefined, elapsed: () => number): Limited | undefined {
  if (limit === undefined) return undefined;
  return () => {
    const began = elapsed();
    return () => (elapsed() - began > limit ? 'time' : null);
  };
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
const written =
  /^(\d{1,6}(?:\.\d{1,3})?) ?(?:(s)(?:ec|ecs|econds?)?|(m)(?:in|ins|inutes?)?|(h)(?:ours?)?)?$/i;
const iso = /^PT(?=\d)(?:(\d{1,3})H)?(?:(\d{1,5})M)?(?:(\d{1,6})S)?$/;

/** Milliseconds of `30s`, `2 minutes`, `PT1M30S`, or plain seconds; undefined where it is no length of time, or none at all. */
export function searchLimitOf(text: string): number | undefined {
  const limit = millisecondsIn(text.trim());
  return limit !== undefined && limit > 0 ? limit : undefined;
}

function millisecondsIn(text: string): number | undefined {
  const [, count, ...units] = written.exec(text) ?? [];
  if (count !== undefined) {
    const unit = units.find((it) => it !== undefined)?.toLowerCase() ?? 's';
    return Number(count) * (seconds[unit] ?? 1) * 1000;
  }
  const [whole, ...parts] = iso.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const [h, m, s] = parts.map((it) => Number(it ?? 0));
  return ((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)) * 1000;
}
