// What frameworks have behind them in a drawn program, and what is asked of them next. Goals and bookings leave room, so that a file without a plan is a fault of the planner and not of the draw.

import { addMonths, dayOf, monthStart, textOf, tuesdayFrom, yearOf } from './days.mjs';

const span = (from, to) => `{ from: ${textOf(from)}, to: ${textOf(to)} }`;

/** `{ settings, audits }` of a track: fields under its key, and lines under `audits`. Unknown frameworks start fresh. */
export function historyOf(track, random, setting) {
  const [framework] = track.split('@');
  if (framework === 'soc2')
    return examination(track, random, setting, ['availability', 'confidentiality', 'privacy']);
  if (framework === 'soc1') return examination(track, random, setting, []);
  if (framework.startsWith('iso')) return certification(track, random, setting);
  const months = MONTHS_HELD[framework];
  return months === undefined ? { settings: [], audits: [] } : assessment(track, random, setting, months);
}

/** Months an assessment holds. */
const MONTHS_HELD = { 'pci-dss': 12, 'hitrust-r2': 24, 'hitrust-i1': 12, 'hitrust-e1': 12 };

/** Frameworks in the order in which a program of so many has them. */
export const FRAMEWORKS = [
  'soc2',
  'iso27001',
  'pci-dss',
  'iso27701',
  'hitrust-r2',
  'soc1',
  'iso42001',
  'iso9001',
];

// Never held, or last one held so long ago that the next is due in some months; an interim is behind or far off.
function assessment(track, random, { today }, months) {
  const fresh = random.chance(0.4);
  const ready = textOf(today + random.between(10, 120));
  if (fresh) return { settings: [`ready: ${ready}`], audits: [] };
  const report = addMonths(
    today,
    -(months === 24 && random.chance(0.5) ? random.between(13, 19) : random.below(8)),
  );
  const held = `{ audit: ${track}/assessment, report: ${textOf(report)} }`;
  const anniversary = addMonths(report, 12);
  if (months === 12 || anniversary > today) return { settings: [], audits: [held] };
  const interim = tuesdayFrom(anniversary - 40);
  const between = `{ audit: ${track}/interim, fieldwork: ${span(interim, interim + 7)}, report: ${textOf(interim + 35)} }`;
  return { settings: [], audits: [held, between] };
}

function examination(track, random, { today }, categories) {
  const ready = today + random.between(10, 120);
  const others = categories.filter(() => random.chance(0.4));
  const settings = categories.length === 0 ? [] : [`categories: [${['security', ...others].join(', ')}]`];
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

function certification(track, random, { today, from }) {
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
