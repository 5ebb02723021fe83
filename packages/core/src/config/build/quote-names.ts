// What a quote may be for: an audit, one turn of it, a framework or a track, an activity, or an item of the rate card. Which kind
// it is decides what a quote can say: only where a table counts audit days is there a price of one.

import { isExamined } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import type { Priceable } from './costs.js';
import type { View } from './view.js';

/** Items of the rate card that are no audit and no activity. */
const ITEMS = [
  'travel',
  'sites',
  'application-fee',
  'yearly-fee',
  'platform',
  'contingency',
  'internal-hours',
] as const;

/** Tells where a quote names nothing that is priced, or says what cannot be said of it. */
export function checkQuoteName(file: View, quotes: View, key: string, known: Priceable): void {
  const { catalogue } = known;
  const declared = known.declared.filter(({ framework }) => isExamined(framework));
  if (known.declared.length === 0) return;
  const duty = known.declared.find(({ track, framework }) => track.id === key && !isExamined(framework));
  if (duty) {
    const says = `a quote for ${quote(key)}, which nobody audits: there is no fee`;
    quotes.complain('unknown-audit', key, says, 'write what its work costs by activity');
    return;
  }
  const tracks = declared.map(({ track, framework }) => ({ id: track.id, framework }));
  const audits = tracks.flatMap(({ id, framework }) =>
    framework.audits.map((type) => ({ framework, name: `${id}/${type.id}` })),
  );
  const turn = audits.find(
    ({ name }) => key.replace(/-[1-9]\d*$/, '') === name.replaceAll('/', '-') && /-\d+$/.test(key),
  );
  const audit = audits.find(({ name }) => name === key) ?? turn;
  const framework = audit?.framework ?? tracks.find(({ id }) => id === key)?.framework;
  const own = file.map('activities')?.keys ?? [];
  const activities = [...catalogue.map((type) => type.key), ...own];
  const comesOf = tracks.flatMap((it) => it.framework.byProducts ?? []).map(({ id }) => id);
  const names = [
    ...tracks.map(({ id }) => id),
    ...audits.map(({ name }) => name),
    ...comesOf,
    ...ITEMS,
    ...activities,
  ];
  if (!framework && !names.includes(key)) {
    const near = nearest(key, names);
    const remedy = near ? `did you mean ${near}?` : `the names here are ${some(names)}`;
    quotes.complain(
      'unknown-audit',
      key,
      `a quote for ${quote(key)}, which is no audit, framework or item of this file`,
      remedy,
    );
    return;
  }
  checkWhatItSays(quotes, key, framework?.cycle.kind === 'certification');
  if (quotes.get(key) !== null && file.map('activities')?.map(key)?.has('cost')) {
    const says = `${quote(key)} has a quote here and a \`cost\` under \`activities\``;
    quotes.complain('priced-twice', key, says, 'keep one of them');
  }
}

function checkWhatItSays(quotes: View, key: string, hasDays: boolean): void {
  const view = quotes.map(key);
  for (const say of ['day-rate', 'days']) {
    if (!view?.has(say) || hasDays) continue;
    const says = `${quote(key)} is not priced by audit day`;
    view.complain('wrong-key', say, says, 'write its price as `likely`');
  }
  if (view?.has('people') && !hasDays) {
    const says = `no audit days of ${quote(key)} follow from a headcount`;
    view.complain('wrong-key', 'people', says, 'leave `people` out');
  }
  if (key === 'internal-hours' && quotes.get(key) !== null) {
    const says = 'internal hours are priced by the hour';
    quotes.complain('wrong-key', key, says, 'write `internal-rate` under `costs`, or null to leave them out');
  }
}
