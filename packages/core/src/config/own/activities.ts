// `activities` of a framework file: work of the catalogue that answers to its requirements, and work that only it knows.

import type { ActivityType, ActivityUse, StatutoryDay } from '../../model/index.js';
import { readMonthDay } from '../build/month-day.js';
import type { View } from '../build/view.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import { monthsAt } from './lengths.js';

/** What it calls for, and the kinds of work that the catalogue does not have. */
export interface OwnActivities {
  readonly uses: readonly ActivityUse[];
  readonly types: readonly ActivityType[];
}

/** The activities of a framework file. */
export function activitiesOf(file: View, catalogue: readonly ActivityType[]): OwnActivities {
  const all = file.map('activities');
  const read = (all?.keys ?? []).flatMap((key) => {
    const view = all?.map(key);
    return all && view ? [activityOf(all, key, view, catalogue)] : [];
  });
  return { uses: read.map(({ use }) => use), types: read.flatMap(({ type }) => type ?? []) };
}

function activityOf(all: View, key: string, view: View, catalogue: readonly ActivityType[]) {
  const by = dayOf(view);
  const months = monthsAt(view, 'every', 'work comes round') ?? (by && A_YEAR);
  const controls = view.texts('controls') ?? [];
  const use: ActivityUse = {
    key,
    controls,
    ...(months === undefined || controls.length === 0 ? {} : { everyMonths: months }),
    ...(by ? { by } : {}),
    ...(view.flag('supporting') ? { supporting: true } : {}),
  };
  if (catalogue.some((it) => it.key === key)) {
    for (const it of ['title', 'owner']) {
      if (!view.has(it)) continue;
      view.complain(
        'wrong-key',
        it,
        `${key} is in the catalogue and has its ${it} from there`,
        'take the key out; the program file may say otherwise',
      );
    }
    const written = ['every', 'by'].find((it) => view.has(it));
    if (written !== undefined && controls.length === 0)
      view.complain(
        'missing-key',
        written,
        `${key} comes round as often as is written, and nothing says where`,
        'name the requirement under `controls`',
      );
    return { use, type: undefined };
  }
  const lacking = ['title', 'every'].filter((it) => !view.has(it) && !(it === 'every' && view.has('by')));
  if (lacking.length > 0) {
    const near = nearest(
      key,
      catalogue.map((it) => it.key),
    );
    const own = 'work of your own needs `title` and `every`';
    const says = `${quote(key)} is not in the catalogue and has no ${lacking.join(' and no ')}`;
    all.complain('unknown-activity', key, says, near ? `did you mean ${near}? ${own}` : own);
  }
  const type: ActivityType = {
    key,
    title: view.text('title') ?? key,
    months: months ?? null,
    owner: view.text('owner') ?? 'compliance lead',
    note: '',
  };
  return { use, type };
}

const A_YEAR = 12;

function dayOf(view: View): StatutoryDay | undefined {
  const read = readMonthDay(view.text('by') ?? '');
  return read && { months: read.month - 1, days: read.day - 1 };
}
