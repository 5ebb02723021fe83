// Other people's calendars: which days they take, and what is said of a file that cannot be read.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { readCalendar } from '../../src/imported/index.js';
import { span } from '../fixtures/northwind-plan.js';

const WITHIN = span('2027-01-01', '2028-12-31');

function calendar(...events: readonly (readonly string[])[]): string {
  const lines = events.flatMap((it, n) => [
    'BEGIN:VEVENT',
    `UID:${n}@x`,
    'DTSTAMP:20260101T000000Z',
    ...it,
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

/** `from to reason` of every span. */
async function days(text: string, within = WITHIN): Promise<readonly string[]> {
  const answer = await readCalendar('holidays.ics', text, within);
  if (!answer.ok) throw new Error(answer.problems.map((it) => it.message).join('\n'));
  return answer.days.map(({ span: { from, to }, reason }) => `${from} ${to} ${reason}`);
}

async function problems(text: string): Promise<readonly string[]> {
  const answer = await readCalendar('holidays.ics', text, WITHIN);
  return answer.ok
    ? []
    : answer.problems.map(({ where, message }) => `${where?.file}:${where?.line} ${message}`);
}

describe('a whole day in a calendar', () => {
  it.each([
    ['of one day', ['DTSTART;VALUE=DATE:20270503', 'DTEND;VALUE=DATE:20270504'], '2027-05-03 2027-05-03'],
    [
      'of several days, whose end is the day after',
      ['DTSTART;VALUE=DATE:20271220', 'DTEND;VALUE=DATE:20280103'],
      '2027-12-20 2028-01-02',
    ],
    ['without an end', ['DTSTART;VALUE=DATE:20270503'], '2027-05-03 2027-05-03'],
    [
      'that ends when it begins',
      ['DTSTART;VALUE=DATE:20270503', 'DTEND;VALUE=DATE:20270503'],
      '2027-05-03 2027-05-03',
    ],
    ['with a duration', ['DTSTART;VALUE=DATE:20270503', 'DURATION:P3D'], '2027-05-03 2027-05-05'],
    ['with a duration in weeks', ['DTSTART;VALUE=DATE:20270503', 'DURATION:P1W'], '2027-05-03 2027-05-09'],
    [
      'as old Outlooks write it',
      ['DTSTART:20270503T000000', 'DTEND:20270505T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
      '2027-05-03 2027-05-04',
    ],
    [
      'that is marked as busy',
      ['DTSTART;VALUE=DATE:20270503', 'TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'],
      '2027-05-03 2027-05-03',
    ],
    ['in lines that end as on Unix, folded', ['DTSTART;VALUE=D', ' ATE:20270503'], '2027-05-03 2027-05-03'],
  ])('%s takes its days', async (_what, lines, expected) => {
    expect(await days(calendar([...lines, 'SUMMARY:Closed']))).toEqual([`${expected} Closed`]);
    expect(await days(calendar([...lines, 'SUMMARY:Closed']).replaceAll('\r\n', '\n'))).toEqual([
      `${expected} Closed`,
    ]);
  });

  it.each([
    ['marked as free', ['DTSTART;VALUE=DATE:20270503', 'TRANSP:TRANSPARENT']],
    ['marked as free by Outlook', ['DTSTART;VALUE=DATE:20270503', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    ['called off', ['DTSTART;VALUE=DATE:20270503', 'STATUS:CANCELLED']],
    ['that is a meeting with an hour', ['DTSTART:20270503T090000Z', 'DTEND:20270503T100000Z']],
    ['that begins at midnight and is a meeting', ['DTSTART:20270503T000000', 'DTEND:20270504T000000']],
    ['before the days asked for', ['DTSTART;VALUE=DATE:20261231']],
    ['after them', ['DTSTART;VALUE=DATE:20290101']],
  ])('%s takes none', async (_what, lines) => {
    expect(await days(calendar(lines))).toEqual([]);
  });

  it('is named as the calendar names it, on one line, and stands where it is written', async () => {
    const answer = await readCalendar(
      'a/holidays.ics',
      calendar(
        ['DTSTART;VALUE=DATE:20270503', 'SUMMARY:Betriebs\\nausflug\\, Zoë 😀'],
        ['DTSTART;VALUE=DATE:20270504'],
      ),
      WITHIN,
    );
    expect(answer.ok && answer.days.map(({ reason, where }) => [reason, where.file, where.line])).toEqual([
      ['Betriebs ausflug, Zoë 😀', 'a/holidays.ics', 7],
      ['busy', 'a/holidays.ics', 13],
    ]);
  });

  it('comes from every calendar in a file', async () => {
    const two = calendar(['DTSTART;VALUE=DATE:20270503']) + calendar(['DTSTART;VALUE=DATE:20270601']);
    expect(await days(`\ufeff${two}`)).toEqual(['2027-05-03 2027-05-03 busy', '2027-06-01 2027-06-01 busy']);
  });
});

describe('a whole day that repeats', () => {
  it.each([
    ['every year', ['DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY'], ['2027-05-01', '2028-05-01']],
    ['every year, on 29 February', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], ['2028-02-29']],
    [
      'on a day that never comes',
      ['DTSTART;VALUE=DATE:20240101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'],
      [],
    ],
    [
      'on the fourth Thursday of November',
      ['DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'],
      ['2027-11-25', '2028-11-23'],
    ],
    ['until a day', ['DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY;UNTIL=20270501'], ['2027-05-01']],
    [
      'so many times',
      ['DTSTART;VALUE=DATE:20261201', 'RRULE:FREQ=MONTHLY;COUNT=3'],
      ['2027-01-01', '2027-02-01'],
    ],
    [
      'every other week',
      ['DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'],
      ['2027-01-04', '2027-01-18', '2027-02-01'],
    ],
    [
      'but not then',
      ['DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20270111'],
      ['2027-01-04', '2027-01-18'],
    ],
    [
      'and then, too',
      ['DTSTART;VALUE=DATE:20270104', 'RDATE;VALUE=DATE:20270301,20270401'],
      ['2027-01-04', '2027-03-01', '2027-04-01'],
    ],
    [
      'on the 31st, in months that have one',
      ['DTSTART;VALUE=DATE:20270131', 'RRULE:FREQ=MONTHLY;COUNT=3'],
      ['2027-01-31', '2027-03-31', '2027-05-31'],
    ],
  ])('%s', async (_what, lines, expected) => {
    expect(await days(calendar(lines))).toEqual(expected.map((on) => `${on} ${on} busy`));
  });

  it('takes as many days each time as it lasts, also where it began before the days asked for', async () => {
    const shift = [
      'DTSTART;VALUE=DATE:20261228',
      'DTEND;VALUE=DATE:20270104',
      'RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=2',
    ];
    expect(await days(calendar(shift))).toEqual(['2026-12-28 2027-01-03 busy', '2027-01-25 2027-01-31 busy']);
  });

  it('day after day is one span', async () => {
    const week = ['DTSTART;VALUE=DATE:20270503', 'RRULE:FREQ=DAILY;COUNT=5', 'SUMMARY:Leave'];
    expect(await days(calendar(week))).toEqual(['2027-05-03 2027-05-07 Leave']);
  });

  it('is followed where single times were moved, freed or called off', async () => {
    const text = calendar(
      ['DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:On call'],
      ['RECURRENCE-ID;VALUE=DATE:20270111', 'DTSTART;VALUE=DATE:20270113', 'SUMMARY:On call'],
      ['RECURRENCE-ID;VALUE=DATE:20270118', 'DTSTART;VALUE=DATE:20270118', 'TRANSP:TRANSPARENT'],
      ['RECURRENCE-ID;VALUE=DATE:20270125', 'DTSTART;VALUE=DATE:20270125', 'STATUS:CANCELLED'],
    ).replaceAll(/UID:[0-9]@x/g, 'UID:1@x');
    expect(await days(text)).toEqual(['2027-01-04 2027-01-04 On call', '2027-01-13 2027-01-13 On call']);
  });
});

describe('a file that is no calendar', () => {
  it.each([
    ['is empty', '', 'holidays.ics:1 the file holds no calendar'],
    [
      'is something else',
      '<html>\n',
      'holidays.ics:1 the line is no property: it has neither name nor colon',
    ],
    [
      'is cut off',
      calendar(['DTSTART;VALUE=DATE:20270503']).slice(0, 100),
      'holidays.ics:4 BEGIN:VEVENT has no END:VEVENT: the file stops before it',
    ],
    [
      'ends what has not begun',
      'BEGIN:VCALENDAR\r\nEND:VEVENT\r\n',
      'holidays.ics:2 END:VEVENT stands where VCALENDAR, begun on line 1, has to end',
    ],
    ['begins with an end', 'END:VCALENDAR\r\n', 'holidays.ics:1 END:VCALENDAR ends nothing that has begun'],
    [
      'has a line of nothing',
      calendar(['DTSTART;VALUE=DATE:20270503', 'see you there']),
      'holidays.ics:8 the line is no property: it has neither name nor colon',
    ],
    [
      'has a day that does not exist',
      calendar(['DTSTART;VALUE=DATE:20270231']),
      'holidays.ics:7 DTSTART is 2027-02-31, which is not a day',
    ],
    [
      'has a word for a day',
      calendar(['SUMMARY:a', 'DTSTART;VALUE=DATE:tomorrow']),
      /^holidays\.ics:8 DTSTART/,
    ],
    [
      'has an event without a beginning',
      calendar(['SUMMARY:a']),
      'holidays.ics:4 the event does not say when it begins (DTSTART)',
    ],
    [
      'repeats in no known way',
      calendar(['DTSTART;VALUE=DATE:20270503', 'RRULE:FREQ=SOMETIMES']),
      'holidays.ics:8 RRULE cannot be read: invalid frequency',
    ],
    [
      'repeats every second',
      calendar(['DTSTART;VALUE=DATE:20270503', 'RRULE:FREQ=SECONDLY']),
      /^holidays\.ics:7 the event repeats in a way that cannot be followed/,
    ],
  ])('because it %s is told by its line', async (_what, text, says) => {
    const told = await problems(text);
    expect(told).toHaveLength(1);
    if (typeof says === 'string') expect(told[0]).toBe(says);
    else expect(told[0]).toMatch(says);
  });

  it('tells of all its lines at once, and repeats none of what they say', async () => {
    const told = await problems(calendar(['DTSTART;VALUE=DATE:20270503', 'secret one', 'secret two']));
    expect(told.map((it) => it.slice(0, 15))).toEqual(['holidays.ics:8 ', 'holidays.ics:9 ']);
    expect(told.join()).not.toContain('secret');
  });

  it('is an answer and no accident, whatever stands in it', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'DTSTART;VALUE=DATE:20270503',
        'RRULE:FREQ=DAILY',
        ' ',
        'DTEND:x',
        'EXDATE:',
        'DURATION:P',
        'RECURRENCE-ID:1',
      ),
      fc.string({ maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const answer = await readCalendar('x.ics', calendar(lines), WITHIN);
        if (answer.ok) for (const it of answer.days) expect(plainDate(it.span.from) <= it.span.to).toBe(true);
        else expect(answer.problems.every(({ where }) => (where?.line ?? 0) > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
