// Booking an audit on the days it was planned for changes nothing else: the plan before and after are one.

import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/index.js';
import { engagement, plan, refused } from '../rules/program.js';

const history = [
  '{ audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-06 }, decision: 2025-07-01, expires: 2028-06-30 }',
  '{ audit: iso27001/surveillance1, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05 }',
  '{ audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }',
];

const running = { head: 'frameworks: { soc2: { type2: { align: false } }, iso27001: {} }', audits: history };
const fresh = {
  head: 'frameworks: { soc2: { type1: false, type2: { align: false, first-period: 6 months } }, iso27001: {} }',
  audits: [],
};
const prepared = {
  head: 'frameworks: { soc2: { readiness: true, type1: false, type2: { align: false, first-period: 6 months } }, iso27001: {} }',
  audits: [],
};
const pointFirst = {
  head: 'frameworks: { soc2: { type1: { by: 2027-06-30 }, type2: { align: false, first-period: 6 months } } }',
  audits: [],
};

interface Program {
  readonly head: string;
  readonly audits: readonly string[];
}

function file({ head, audits }: Program, ...more: readonly string[]): string {
  const lines = [...audits, ...more];
  return `${head}\n${lines.length > 0 ? `audits:\n${lines.map((it) => `  - ${it}\n`).join('')}` : ''}`;
}

/** The entry a user writes for an audit on its planned days; with its outcome where that is agreed too. */
function entry({ id, audit, period, asOf, fieldwork, report }: Engagement, outcome: boolean): string {
  const kind = /stage2|recertification/.test(audit) ? 'decision' : 'report';
  return `{ audit: ${audit}, nth: ${/\d+$/.exec(id)?.[0]}${
    period ? `, period: { from: ${period.from}, to: ${period.to} }` : ''
  }${asOf ? `, as-of: ${asOf}` : ''}, fieldwork: { from: ${fieldwork?.from}, to: ${fieldwork?.to} }${
    outcome ? `, ${kind}: ${report}` : ''
  } }`;
}

function dates(text: string): string[] {
  return plan(text).engagements.map(
    ({ id, period, asOf, fieldwork, report }) =>
      `${id} ${period?.from ?? asOf} ${period?.to} ${fieldwork?.from} ${fieldwork?.to} ${report}`,
  );
}

function unchanged(program: Program, id: string, outcome: boolean): void {
  const booked = file(program, entry(engagement(plan(file(program)), id), outcome));
  expect(dates(booked)).toEqual(dates(file(program)));
}

const DAYS = false;
const REPORTED = true;

describe('booking on the planned days leaves the plan as it was', () => {
  it.each([
    ['the next period', running, 'soc2-type2-2', DAYS],
    ['the next period with its report', running, 'soc2-type2-2', REPORTED],
    ['the next surveillance', running, 'iso27001-surveillance2-1', DAYS],
    ['the next surveillance with its report', running, 'iso27001-surveillance2-1', REPORTED],
    ['Stage 1', fresh, 'iso27001-stage1-1', DAYS],
    ['Stage 1 with its report', fresh, 'iso27001-stage1-1', REPORTED],
    ['Stage 2', fresh, 'iso27001-stage2-1', DAYS],
    ['the first period', fresh, 'soc2-type2-1', REPORTED],
    ['a readiness assessment', prepared, 'soc2-readiness-1', REPORTED],
    ['a Type I with its report', pointFirst, 'soc2-type1-1', REPORTED],
  ] as const)('%s', (_, program, id, outcome) => {
    unchanged(program, id, outcome);
  });

  it.each([
    // An outcome still to come counts as a decision taken: what comes before it is not planned any more.
    ['Stage 2 with its decision', fresh, 'iso27001-stage2-1', REPORTED],
    ['the recertification with its decision', running, 'iso27001-recertification-1', REPORTED],
    ['the first period, with a readiness assessment before it', prepared, 'soc2-type2-1', REPORTED],
    ['the first period, with a Type I before it', pointFirst, 'soc2-type2-1', DAYS],
    // Nothing is planned between the last period on record and a later one that is booked.
    ['the period after the next', running, 'soc2-type2-3', DAYS],
    // Audits after it fall out of the horizon, because their latest days are counted from the booking.
    ['a surveillance, with the one after it in the horizon', fresh, 'iso27001-surveillance1-1', DAYS],
    ['the recertification, with a surveillance after it', running, 'iso27001-recertification-1', DAYS],
  ] as const)('%s', (_, program, id, outcome) => {
    unchanged(program, id, outcome);
  });
});

describe('booking without saying the number of its kind, or without its period, is understood all the same', () => {
  const bare = (text: string): string => text.replace(/, nth: \d+/, '');
  const withoutPeriod = (text: string): string => bare(text).replace(/, period: \{[^}]*\}/, '');

  it.each([
    ['a period', running, 'soc2-type2-3', bare],
    ['the second period of a program that has none yet', fresh, 'soc2-type2-2', bare],
    ['a surveillance after the next renewal', running, 'iso27001-surveillance1-2', bare],
    ['fieldwork of the next period', running, 'soc2-type2-2', withoutPeriod],
    ['fieldwork of a later period', running, 'soc2-type2-3', withoutPeriod],
    ['fieldwork of the first period', fresh, 'soc2-type2-1', withoutPeriod],
  ] as const)('%s', (_, program, id, said) => {
    const booked = file(program, said(entry(engagement(plan(file(program)), id), DAYS)));
    expect(dates(booked)).toEqual(dates(file(program)));
  });
});

describe('a history with holes in it', () => {
  it('takes both stages booked after a lapse as one new certification, held to the gap between them', () => {
    const lapsed = '{ audit: iso27001/stage2, decision: 2022-09-01, expires: 2025-08-31 }';
    const stages = (first: string, second: string): string =>
      file({
        head: 'frameworks: { iso27001: {} }',
        audits: [
          lapsed,
          `{ audit: iso27001/stage1, fieldwork: { from: ${first}, to: ${first} } }`,
          `{ audit: iso27001/stage2, fieldwork: { from: ${second}, to: ${second} } }`,
        ],
      });
    const { engagements } = plan(stages('2027-02-01', '2027-03-15'));
    expect(engagements.filter(({ status }) => status === 'booked').map(({ id }) => id)).toEqual([
      'iso27001-stage1-1',
      'iso27001-stage2-2',
    ]);
    expect(refused(stages('2027-03-01', '2027-03-15')).conflict?.rules).toEqual(['stage-gap']);
  });

  it('takes a renewal alone: its second surveillance, possible in the year of renewal only, is not planned', () => {
    const only = {
      head: 'frameworks: { iso27001: {} }',
      audits: ['{ audit: iso27001/recertification, decision: 2024-05-01, expires: 2027-04-30 }'],
    };
    const planned = plan(file(only)).engagements.filter(({ status }) => status === 'planned');
    expect(planned.slice(0, 2).map(({ id }) => id)).toEqual([
      'iso27001-surveillance1-1',
      'iso27001-recertification-2',
    ]);
  });

  it('takes a surveillance without a decision before it, and says that its order is broken', () => {
    const only = {
      head: 'frameworks: { iso27001: {} }',
      audits: [
        '{ audit: iso27001/surveillance1, fieldwork: { from: 2026-05-04, to: 2026-05-05 }, report: 2026-06-01 }',
      ],
    };
    const { engagements, diagnostics } = plan(file(only));
    expect(engagements.map(({ id }) => id)).toContain('iso27001-stage2-1');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toContain(
      'iso-order',
    );
  });
});
