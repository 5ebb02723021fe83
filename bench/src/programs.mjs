// Compliance files as organizations might write them, drawn from a seed: any history, any calendar, few or many teams.

import { addMonths, dayOf, monthStart, textOf, yearOf } from './days.mjs';
import { FRAMEWORKS, historyOf } from './program-histories.mjs';
import { streamOf } from './random.mjs';

/** The tracks that a word names: so many frameworks, or their ids with commas between. */
export function tracksIn(word) {
  return /^\d+$/.test(word) ? FRAMEWORKS.slice(0, Number(word)) : word.split(',');
}

/**
 * The text of entity `number` among `entities` of a portfolio. `tracks` are keys under `frameworks`, `today` is text;
 * the same words give the same text. The entities are dealt out to `teams`, each with room for three visits at once
 * for every ten entities it serves.
 */
export function programText({ seed, number, entities, teams, years, tracks, today: day }) {
  const random = streamOf(seed, number);
  const today = dayOf(day);
  const from = monthStart(addMonths(today, 1));
  const id = `entity-${String(number + 1).padStart(4, '0')}`;
  const histories = tracks.map((track) => historyOf(track, random, { today, from }));
  const audits = histories.flatMap((it) => it.audits);
  return [
    'version: 1',
    `id: ${id}`,
    ...organization(id, random),
    ...calendar(random, from, years),
    'frameworks:',
    ...tracks.flatMap((track, k) => keyed(`  ${track}:`, histories[k].settings)),
    `team: { name: team-${(number % teams) + 1}, fieldwork-capacity: ${Math.ceil((0.3 * entities) / teams)} }`,
    ...(audits.length > 0 ? ['audits:', ...audits.map((it) => `  - ${it}`)] : []),
    ...activities(random, today),
    'planning:',
    `  from: ${textOf(from)}`,
    `  horizon: ${years} years`,
    ...(random.chance(0.2) ? ['  joint-window: 2 weeks'] : []),
    '',
  ].join('\n');
}

function keyed(key, fields) {
  return fields.length === 0 ? [`${key} {}`] : [key, ...fields.map((it) => `    ${it}`)];
}

function organization(id, random) {
  const country = random.oneOf(['US', 'US-CA', 'DE', 'GB', 'IN', '[US, GB]', undefined]);
  return [
    'organization:',
    `  name: ${id}`,
    `  people: ${random.oneOf([12, 30, 85, 160, 320, 700])}`,
    ...(random.chance(0.3) ? [`  sites: ${random.between(1, 3)}`] : []),
    ...(country === undefined ? [] : [`  country: ${country}`]),
    ...(random.chance(0.5) ? [`  customers-year-end: ${random.oneOf(['12-31', '06-30', '03-31'])}`] : []),
  ];
}

/** Closed around New Year, and where the draw says so for one or two weeks at the same time of each year. */
function calendar(random, from, years) {
  const month = random.chance(0.7) ? String(random.between(1, 11)).padStart(2, '0') : undefined;
  const [first, length] = [random.between(1, 14), random.oneOf([7, 14])];
  const blackouts = [];
  for (let year = yearOf(from); year <= yearOf(from) + years; year += 1) {
    if (month !== undefined) {
      const day = dayOf(`${year}-${month}-${String(first).padStart(2, '0')}`);
      blackouts.push(`{ from: ${textOf(day)}, to: ${textOf(day + length - 1)}, reason: Change freeze }`);
    }
    blackouts.push(`{ from: ${year}-12-20, to: ${year + 1}-01-02, reason: Year end }`);
  }
  return ['calendar:', '  blackouts:', ...blackouts.map((it) => `    - ${it}`)];
}

function activities(random, today) {
  const lines = [];
  if (random.chance(0.5)) {
    const done = [2, 1].map((back) => textOf(addMonths(monthStart(today), -3 * back) + random.below(25)));
    lines.push(
      `  access-review: { since: ${textOf(addMonths(monthStart(today), -8))}, done: [${done.join(', ')}] }`,
    );
  }
  if (random.chance(0.5)) {
    const last = textOf(addMonths(today, -random.below(11)));
    lines.push(`  penetration-test: { every: 12 months, anchor: completion, done: [${last}] }`);
  }
  if (random.chance(0.3)) lines.push('  physical-access-review: false');
  return lines.length > 0 ? ['activities:', ...lines] : [];
}
