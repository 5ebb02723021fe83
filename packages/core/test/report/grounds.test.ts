// What the sentences of an explanation claim: no more than was computed, and with its price.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Diagnostic, Grounds, OtherDate } from '../../src/model/index.js';
import { explainReport } from '../../src/report/index.js';
import { frameworkWords, grounds, northwindPlan, reason, span } from '../fixtures/northwind-plan.js';

const plan = northwindPlan();
const id = 'iso27001-recertification-1';

function told(changes: Partial<Grounds>, of = id) {
  const explanation = explainReport(plan, of, frameworkWords, { ...grounds, ...changes });
  if (!explanation) throw new Error(`${of} is in the plan`);
  return explanation;
}

const other: OtherDate = {
  on: plainDate('2028-05-15'),
  period: null,
  more: 340,
  terms: [{ term: 'early-days', amount: 340 }],
  moves: [],
  conventions: [],
  proven: true,
};

describe('the next-best date', () => {
  it.each([
    [
      'one term that changes',
      {},
      'The next-best day is 2028-05-15: it costs 340 USD more, for days before the usual time.',
    ],
    [
      'several terms',
      {
        terms: [
          { term: 'visits', amount: 8000 },
          { term: 'late-days', amount: -7660 },
        ],
      },
      'The next-best day is 2028-05-15: it costs 340 USD more (8,000 USD more for visits to the team; 7,660 USD less for days after the usual time).',
    ],
    [
      'a search that proved nothing',
      { proven: false, more: -20, terms: [{ term: 'late-days', amount: -20 }] },
      'The best other day found is 2028-05-15: it costs, as far as was searched, 20 USD less, for days after the usual time.',
    ],
    ['a tie', { more: 0, terms: [] }, 'The next-best day is 2028-05-15: it costs as much.'],
    [
      'other dates that move along',
      {
        period: span('2027-05-01', '2028-04-30'),
        moves: [
          {
            engagement: 'soc2-type2-3',
            session: 'fieldwork' as const,
            from: plainDate('2028-02-07'),
            to: plainDate('2028-02-08'),
            days: 1,
          },
          {
            engagement: 'soc2-type1-1',
            session: 'interim' as const,
            from: null,
            to: plainDate('2027-01-04'),
            days: null,
          },
        ],
        conventions: [reason('iso-rcw', 'not after 2028-03-31', 'practice')],
      },
      'The next-best day is 2028-05-15: it costs 340 USD more, for days before the usual time. Its period would be 2027-05-01 to 2028-04-30. SOC 2 Type II (soc2-type2-3) would move from 2028-02-07 to 2028-02-08; soc2-type1-1, interim session, would be added, on 2027-01-04. It would no longer keep iso-rcw: not after 2028-03-31.',
    ],
  ])('is told with its price: %s', (_what, changes, said) => {
    expect(told({ next: { ...other, ...changes } }).nextBest).toBe(said);
  });

  it('may be none', () => expect(told({ next: null }).nextBest).toBe('Its rules leave it no other day.'));

  it('costs at most what was found beside a plan that is proven', () => {
    const proven = { ...plan, objective: { ...plan.objective, optimal: true } };
    const next = { ...other, proven: false };
    expect(explainReport(proven, id, frameworkWords, { ...grounds, next, ended: true })?.nextBest).toBe(
      'The best other day found is 2028-05-15: it costs at most 340 USD more, for days before the usual time.',
    );
  });

  it('is not said to be none where the search ended before it had looked', () => {
    expect(told({ next: null, ended: true }).nextBest).toBe(
      'No other day was found for it, as far as was searched.',
    );
  });

  it('of a booked audit is where it would lie without its booking', () => {
    const fixed = { earlier: 0, later: 0 };
    const booked = told(
      { next: { ...other, more: -40, terms: [] }, room: { free: fixed, alone: fixed } },
      'iso27001-surveillance2-1',
    );
    expect(booked.nextBest).toBe(
      'Were it not booked, 2028-05-15 would be the best other day: it costs 40 USD less.',
    );
  });
});

describe('a day asked about', () => {
  const error: Diagnostic = {
    ...reason('iso-ia2', 'x', 'x'),
    severity: 'error',
    message: 'No internal audit is completed or planned before it starts.',
    remedy: 'Complete it before.',
    fingerprint: 'x',
  };
  const asked = { on: other.on, dayOff: null, breaks: [], plan: other, checks: [] };

  it.each([
    [
      'costs',
      asked,
      ['Starting on 2028-05-15 breaks no rule: it costs 340 USD more, for days before the usual time.'],
    ],
    [
      'breaks',
      { ...asked, plan: null, breaks: [reason('iso-rc', 'not after 2028-06-30', 'x')] },
      ['No plan has ISO 27001 Recertification start on 2028-05-15. It breaks:'],
    ],
    [
      'lies past its last day',
      { ...asked, on: plainDate('2028-06-07'), plan: null, breaks: [reason('iso-rc', 'x', 'x')] },
      [
        'No plan has ISO 27001 Recertification start on 2028-06-07; with periods as long as in this plan, its rules allow 2028-06-05 at the latest, 2 days before that. It breaks:',
      ],
    ],
    [
      'is a holiday',
      { ...asked, dayOff: { kind: 'holiday', reason: 'Some Day' } as const },
      [
        '2028-05-15 is a holiday (Some Day), and fieldwork is planned on working days: only a booking starts then.',
        'Booked for 2028-05-15, it breaks no other rule: it costs 340 USD more, for days before the usual time.',
      ],
    ],
    [
      'lies in a blackout',
      { ...asked, dayOff: { kind: 'blackout', reason: 'Freeze' } as const, plan: null },
      [
        '2028-05-15 lies in a blackout (Freeze).',
        'No plan has ISO 27001 Recertification start on 2028-05-15.',
      ],
    ],
    [
      'would bring errors if it were booked',
      { ...asked, checks: [error] },
      ['Booked for 2028-05-15, it brings 1 error: it costs 340 USD more, for days before the usual time.'],
    ],
    ['is its own day', { ...asked, on: plainDate('2028-02-21') }, ['It starts on 2028-02-21 already.']],
  ])('that %s is told so', (_what, changes, said) => {
    expect(told({ asked: changes }).asked).toEqual(said);
  });
});

describe('a day asked about in a search that ended before its proof', () => {
  const asked = { on: other.on, dayOff: null, breaks: [], plan: null, checks: [] };

  it('is not said to be in no plan', () => {
    const capacity = reason('capacity', 'security hosts 1 visit at a time', 'your own file');
    expect(told({ ended: true, asked: { ...asked, breaks: [capacity] } }).asked).toEqual([
      'No plan was found that has ISO 27001 Recertification start on 2028-05-15, as far as was searched.',
    ]);
  });

  it('breaks what it breaks', () => {
    const breaks = [reason('iso-rc', 'not after 2028-06-30', 'x')];
    expect(told({ ended: true, asked: { ...asked, breaks } }).asked).toEqual([
      'No plan has ISO 27001 Recertification start on 2028-05-15. It breaks:',
    ]);
  });
});

describe('what holds a date', () => {
  it('is told with its side, and a rule that binds is not told twice', () => {
    const { page, reasons } = told({});
    expect(page.held.map(({ how, reason }) => [how, reason.rule])).toEqual([
      ['against an earlier day, binding', 'iso-ia2'],
      ['against a later day, 84 days away', 'iso-rc'],
    ]);
    expect(page.because.map(({ rule }) => rule)).toEqual(['iso-rcw']);
    expect(reasons.map(({ rule }) => rule)).toEqual(['iso-rc', 'iso-rcw']);
  });

  it('leaves room by itself, and a visit what it saves', () => {
    const { slack, visit } = told({});
    expect(slack.at(-1)).toBe(
      'With all other dates where they are, the hard rules let it start no day earlier and 30 days later.',
    );
    expect(visit).toBe(
      'It shares its visit with SOC 2 Type II (soc2-type2-3). On the same days, a visit of its own would cost 11,000 USD more.',
    );
  });
});
