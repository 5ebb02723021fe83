// `organization`, `calendar` and `team` with their defaults: who plans, and on which days.

import { toDay, WEEKDAYS, WORKWEEK } from '../../calendar/index.js';
import {
  type Blackout,
  type CalendarSettings,
  type ImportedCalendar,
  type Organization,
  PEOPLE_ASSUMED,
  type Team,
} from '../../model/index.js';
import { readMonthDay } from './month-day.js';
import { checkForwards, type View } from './view.js';

/** The days of each calendar by its path as written; `later` where the file is only asked which it names. */
export type Imported = readonly { readonly path: string; readonly days: readonly Blackout[] }[] | 'later';

/** Who plans; `name` is the program's where the organization has none of its own. */
export function buildOrganization(file: View, name: string): Organization {
  const view = file.map('organization');
  const people = view?.number('people');
  const country = view?.text('country');
  return {
    name,
    people: people ?? PEOPLE_ASSUMED,
    peopleAssumed: people === undefined,
    sites: view?.number('sites') ?? 0,
    regions: country === undefined ? [...new Set(view?.texts('country') ?? [])] : [country],
    timezone: view?.text('timezone') ?? 'UTC',
    currency: view?.text('currency') ?? 'USD',
    fiscalYearStart: readMonthDay(view?.text('fiscal-year-start') ?? '') ?? { month: 1, day: 1 },
    customersYearEnd: readMonthDay(view?.text('customers-year-end') ?? '') ?? { month: 12, day: 31 },
  };
}

/** On which days people work. Blackouts are sorted by their first day and keep their places. */
export function buildCalendar(
  file: View,
  regions: readonly string[],
  imported: Imported | undefined,
): CalendarSettings {
  const view = file.map('calendar');
  const written = new Set(view?.texts('working-days'));
  const holidays = view?.flag('holidays');
  if (holidays && regions.length === 0) {
    view?.notice(
      'holidays-without-country',
      'holidays',
      'calendar.holidays is true, and the file names no country whose holidays they would be',
      'write `country` under `organization`',
    );
  }
  return {
    workingDays: written.size > 0 ? WEEKDAYS.filter((weekday) => written.has(weekday)) : WORKWEEK,
    holidays: holidays ?? regions.length > 0,
    blackouts: [...(view?.maps('blackouts') ?? []).flatMap(buildBlackout), ...daysOf(view, imported)].sort(
      (a, b) => toDay(a.span.from) - toDay(b.span.from),
    ),
    imports: importsOf(view),
  };
}

function importsOf(view: View | undefined): readonly ImportedCalendar[] {
  return (view?.entries('import') ?? []).flatMap(({ text: path, where }) =>
    path === undefined ? [] : [{ path, where }],
  );
}

function daysOf(view: View | undefined, imported: Imported | undefined): readonly Blackout[] {
  const named = importsOf(view);
  if (named.length === 0) return [];
  const paths = named.map(({ path }) => path);
  return importedDays(paths, imported, () =>
    view?.complain(
      'calendar-not-read',
      'import',
      `the calendars of calendar.import (${paths.join(', ')}) have not been read`,
      'plan with the command line, or write the days under `blackouts`',
    ),
  );
}

/**
 * The days of calendars that a file names. Reading other files is the shells' business: where one has not, planning over
 * those days would be silence, and `unread` tells so.
 */
export function importedDays(
  paths: readonly string[],
  imported: Imported | undefined,
  unread: () => void,
): readonly Blackout[] {
  if (imported === undefined) unread();
  if (imported === undefined || imported === 'later') return [];
  return imported.filter(({ path }) => paths.includes(path)).flatMap(({ days }) => days);
}

function buildBlackout(view: View): readonly Blackout[] {
  checkForwards(view, 'the blackout');
  const from = view.date('from');
  const to = view.date('to');
  if (from === undefined || to === undefined) return [];
  return [{ span: { from, to }, reason: view.text('reason') ?? 'blackout', where: view.where }];
}

/** The team that hosts the auditors; one visit at a time unless it says otherwise. */
export function buildTeam(file: View): Team | undefined {
  const view = file.map('team');
  if (!view) return undefined;
  return {
    name: view.text('name') ?? '',
    capacity: view.number('fieldwork-capacity') ?? 1,
    where: view.where,
  };
}
