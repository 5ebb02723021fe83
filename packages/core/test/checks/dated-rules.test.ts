// Dated rules as the schedule hands them over: a holding with slack left is silent, one without says both dates.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { iso27001 } from '../../src/frameworks/iso27001/index.js';
import { soc2 } from '../../src/frameworks/soc2/index.js';
import type { Holding, PastBreach, TemporalRule } from '../../src/model/index.js';
import { diagnostics, HERE, type Situation, said, span } from './examined.js';

const STATED = [...soc2.rules, ...iso27001.rules].filter(({ severity }) => severity !== 'habit');
const audits = [
  {
    audit: 'iso27001/stage2',
    fieldwork: span('2027-03-08', '2027-03-12'),
    report: '2027-04-09',
    planned: true,
  },
  {
    audit: 'iso27001/surveillance1',
    fieldwork: span('2028-05-02', '2028-05-03'),
    report: '2028-05-24',
    planned: true,
  },
];

function holding(rule: TemporalRule, slack: number, more: Partial<Holding> = {}): Holding {
  return {
    rule,
    track: 'iso27001',
    from: { engagement: 'iso27001-stage2-1', point: 'outcome', on: plainDate('2027-04-09') },
    to: { engagement: 'iso27001-surveillance1-1', point: 'end', on: plainDate('2028-05-03') },
    side: rule.atMost ? 'at-most' : 'at-least',
    limit: plainDate('2028-04-09'),
    slack,
    where: HERE,
    ...more,
  };
}

function broken(...holdings: Holding[]): Situation {
  return { audits, scheduled: { holdings } };
}

function rule(id: string, nth = 0): TemporalRule {
  const found = STATED.filter((it) => it.rule === id)[nth];
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

describe('a dated rule', () => {
  it.each(STATED.map((it) => [it.rule, it] as const))('%s is raised when a day is missed', (id, stated) => {
    expect(said(broken(holding(stated, -1)), id)).toEqual([`${id} ${stated.severity}`]);
  });

  it.each(STATED.map((it) => [it.rule, it] as const))('%s is silent on its limit', (id, stated) => {
    expect(said(broken(holding(stated, 0)), id)).toEqual([]);
  });

  it('says both dates, the limit and the days missed', () => {
    const [first] = diagnostics(broken(holding(rule('iso-s1'), -24))).filter((it) => it.rule === 'iso-s1');
    expect(first).toEqual({
      rule: 'iso-s1',
      severity: 'error',
      message:
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1) ends its fieldwork on 2028-05-03, 24 days after 2028-04-09, the last day allowed (12 months after 2027-04-09, the decision of iso27001-stage2-1), because the first surveillance after initial certification is within twelve months of the decision.',
      remedy: 'Move the surveillance before the limit.',
      citation: 'ISO/IEC 17021-1:2015, 9.1.3.3',
      where: HERE,
      fingerprint: 'iso-s1:iso27001-surveillance1-1',
    });
  });

  it.each([
    ['report-after', 'write so under `timing`, as `report-after`'],
    ['soc-seq', 'agree the next step with the CPA firm'],
  ])('%s says what can still be done where the audit is over', (id, says) => {
    const done = { audit: 'soc2/type2', period: span('2025-10-01', '2026-09-30'), report: '2026-11-12' };
    const to = { engagement: 'soc2-type2-1', point: 'outcome', on: plainDate('2026-11-12') } as const;
    const stated = holding(rule(id), -1, { track: 'soc2', to });
    const [first] = diagnostics({ audits: [done], scheduled: { holdings: [stated] } });
    expect(first).toMatchObject({ rule: id, severity: 'error', remedy: expect.stringContaining(says) });
  });

  it('counts from a day of the file where no engagement stands behind it', () => {
    const ready = rule('operating', 1);
    const from = { engagement: null, point: 'ready', on: plainDate('2027-01-04') } as const;
    const situation = broken(holding(ready, -27, { from, side: 'at-least', limit: plainDate('2028-05-30') }));
    const [first] = diagnostics(situation).filter((it) => it.rule === 'operating');
    expect(first?.message).toContain(
      '27 days before 2028-05-30, the first day by convention (counted from 2027-01-04, the day it is ready)',
    );
  });

  it('is told once where two limits of it are broken, by the heavier', () => {
    const [info, warning] = [rule('iso-int', 0), rule('iso-int', 1)];
    expect(said(broken(holding(info, -40), holding(warning, -10)), 'iso-int')).toEqual(['iso-int warning']);
  });

  it('is not the window around a target: that is only told, by a check of its own', () => {
    const window = { ...rule('iso-int'), rule: 'surveillance-window' };
    expect(said(broken(holding(window, -44)), 'surveillance-window')).toEqual(['surveillance-window info']);
  });

  it('is never told where it is only how things are planned', () => {
    const habit = iso27001.rules.find(({ severity }) => severity === 'habit');
    if (!habit) throw new Error('no habit');
    expect(said(broken(holding(habit, -5)), habit.rule)).toEqual([]);
  });

  describe('that facts broke before planning began', () => {
    const breach = {
      rule: 'iso-s1',
      track: 'iso27001',
      engagement: 'iso27001-surveillance1-1',
      limit: plainDate('2026-10-20'),
      on: plainDate('2026-11-23'),
      why: 'the first surveillance is within twelve months of the decision',
      remedy: 'move it before the limit',
      citation: 'ISO/IEC 17021-1:2015, 9.1.3.3',
      where: HERE,
    };
    const told = (changes: Partial<PastBreach> = {}, planned = true) =>
      diagnostics({
        audits: audits.map((it) => ({ ...it, planned })),
        scheduled: { broken: [{ ...breach, ...changes }] },
      }).find(({ rule }) => rule === (changes.rule ?? 'iso-s1'));

    it('is an error that asks for the record or for the next step, and says when it is planned now', () => {
      expect(told()).toMatchObject({
        severity: 'error',
        message:
          'ISO 27001 surveillance 1 (iso27001-surveillance1-1) was due by 2026-10-20, because the first surveillance is within twelve months of the decision; none is recorded.',
        remedy:
          'Record it if it took place; otherwise agree the next step with the certification body. It is planned now for 2028-05-02 to 2028-05-03.',
      });
    });

    it('says for when it is booked', () => {
      expect(told({}, false)).toMatchObject({
        message: expect.stringMatching(/; it is booked for 2028-05-02 to 2028-05-03\.$/),
        remedy: 'Agree the next step with the certification body.',
      });
    });

    it('names no day for an audit that is not planned any more', () => {
      expect(told({ engagement: 'iso27001-surveillance2-1' })?.remedy).toBe(
        'Record it if it took place; otherwise agree the next step with the certification body.',
      );
    });

    it('keeps the remedy of a goal of the file', () => {
      const goal = { rule: 'goal', limit: plainDate('2026-10-31'), on: plainDate('2026-10-31') };
      expect(told({ ...goal, remedy: 'set a new goal' })?.remedy).toBe('Set a new goal.');
    });

    it('names the last day where it is still to come', () => {
      const limit = plainDate('2026-11-22');
      expect(told({ limit })?.message).toBe(
        'ISO 27001 surveillance 1 (iso27001-surveillance1-1): 2026-11-22 is the last day allowed, and 2026-11-23 is 1 day after it, because the first surveillance is within twelve months of the decision; what is written in the file leaves no other day.',
      );
    });
  });
});
