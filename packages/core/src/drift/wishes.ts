// What the program wants of one track's audits: which of them, by when, and with periods of what length.

import { formatDuration } from '../calendar/index.js';
import { type AuditWish, titleIn } from '../model/index.js';
import type { Drifted } from './detector.js';
import { at, later, moved, type Pair } from './track-pair.js';

/** Audits that are wanted less, later or over shorter periods. */
export function wishes(pair: Pair): readonly Drifted[] {
  const types = new Set([...pair.was.audits.keys(), ...pair.is.audits.keys()]);
  return [...types].flatMap((type) =>
    ofWish(pair, type, pair.was.audits.get(type), pair.is.audits.get(type)),
  );
}

function ofWish(
  pair: Pair,
  type: string,
  was: AuditWish | undefined,
  is: AuditWish | undefined,
): readonly Drifted[] {
  const framework = pair.both.known.frameworks.find(({ id }) => id === pair.is.framework);
  const found = framework?.audits.find(({ id }) => id === type)?.title;
  const title = found ? titleIn(pair.was, found) : `${pair.name} ${type}`;
  const told: Drifted[] = [];
  const dropped = is?.wanted === false && was?.wanted !== false;
  const goalGone = was?.by !== undefined && is?.by === undefined;
  const unasked = was?.wanted === true && is?.wanted !== true && !goalGone && !periods(was, is);
  if (dropped || unasked) {
    const message = dropped
      ? `The ${title} is wanted no more.`
      : `The ${title} is left to the planner; it was asked for.`;
    const values = { was: was?.wanted ? 'wanted' : 'left to the planner', is: dropped ? 'false' : null };
    told.push(at(pair, [type], type, { rule: 'drift-audit-dropped', message, ...values }));
  }
  if (!dropped && later(was?.by?.on, is?.by?.on))
    told.push(moved(pair, [type, 'by'], `${type}-by`, `The goal of the ${title}`, was?.by?.on, is?.by?.on));
  if (was?.interim === true && is?.interim !== true) {
    const left = is?.interim === 'auto';
    const message = `Interim sessions of the ${title} are ${left ? 'left to the planner' : 'planned no more'}.`;
    const values = { was: 'true', is: left ? 'auto' : null };
    told.push(
      at(pair, [type, 'interim'], `${type}-interim`, { rule: 'drift-interim-dropped', message, ...values }),
    );
  }
  return [...told, ...lengths(pair, type, title, was, is)];
}

// A block of periods asks for nothing by being there.
function periods(was: AuditWish, is: AuditWish | undefined): boolean {
  return [was, is].some((it) => it?.period !== undefined || it?.firstPeriod !== undefined);
}

function lengths(
  pair: Pair,
  type: string,
  title: string,
  was: AuditWish | undefined,
  is: AuditWish | undefined,
): readonly Drifted[] {
  const cycle = pair.both.known.frameworks.find(({ id }) => id === pair.is.framework)?.cycle;
  if (cycle?.kind !== 'examination' || type !== cycle.period) return [];
  const told: Drifted[] = [];
  const tell = (key: string, message: string, before: string, now: string | null): void => {
    told.push(
      at(pair, [type, key], `${type}-${key}`, {
        rule: 'drift-period-shorter',
        message,
        was: before,
        is: now,
      }),
    );
  };
  const [first, now] = [was?.firstPeriod, is?.firstPeriod];
  if (first !== undefined && (now === undefined ? first > cycle.months.min : now < first)) {
    const left = now === undefined ? 'left to the planner' : months(now);
    tell(
      'first-period',
      `The first period of the ${title} is ${left}; it was ${months(first)}.`,
      months(first),
      now === undefined ? null : months(now),
    );
  }
  const [usual, length] = [was?.period ?? cycle.months.usual, is?.period ?? cycle.months.usual];
  if (length < usual)
    tell(
      'period',
      `Periods of the ${title} are ${months(length)} long; they were ${months(usual)}.`,
      months(usual),
      months(length),
    );
  if (was?.align === false && (is?.align ?? true))
    tell(
      'align',
      `One period of the ${title} may be shorter now, to bring cycles together.`,
      'false',
      'true',
    );
  return told;
}

function months(count: number): string {
  return formatDuration({ months: count, days: 0 });
}
