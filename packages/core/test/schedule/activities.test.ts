import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, fromDay, toDay } from '../../src/calendar/index.js';
import type { Engagement, Framework, Occurrence, Program } from '../../src/model/index.js';
import { planActivities } from '../../src/schedule/activities/index.js';
import {
  catalogue,
  cert,
  date,
  engagement,
  exam,
  program,
  type WrittenActivity,
  weekdays,
} from './invented.js';

function plan(
  input: Program,
  today: string,
  engagements: readonly Engagement[] = [],
  calendar = weekdays(),
  frameworks: readonly Framework[] = [exam, cert],
): readonly Occurrence[] {
  return planActivities({ program: input, frameworks, catalogue, engagements, calendar, today: date(today) });
}

function turnsOf(activity: WrittenActivity, today: string, engagements: readonly Engagement[] = []) {
  return plan(program({ activities: [activity] }), today, engagements).filter(
    (it) => it.activity === activity.key,
  );
}

const CERT_TRACK = [{ id: 'cert', framework: 'cert' }];

describe('which activities a program has', () => {
  const keys = (input: Program) => [...new Set(plan(input, '2026-11-21').map((it) => it.activity))].sort();

  it('are those its frameworks use, each once', () => {
    expect(keys(program())).toEqual(['review', 'yearly-test']);
    expect(keys(program({ tracks: [{}, ...CERT_TRACK] }))).toEqual([
      'board-review',
      'review',
      'self-audit',
      'yearly-test',
    ]);
  });

  it('leave out what only a category brings that is not in scope', () => {
    expect(keys(program({ tracks: [{ categories: ['base', 'uptime'] }] }))).toContain('uptime-drill');
  });

  it('leave out what the user switched off, and take in what the user brings with a title and a cadence', () => {
    const input = program({
      activities: [
        { key: 'review', off: true },
        { key: 'red-team', title: 'Red-team exercise', every: '24 months' },
      ],
    });
    expect(keys(input)).toEqual(['red-team', 'yearly-test']);
  });

  it('answer to the controls of every framework that uses them, or to those the user names', () => {
    const tracks = [{}, ...CERT_TRACK];
    const [review] = plan(program({ tracks }), '2026-11-21');
    expect(review).toMatchObject({ activity: 'review', controls: ['E1', 'C1'], owner: null });
    const [own] = plan(
      program({ tracks, activities: [{ key: 'review', controls: ['E9'], owner: '@a/b' }] }),
      '2026-11-21',
    );
    expect(own).toMatchObject({ controls: ['E9'], owner: '@a/b' });
  });
});

describe('the slots of the calendar', () => {
  it('are those that open within the horizon where nothing was done yet', () => {
    const reviews = turnsOf({ key: 'review' }, '2026-11-21');
    expect(reviews[0]).toMatchObject({
      id: 'review-2027-q1',
      window: { from: '2027-01-01', to: '2027-03-31' },
      due: '2027-03-31',
      status: 'planned',
    });
    expect(reviews.at(-1)?.id).toBe('review-2029-q4');
    expect(reviews).toHaveLength(12);
  });

  it('begin with the slot of the first completion, and a missed quarter stays missed', () => {
    const reviews = turnsOf({ key: 'review', done: ['2026-03-30', '2026-09-28'] }, '2026-11-21');
    expect(reviews.slice(0, 5).map(({ id, status, done }) => [id, status, done])).toEqual([
      ['review-2026-q1', 'done', '2026-03-30'],
      ['review-2026-q2', 'missed', null],
      ['review-2026-q3', 'done', '2026-09-28'],
      ['review-2026-q4', 'planned', null],
      ['review-2027-q1', 'planned', null],
    ]);
    expect(reviews[1]?.serves).toEqual([]);
  });

  it('begin where `since` says, whatever was done before', () => {
    const reviews = turnsOf({ key: 'review', since: '2026-04-01', done: ['2026-03-30'] }, '2026-11-21');
    expect(reviews[0]).toMatchObject({ id: 'review-2026-q2', status: 'missed' });
  });

  it('do not forget a quarter missed since the start of planning because a later one was done', () => {
    const input = program({ from: '2026-12-01', activities: [{ key: 'review', done: ['2027-05-03'] }] });
    const [first] = plan(input, '2027-05-10').filter((it) => it.activity === 'review');
    expect(first).toMatchObject({ id: 'review-2027-q1', status: 'missed' });
  });

  it.each([
    ['1 month', 'review-2027-01'],
    ['6 months', 'review-2027-h1'],
    ['12 months', 'review-2027'],
    ['1 week', 'review-2026-w50'],
  ])('of %s are named %s', (every, id) => {
    expect(turnsOf({ key: 'review', every }, '2026-11-21').map((it) => it.id)).toContain(id);
  });

  it('take a second completion in one slot as one more turn, since it is evidence too', () => {
    const done = ['2026-10-05', '2026-11-02', '2026-11-09'];
    const reviews = turnsOf({ key: 'review', done }, '2026-11-21');
    expect(reviews.slice(0, 3).map(({ id, done }) => [id, done])).toEqual([
      ['review-2026-q4', '2026-10-05'],
      ['review-2026-q4-2', '2026-11-02'],
      ['review-2026-q4-3', '2026-11-09'],
    ]);
  });

  it('keep what goes by event: each completion is a turn, and none is planned', () => {
    expect(turnsOf({ key: 'on-hire', done: ['2026-02-02', '2026-10-01'] }, '2026-11-21')).toMatchObject([
      { id: 'on-hire-1', status: 'done', planned: '2026-02-02' },
      { id: 'on-hire-2', status: 'done', planned: '2026-10-01' },
    ]);
  });
});

describe('the state of a turn on the calendar', () => {
  const since = '2027-01-01';
  it.each([
    // today, grace, completions, state of the first quarter of 2027
    ['2027-02-28', '0 days', [], 'planned'],
    ['2027-03-01', '0 days', [], 'due-soon'],
    ['2027-03-31', '0 days', [], 'due-soon'],
    ['2027-04-01', '0 days', [], 'missed'],
    ['2027-04-01', '10 days', [], 'due-soon'],
    ['2027-04-10', '10 days', [], 'due-soon'],
    ['2027-04-11', '10 days', [], 'missed'],
    ['2027-06-01', '0 days', ['2027-03-31'], 'done'],
    ['2027-06-01', '0 days', ['2027-04-01'], 'missed'],
    ['2027-06-01', '10 days', ['2027-04-10'], 'late'],
    ['2027-06-01', '10 days', ['2027-04-11'], 'missed'],
  ])('on %s with %s of grace and completions %j is %4$s', (today, grace, done, status) => {
    const [first] = turnsOf({ key: 'review', since, grace, done }, today);
    expect(first).toMatchObject({ id: 'review-2027-q1', status });
  });

  it('gives a completion in grace to the slot still open, and the next one to its own', () => {
    const done = ['2027-04-05', '2027-04-06'];
    const reviews = turnsOf({ key: 'review', since, grace: '10 days', done }, '2027-04-07');
    expect(reviews.slice(0, 2)).toMatchObject([
      { id: 'review-2027-q1', status: 'late', done: '2027-04-05' },
      { id: 'review-2027-q2', status: 'done', done: '2027-04-06' },
    ]);
  });
});

describe('turns counted from the last completion', () => {
  const test = { key: 'yearly-test', anchor: 'completion' } as const;

  it('are due one cadence after it, and the later ones are counted from it without drift', () => {
    const quarterly = turnsOf({ ...test, every: '3 months', done: ['2027-01-31'] }, '2027-02-01');
    expect(quarterly.slice(0, 5).map(({ id, due }) => [id, due])).toEqual([
      ['yearly-test-0', '2027-01-31'],
      ['yearly-test-1', '2027-04-30'],
      ['yearly-test-2', '2027-07-31'],
      ['yearly-test-3', '2027-10-31'],
      ['yearly-test-4', '2028-01-31'],
    ]);
  });

  it.each([
    // today, completions, id and state of the open turn
    ['2027-02-12', ['2026-03-15'], 'yearly-test-1', 'planned'],
    ['2027-02-13', ['2026-03-15'], 'yearly-test-1', 'due-soon'],
    ['2027-04-14', ['2026-03-15'], 'yearly-test-1', 'due-soon'],
    ['2027-04-15', ['2026-03-15'], 'yearly-test-1', 'overdue'],
    ['2029-04-15', ['2026-03-15'], 'yearly-test-1', 'overdue'],
    ['2027-04-15', ['2026-03-15', '2027-04-10'], 'yearly-test-2', 'planned'],
  ])('on %s after completions %j have %s open, %s', (today, done, id, status) => {
    const open = turnsOf({ ...test, done }, today).filter((it) => it.done === null);
    expect(open[0]).toMatchObject({ id, status });
  });

  it('are late when completed after due, and each completion starts the count anew', () => {
    const turns = turnsOf({ ...test, done: ['2025-03-10', '2026-03-15'] }, '2026-11-21');
    expect(turns.slice(0, 3)).toMatchObject([
      { id: 'yearly-test-0', status: 'done' },
      { id: 'yearly-test-1', status: 'late', due: '2026-03-10', done: '2026-03-15' },
      { id: 'yearly-test-2', status: 'planned', due: '2027-03-15' },
    ]);
  });

  it('never done are counted from `since`, or from the start of planning', () => {
    expect(turnsOf(test, '2026-11-21')[0]).toMatchObject({ id: 'yearly-test-1', due: '2027-12-01' });
    expect(turnsOf({ ...test, since: '2026-06-30' }, '2026-11-21')[0]).toMatchObject({
      id: 'yearly-test-1',
      due: '2027-06-30',
    });
  });

  it('keep about a year between them where an audit would like them just after the turn before was due', () => {
    const tracks = [{}, ...CERT_TRACK];
    const yearly = [2028, 2029].map((year, i) =>
      engagement('cert/yearly', i + 1, {
        fieldwork: [`${year}-10-19`, `${year}-10-23`],
        report: `${year}-11-13`,
      }),
    );
    const periods = [2028, 2029, 2030].map((year, i) =>
      engagement('exam/period', i + 1, {
        period: [`${year - 1}-10-01`, `${year}-09-30`],
        report: `${year}-11-24`,
      }),
    );
    const input = program({ tracks, activities: [{ ...test, done: ['2027-05-04'] }] });
    // 112 days before each audit is late in June
    const turns = plan(input, '2027-06-01', [...yearly, ...periods]).filter((it) => it.activity === test.key);
    expect(turns.map(({ id, planned }) => [id, planned])).toEqual([
      ['yearly-test-0', '2027-05-04'],
      ['yearly-test-1', '2028-04-21'],
      ['yearly-test-2', '2029-05-04'],
      ['yearly-test-3', '2030-04-19'],
    ]);
  });

  it('that are overdue are planned on the next working day, and only once', () => {
    const open = turnsOf({ ...test, done: ['2023-03-15'] }, '2026-11-21').filter((it) => it.done === null);
    expect(open[0]).toMatchObject({ id: 'yearly-test-1', due: '2024-03-15', planned: '2026-11-23' });
    expect(open.filter((it) => it.status === 'overdue')).toHaveLength(1);
  });
});

describe('the planned day', () => {
  it('keeps its window where only days off are left of it, because a day after it is due is no plan', () => {
    const [first] = turnsOf({ key: 'review', every: '1 month', since: '2027-01-01' }, '2027-01-30');
    expect(first).toMatchObject({ id: 'review-2027-01', planned: '2027-01-31', due: '2027-01-31' });
  });

  it('avoids a blackout even then', () => {
    const input = program({ activities: [{ key: 'review', every: '1 month', since: '2027-01-01' }] });
    const turns = plan(input, '2027-01-30', [], weekdays(['2027-01-31', '2027-02-03']));
    expect(turns.find((it) => it.id === 'review-2027-01')?.planned).toBe('2027-01-30');
  });

  it('falls after the opening of a period where the slot is counted in it by its due day', () => {
    const opened = engagement('exam/period', 1, {
      period: ['2027-03-15', '2027-09-14'],
      report: '2027-11-01',
    });
    const first = turnsOf({ key: 'review' }, '2026-11-21', [opened]).find((it) => it.id === 'review-2027-q1');
    expect(first?.planned && first.planned >= '2027-03-15').toBe(true);
    expect(first?.serves).toEqual(['exam-period-1']);
  });

  it('does not move as days pass before it', () => {
    const dayOn = (today: string) => turnsOf({ key: 'review' }, today).map((it) => it.planned);
    expect(dayOn('2027-01-20')).toEqual(dayOn('2026-11-21'));
  });

  it('is a working day in the window, on or before due and not before today, for every open turn', () => {
    const anyDay = fc.integer({ min: toDay(date('2026-06-01')), max: toDay(date('2029-06-01')) });
    const setting = fc.record({
      every: fc.constantFrom('1 week', '1 month', '3 months', '6 months', '12 months', '5 months'),
      anchor: fc.constantFrom('schedule' as const, 'completion' as const),
      done: fc.array(fc.integer({ min: 1, max: 700 }), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        anyDay,
        setting,
        fc.integer({ min: 3, max: 12 }),
        (today, { every, anchor, done }, length) => {
          const days = [...done].sort((a, b) => b - a).map((ago) => fromDay(today - ago));
          const periods = engagementsOf(length);
          const activities = [{ key: 'review', every, anchor, done: days }];
          const turns = plan(program({ activities }), fromDay(today), periods);
          expect(new Set(turns.map(({ id }) => id)).size).toBe(turns.length);
          for (const { planned, window, due, status } of turns) {
            if (status !== 'planned' && !(status === 'due-soon' && due >= fromDay(today))) continue;
            expect(contains(window, planned)).toBe(true);
            expect(planned <= due && planned >= fromDay(today)).toBe(true);
            const lastMonday = toDay(due) - 2 > today;
            if (lastMonday && toDay(window.to) - toDay(window.from) > 6)
              expect(isWeekday(planned)).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

function isWeekday(day: string): boolean {
  return weekdays().isWorking(toDay(date(day)));
}

/** Contiguous periods of so many months from 2027 on. */
function engagementsOf(months: number): Engagement[] {
  return Array.from({ length: 4 }, (_, index) => {
    const first = index * months;
    const of = (month: number) =>
      toDay(date(`${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`));
    const [from, to] = [of(first), of(first + months) - 1];
    return engagement('exam/period', index + 1, {
      period: [fromDay(from), fromDay(to)],
      report: fromDay(to + 56),
    });
  });
}

describe('a yearly activity', () => {
  it('operates in every coming period, moved within its slot where that is enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 0, max: 400 }), (months, later) => {
        const today = toDay(date('2026-11-21')) + later;
        const periods = engagementsOf(months);
        const turns = plan(program(), fromDay(today), periods).filter((it) => it.activity === 'yearly-test');
        for (const { period, id } of periods) {
          if (!period || toDay(period.to) < today + 5) continue;
          const inside = turns.filter((it) => it.status !== 'missed' && contains(period, it.planned));
          expect(inside.length).toBeGreaterThan(0);
          for (const turn of inside) expect(turn.serves).toContain(id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has no turn more than its slots where calendar years and periods agree', () => {
    const turns = turnsOf({ key: 'yearly-test' }, '2026-11-21', engagementsOf(12).slice(0, 3));
    expect(turns.map(({ id }) => id)).toEqual(['yearly-test-2027', 'yearly-test-2028', 'yearly-test-2029']);
  });

  it('gets one more turn in a second period of the same year', () => {
    const turns = turnsOf({ key: 'yearly-test' }, '2026-11-21', engagementsOf(6).slice(0, 2));
    expect(turns.slice(0, 2)).toMatchObject([
      { id: 'yearly-test-2027', due: '2027-12-31', serves: ['exam-period-1'] },
      {
        id: 'yearly-test-2027-2',
        window: { from: '2027-07-01', to: '2027-12-31' },
        serves: ['exam-period-2'],
      },
    ]);
  });

  it.each(['2027-03-01', '2027-10-15'])(
    'that a second period asks for lies somewhere of its own in it, as seen on %s',
    (today) => {
      const keys = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];
      const rest = { every: '12 months', controls: ['E1'], done: ['2027-02-01'] };
      const activities = keys.map((key) => ({ key, title: key, ...rest }));
      const turns = plan(program({ activities }), today, engagementsOf(6).slice(0, 2));
      const extra = turns.filter(({ id, activity }) => id.endsWith('-2027-2') && keys.includes(activity));
      expect(extra).toHaveLength(keys.length);
      expect(new Set(extra.map(({ planned }) => planned)).size).toBeGreaterThan(keys.length / 2);
      for (const { planned, serves } of extra) {
        expect(serves).toEqual(['exam-period-2']);
        expect(isWeekday(planned)).toBe(true);
      }
    },
  );

  it('asks nothing of a period in which it was done already', () => {
    const [first] = engagementsOf(6);
    const turns = turnsOf({ key: 'yearly-test', done: ['2027-02-01'] }, '2027-03-01', first ? [first] : []);
    expect(turns[0]).toMatchObject({ id: 'yearly-test-2027', status: 'done', serves: ['exam-period-1'] });
    expect(turns[1]?.id).toBe('yearly-test-2028');
  });
});

describe('steps before an audit', () => {
  const audits = [
    engagement('cert/first', 1, { fieldwork: ['2027-05-03', '2027-05-03'], report: '2027-05-17' }),
    engagement('cert/opening', 1, {
      fieldwork: ['2027-06-14', '2027-06-16'],
      report: '2027-07-28',
      expires: '2030-07-27',
    }),
    engagement('cert/yearly', 1, { fieldwork: ['2028-06-19', '2028-06-20'], report: '2028-07-11' }),
  ];
  const steps = (today: string, engagements: readonly Engagement[] = audits) => {
    const turns = plan(program({ tracks: CERT_TRACK }), today, engagements);
    return (key: string) => turns.filter((it) => it.activity === key && it.status !== 'missed');
  };

  it('are planned the usual weeks ahead of the first stage, the first step before the second', () => {
    const of = steps('2026-11-21');
    // 70 days before the first stage is 2027-02-22, and so is 112 before the opening, when the yearly test goes first
    expect(of('self-audit')[0]).toMatchObject({ id: 'self-audit-2027', planned: '2027-02-23' });
    expect(of('board-review')[0]).toMatchObject({ id: 'board-review-2027', planned: '2027-03-29' });
    expect(of('self-audit')[0]?.serves).toEqual(['cert-first-1', 'cert-opening-1']);
  });

  it('keep their order where no audit is in sight', () => {
    const of = steps('2026-11-21', []);
    expect(of('self-audit')[0]?.planned).toBe('2027-07-23');
    expect(of('board-review')[0]?.planned).toBe('2027-08-27');
  });

  it('keep their order where a period holds an earlier one back', () => {
    const tracks = [{}, ...CERT_TRACK];
    const period = engagement('exam/period', 1, {
      period: ['2027-05-10', '2027-12-31'],
      report: '2028-02-25',
    });
    const opening = engagement('cert/opening', 1, {
      fieldwork: ['2027-06-14', '2027-06-16'],
      report: '2027-07-28',
    });
    const withTest = {
      ...cert,
      prerequisites: [],
      activities: [...cert.activities, { key: 'yearly-test', controls: ['C9'] }],
    };
    const turns = plan(program({ tracks }), '2026-11-21', [period, opening], weekdays(), [exam, withTest]);
    const first = (key: string) => turns.find((it) => it.activity === key)?.planned;
    // 112 and 35 days ahead would be 2027-02-22 and 2027-05-10, a Monday
    expect([first('yearly-test'), first('self-audit'), first('board-review')]).toEqual([
      '2027-05-10',
      '2027-05-11',
      '2027-05-12',
    ]);
  });

  it('come again between two audits', () => {
    const of = steps('2026-11-21');
    expect(of('self-audit')[1]).toMatchObject({ id: 'self-audit-2028', serves: ['cert-yearly-1'] });
  });

  it.each(['2027-04-01', '2027-04-28', '2027-04-29', '2027-05-10', '2027-06-09', '2027-06-10'])(
    'keep their order before the audit when today is already %s',
    (today) => {
      const of = steps(today);
      const preceding = (key: string) => of(key).filter((it) => it.serves.includes('cert-opening-1'));
      const [first, second] = [preceding('self-audit')[0], preceding('board-review')[0]];
      expect(first?.planned && second?.planned && first.planned < second.planned).toBe(true);
      expect(second?.planned && second.planned < '2027-06-14').toBe(true);
    },
  );

  it('get one more turn where the calendar leaves none between two audits of one year', () => {
    const twice = [
      ...audits.slice(0, 2),
      engagement('cert/yearly', 1, { fieldwork: ['2027-12-06', '2027-12-07'], report: '2027-12-28' }),
    ];
    const again = steps(
      '2026-11-21',
      twice,
    )('self-audit').filter((it) => it.serves.includes('cert-yearly-1'));
    expect(again[0]).toMatchObject({ id: 'self-audit-2027-2', planned: '2027-09-27', due: '2027-12-02' });
  });

  it('done since the audit before are not planned again', () => {
    const input = program({
      tracks: CERT_TRACK,
      activities: [{ key: 'self-audit', done: ['2026-12-10'] }],
    });
    const turns = plan(input, '2027-01-04', audits.slice(0, 2)).filter((it) => it.activity === 'self-audit');
    expect(turns[0]).toMatchObject({ id: 'self-audit-2026', serves: ['cert-first-1', 'cert-opening-1'] });
    expect(turns.every(({ id }) => !id.endsWith('-2'))).toBe(true);
  });
});

describe('whose evidence a turn is', () => {
  it('follows from its day: inside the period, before the audit and after the one before it', () => {
    const tracks = [{}, ...CERT_TRACK];
    const engagements = [
      engagement('exam/period', 1, { period: ['2027-01-01', '2027-06-30'], report: '2027-08-25' }),
      engagement('exam/point', 1, { asOf: '2027-09-30', report: '2027-11-11' }),
      engagement('cert/opening', 1, { fieldwork: ['2027-04-05', '2027-04-07'], report: '2027-05-19' }),
      engagement('cert/yearly', 1, { fieldwork: ['2028-03-13', '2028-03-14'], report: '2028-04-04' }),
    ];
    const done = ['2027-04-04', '2027-04-07', '2027-04-08', '2028-03-13'];
    const turns = plan(program({ tracks, activities: [{ key: 'review', done }] }), '2028-03-20', engagements);
    const serves = (day: string) => turns.find((it) => it.activity === 'review' && it.done === day)?.serves;
    expect(serves('2027-04-04')).toEqual(['exam-period-1', 'exam-point-1', 'cert-opening-1']);
    expect(serves('2027-04-07')).toEqual(['exam-period-1', 'exam-point-1']);
    expect(serves('2027-04-08')).toEqual(['exam-period-1', 'exam-point-1', 'cert-yearly-1']);
    expect(serves('2028-03-13')).toEqual([]);
  });
});
