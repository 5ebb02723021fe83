// What SOC 2 and ISO 27001 have behind them in a drawn program, and what is asked of them next. Goals and bookings
// leave room, so that a file without a plan is a fault of the planner and not of the draw.

import { addMonths, dayOf, monthStart, textOf, tuesdayFrom, yearOf } from './days.mjs';

const span = (from, to) => `{ from: ${textOf(from)}, to: ${textOf(to)} }`;

/** `{ settings, audits }` of a track: fields under its key, and lines under `audits`. Unknown frameworks start fresh. */
export function historyOf(track, random, setting) {
  const [framework] = track.split('@');
  if (framework === 'soc2') return soc2(track, random, setting);
  if (framework === 'iso27001') return iso27001(track, random, setting);
  return { settings: [], audits: [] };
}

function soc2(track, random, { today }) {
  const ready = today + random.between(10, 120);
  const others = ['availability', 'confidentiality', 'privacy'].filter(() => random.chance(0.4));
  const settings = [`categories: [${['security', ...others].join(', ')}]`];
  const kind = random.oneOf(['fresh', 'fresh', 'type1', 'running', 'running', 'running']);
  if (kind === 'fresh') {
    settings.push(`ready: ${textOf(ready)}`);
    const first = random.oneOf([undefined, 3, 6, 9, 12]);
    if (random.chance(0.3)) settings.push('readiness: true');
    const asked = random.oneOf(['false', `{ by: ${textOf(addMonths(ready, 9))} }`, undefined, undefined]);
    if (asked !== undefined) settings.push(`type1: ${asked}`);
    const by = random.chance(0.5) ? `by: ${textOf(addMonths(ready, (first ?? 12) + 12))}` : undefined;
    const periods = [first === undefined ? undefined : `first-period: ${first} months`, by].filter(Boolean);
    if (periods.length > 0) settings.push(`type2: { ${periods.join(', ')} }`);
    return { settings, audits: [] };
  }
  const ended = addMonths(monthStart(today), -random.below(8)) - 1;
  if (kind === 'type1') return { settings, audits: [typeOne(track, Math.max(ended, today - 120), today)] };
  const periods = random.between(1, 3);
  const audits = Array.from({ length: periods }, (_, k) => {
    const to = addMonths(ended + 1, -12 * (periods - 1 - k)) - 1;
    const length = k === 0 && periods > 1 ? 6 : 12;
    const report = textOf(Math.min(today, to + 48));
    return `{ audit: ${track}/type2, period: ${span(addMonths(to + 1, -length), to)}, report: ${report} }`;
  });
  return { settings, audits };
}

function typeOne(track, day, today) {
  const asOf = monthStart(day) - 1;
  return `{ audit: ${track}/type1, as-of: ${textOf(asOf)}, report: ${textOf(Math.min(today, asOf + 40))} }`;
}

function iso27001(track, random, { today, from }) {
  const kind = random.oneOf(['fresh', 'fresh', 'certified', 'certified', 'certified', 'recertified']);
  if (kind === 'fresh') {
    const ready = today + random.between(10, 120);
    const goal = random.chance(0.5) ? [`by: ${textOf(addMonths(ready, 16))}`] : [];
    return { settings: [`ready: ${textOf(ready)}`, ...goal], audits: [] };
  }
  const decision = addMonths(today, -random.below(kind === 'certified' ? 31 : 8)) - random.below(28);
  if (kind === 'recertified') {
    const expires = textOf(addMonths(decision, 37));
    return {
      settings: [],
      audits: [`{ audit: ${track}/recertification, decision: ${textOf(decision)}, expires: ${expires} }`],
    };
  }
  const stage2 = tuesdayFrom(decision - 49);
  const opening = `{ audit: ${track}/stage2, fieldwork: ${span(stage2, stage2 + 2)}, decision: ${textOf(decision)} }`;
  return { settings: [], audits: [opening, ...surveillances(track, decision, today, from)] };
}

/** Done where they lie behind; booked where their limit comes too soon to be left to the planner. */
function surveillances(track, decision, today, from) {
  const limit = addMonths(decision, 12);
  const nextYear = dayOf(`${yearOf(decision) + 1}-01-15`);
  const first = tuesdayFrom(Math.max(addMonths(decision, 8), nextYear + 14 < limit ? nextYear : 0));
  const second = tuesdayFrom(addMonths(first, 12) - 3);
  const held = [
    { audit: `${track}/surveillance1`, at: first, last: limit },
    { audit: `${track}/surveillance2`, at: second, last: dayOf(`${yearOf(first) + 1}-12-31`) },
  ];
  return held.flatMap(({ audit, at, last }) => {
    const entry = `audit: ${audit}, fieldwork: ${span(at, at + 1)}`;
    if (at + 12 <= today) return [`{ ${entry}, report: ${textOf(at + 12)} }`];
    return at <= today || last < from + 90 ? [`{ ${entry} }`] : [];
  });
}
