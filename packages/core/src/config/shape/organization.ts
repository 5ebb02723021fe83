// The shape of `organization`, `calendar` and `team`: who plans, and on which days.

import * as z from 'zod/mini';
import { WEEKDAYS } from '../../calendar/index.js';
import { currency, timezone } from './codes.js';
import { Form, type Samples } from './form.js';
import { date, monthDay, text } from './kinds.js';
import { block, choice, either, flag, itemsIn, list, whole } from './parts.js';
import { region } from './regions.js';

/** Who plans. */
export function organizationShape() {
  return block(
    {
      name: text('Name of the organization.', ['Northwind']).optional(),
      people: whole(
        "Persons doing work under the organization's control; drives ISO audit days. Absent: 25.",
        1,
        1_000_000,
        85,
      ).optional(),
      sites: either(
        [
          whole('How many there are.', 0, 10_000, 0),
          list(siteShape(), 'Each of them, so that a plan says which ones an audit visits.'),
        ],
        'a whole number, or a list such as [{ name: Berlin, country: DE }],',
        'Further sites, counted or listed; the central function is not one.',
      ).optional(),
      country: countries(
        'Whose public holidays are days off: an ISO 3166 code, optionally with a subdivision, or a list.',
      ).optional(),
      timezone: timezone('Used for hours, and for what day it is. Default: UTC.').optional(),
      currency: currency('Currency of every amount in the file. Default: USD.').optional(),
      'fiscal-year-start': monthDay(
        'First day of the fiscal year; a year is named after the calendar year in which it ends.',
        '02-01',
      ).optional(),
      'customers-year-end': monthDay(
        "The customers' financial year end, which SOC 2 periods serve. Default: 12-31.",
        '12-31',
      ).optional(),
    },
    'The organization that is audited.',
  );
}

function countries(description: string) {
  return either(
    [
      region('A country or one of its subdivisions, by ISO 3166.'),
      list(region('A country or subdivision.'), 'Several, their holidays united.'),
    ],
    'a country code, such as US or US-CA, or a list of them,',
    description,
  );
}

function siteShape() {
  return block(
    {
      name: text('Name of the site; audits are recorded with it.', ['Berlin']),
      country: countries(
        'Whose public holidays are days off there, besides those of the organization.',
      ).optional(),
      people: whole('Persons who work there, counted in the headcount.', 0, 1_000_000, 12).optional(),
      from: date('First day. Absent: it has always been there.').optional(),
      to: date('Last day. Absent: it stays.').optional(),
    },
    'A site besides the central function.',
  );
}

/** On which days people work. */
export function calendarShape() {
  const blackout = block(
    {
      from: date('First day.', '2027-12-20'),
      to: date('Last day, included.', '2028-01-02'),
      reason: text('Why nothing may be planned.', ['Year-end change freeze']).optional(),
    },
    'Days on which nothing may be planned; both ends are included.',
  );
  const weekday = choice([...WEEKDAYS] as [string, ...string[]], 'A day of the week.');
  const workingDays = (samples: Samples) =>
    z
      .array(weekday.for(samples && itemsIn(samples)), { error: 'a list of days such as mon' })
      .check(z.minLength(1, { error: 'at least one working day' }));
  return block(
    {
      'working-days': new Form(workingDays, {
        description: 'Days of the week on which people work. Default: mon to fri.',
      }).optional(),
      holidays: flag(
        'Whether public holidays are days off. Default: true where a country is given.',
      ).optional(),
      blackouts: list(
        blackout,
        'Days on which nothing may be planned.',
        'a list such as [{ from: 2027-12-20, to: 2028-01-02 }]',
      ).optional(),
      import: list(
        text('Path of an .ics file.'),
        'Calendars whose busy all-day events become blackouts, as paths from the folder of this file.',
      ).optional(),
    },
    'Working days, holidays and blackouts.',
  );
}

/** Who hosts the auditors. */
export function teamShape() {
  return block(
    {
      name: text('Name of the team; files that name one team share its capacity.', ['security']),
      'fieldwork-capacity': whole(
        'Visits the team can host at the same time. Default: 1.',
        1,
        1000,
        1,
      ).optional(),
    },
    'The team that hosts the auditors.',
  );
}
