// Questions about an interim session: it is held by its period, shares a visit of its own, and moves by itself.

import { describe, expect, it } from 'vitest';
import { explainAudit } from '../../src/index.js';
import { type Planned, planned } from './programs.js';

const ID = 'soc2-type2-1';

/** 60 % of the period have run on 2027-06-08; 28 days before its end is 2027-09-02, its usual day 2027-08-05. */
const program = (interim: string, more = '') => `version: 1
id: example
organization: { name: Example, people: 25, timezone: UTC, currency: USD }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { interim: ${interim}, align: false } }
planning: { from: 2026-12-01, horizon: 6 months }
audits:
  - { audit: soc2/type2, period: { from: 2026-12-01, to: 2027-09-30 }${more} }
`;

function asked({ program: file, plan }: Planned, on?: string) {
  const question = { program: file, plan, engagement: ID, session: 'interim' as const };
  const answer = explainAudit({ ...question, ...(on ? { on: on as never } : {}) });
  if (!answer?.grounds) throw new Error('an interim session still to come can be asked about');
  return { ...answer, grounds: answer.grounds };
}

describe('an interim session', () => {
  const answer = asked(planned(program('true')));

  it('is told with its own days and where its usual day is', () => {
    expect(answer.grounds.days).toEqual({ from: '2027-08-05', to: '2027-08-18' });
    expect(answer.when).toBe(
      'The interim session of SOC 2 Type II lies on 2027-08-05 to 2027-08-18, inside the period 2026-12-01 to 2027-09-30.',
    );
    expect(answer.reasons.map(({ text }) => text)).toEqual([
      'the usual day before its period ends, 2027-08-05: interim testing covers most of the period and leaves the rest to the final session',
    ]);
  });

  it('is held by the share of its period that has run, and by the weeks before its end', () => {
    const held = answer.grounds.holds.map(({ rule, against, slack }) => [rule, against, slack]);
    // 304 days, 60 % of which are 183: 2027-06-02.
    expect(held).toEqual([
      ['soc-seq', 'earlier', 64],
      ['interim-before', 'later', 28],
    ]);
  });

  it('can move as far as its period leaves it, whatever its audit does afterwards', () => {
    expect(answer.grounds.room.alone).toEqual({ earlier: 64, later: 28 });
    expect(answer.slack[0]).toBe('It could start 64 days sooner, from 2027-06-02 on.');
    expect(answer.slack[1]).toBe('It can slip 28 days, to 2027-09-02 at the latest.');
  });

  it('has a next-best day that costs what a day before the usual one does', () => {
    expect(answer.grounds.next).toMatchObject({ on: '2027-08-04', more: 20, moves: [], proven: true });
  });

  it('on another day costs its days, and moves nothing else', () => {
    const { grounds, asked: said } = asked(planned(program('true')), '2027-08-09');
    expect(grounds.asked?.plan).toMatchObject({ on: '2027-08-09', more: 160, moves: [] });
    expect(said).toEqual([
      'Starting on 2027-08-09 breaks no rule: it costs 160 USD more, for days after the usual time.',
    ]);
  });

  it.each([
    ['2027-05-03', 'soc-seq', 'its rules allow 2027-06-02 at the earliest'],
    ['2027-09-13', 'interim-before', 'its rules allow 2027-09-02 at the latest'],
  ])('on %s breaks %s', (on, rule, said) => {
    const { grounds, asked: sentences } = asked(planned(program('true')), on);
    expect(grounds.asked?.breaks.map((reason) => reason.rule)).toContain(rule);
    expect(sentences[0]).toContain(
      `No plan has the interim session of SOC 2 Type II start on ${on}; ${said}`,
    );
  });

  it('left to the planner is asked about as one that is there', () => {
    const auto = planned(program('auto', ', interim: { from: 2027-08-05, to: 2027-08-11 }'));
    expect(asked(auto).grounds.next?.on).toBe('2027-08-04');
  });

  it('that is booked is told so, and what it would be without its booking', () => {
    const booked = asked(planned(program('true', ', interim: { from: 2027-08-09, to: 2027-08-13 }')));
    expect(booked.reasons.map(({ rule }) => rule)).toEqual(['recorded']);
    expect(booked.nextBest).toMatch(/^Were it not booked, 2027-08-05 would be the best other day: /);
  });

  it('is no ground for the date of the fieldwork', () => {
    const { program: file, plan } = planned(program('true'));
    const fieldwork = explainAudit({ program: file, plan, engagement: ID });
    expect(fieldwork?.grounds?.session).toBe('fieldwork');
    expect(fieldwork?.grounds?.holds.map(({ text }) => text).join()).not.toContain('interim');
    expect(fieldwork?.when).toContain('`--session interim` explains its interim session.');
  });
});

describe('an audit of which only the period is booked', () => {
  it('is told as booked in part, and where its fieldwork lies', () => {
    const { plan } = planned(program('false'));
    const [audit] = plan.engagements;
    expect(audit?.because.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['recorded', 'earliest']));
    expect(audit?.because[0]?.text).toBe('booked in part: what the file records is not moved');
  });
});
