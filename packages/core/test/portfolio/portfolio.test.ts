// Programs that share a team or an auditor. Limits are counted here from the plans alone.

import { describe, expect, it } from 'vitest';
import { type Plan, type PortfolioOptions, planFile, portfolioReport } from '../../src/index.js';
import { auditPrice } from '../oracle/prices.js';
import {
  attempt,
  fileOf,
  memberOf,
  overfullDays,
  overfullWeeks,
  portfolioOf,
  type Small,
  TODAY,
} from './portfolios.js';

const three = (capacity: number): readonly Small[] =>
  ['ash', 'birch', 'cedar'].map((id) => ({ id, capacity }));
const plansOf = (smalls: readonly Small[], options: PortfolioOptions = {}) =>
  portfolioOf(smalls.map(memberOf), options);
const aloneOf = (small: Small, options = {}) => {
  const file = `${small.id}/compliance.yml`;
  const answer = planFile({ file, text: fileOf(small), today: TODAY }, options);
  if (!answer.ok) throw new Error('it can be planned alone');
  return answer.plan;
};

describe('programs that share a team', () => {
  it('would be in each other’s way if each were planned alone', () => {
    const apart = three(1).map(({ id }) => ({ id }));
    const together = plansOf(apart);
    expect(overfullDays(together, 1)).not.toEqual([]);
    expect(together.teams).toEqual([]);
  });

  it.each([1, 2])('never have the team host more than %i at a time', (capacity) => {
    const portfolio = plansOf(three(capacity));
    expect(overfullDays(portfolio, capacity)).toEqual([]);
    expect(portfolio.teams).toEqual([
      { kind: 'team', name: 'red', capacity, programs: ['ash', 'birch', 'cedar'], peak: capacity },
    ]);
  });

  it('leave the days of a booking free, whoever comes first', () => {
    const booked = '{ from: 2027-05-20, to: 2027-05-21 }';
    const smalls = [
      { id: 'ash', capacity: 1 },
      { id: 'birch', capacity: 1 },
    ];
    for (const id of ['aaa', 'zzz']) {
      const portfolio = plansOf([...smalls, { id, capacity: 1, booked }]);
      expect(overfullDays(portfolio, 1)).toEqual([]);
      const held = portfolio.programs[2]?.engagements.find(({ status }) => status === 'booked');
      expect(held?.fieldwork).toEqual({ from: '2027-05-20', to: '2027-05-21' });
    }
  });

  it('with bookings that clash keep them, as one program would', () => {
    const booked = '{ from: 2027-05-20, to: 2027-05-21 }';
    const portfolio = plansOf(['ash', 'birch'].map((id) => ({ id, capacity: 1, booked })));
    expect(portfolio.teams[0]).toMatchObject({ capacity: 1, peak: 2 });
    expect(overfullDays(portfolio, 1)).toEqual([]);
    expect(portfolioReport(portfolio).sentences.at(-1)).toContain('Bookings that clash are never moved');
  });

  it('cost no less than is proven, and each no less than alone', () => {
    const smalls = three(1);
    const { objective, programs } = plansOf(smalls);
    expect(objective?.value).toBe(programs.reduce((sum, it) => sum + it.objective.value, 0));
    expect(objective?.bound).toBeLessThan(objective?.value ?? 0);
    expect(objective).toMatchObject({ optimal: false, stopped: 'effort' });
    smalls.forEach((small, index) => {
      const own = aloneOf(small).objective;
      expect(programs[index]?.objective.bound).toBe(own.value);
      expect(programs[index]?.objective.value).toBeGreaterThanOrEqual(own.value);
    });
  });

  it('cost no more after more effort', () => {
    const smalls = three(1).map((it) => ({ ...it, horizon: '4 years' }));
    const values = [0, 1, 2, 4, 7, 50].map((nodes) => {
      const portfolio = plansOf(smalls, { nodes });
      expect(overfullDays(portfolio, 1)).toEqual([]);
      return portfolio.objective?.value ?? Number.NaN;
    });
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    expect(values.at(-1)).toBeLessThan(values[0] as number);
  });

  it('are charged what the documents say, and say whose room is taken where they give way', () => {
    const smalls = three(1).map((it) => ({ ...it, horizon: '4 years' }));
    const { programs } = plansOf(smalls);
    programs.forEach((plan, index) => {
      const yaml = fileOf(smalls[index] as Small);
      expect(auditPrice({ yaml, plan: JSON.parse(JSON.stringify(plan)), today: TODAY })).toEqual([]);
    });
    const reasons = programs.flatMap(({ engagements }) => engagements.flatMap(({ because }) => because));
    expect(reasons.filter(({ rule }) => rule === 'capacity').map(({ text }) => text)).toContainEqual(
      expect.stringMatching(
        /^alone it would start on \d{4}-\d\d-\d\d, when other programs have taken the team red$/,
      ),
    );
  });

  it('may start on the days that the date rules allow, whatever others have taken', () => {
    const windows = ({ engagements }: Plan) =>
      engagements.map(({ id, earliest, latest }) => [id, earliest, latest]);
    const smalls = three(1);
    expect(plansOf(smalls).programs.map(windows)).toEqual(smalls.map((it) => windows(aloneOf(it))));
  });

  it('have the same plans in whatever order they are named', () => {
    const smalls = three(1);
    const plans = plansOf(smalls).programs;
    const turned = plansOf(smalls.toReversed()).programs;
    expect(turned.toReversed()).toEqual(plans);
  });

  it('cost no more than framework by framework in the same room', () => {
    for (const nodes of [0, 2, 50]) {
      for (const { joint, separate } of plansOf(three(1), { nodes }).programs) {
        expect(separate?.value).toBeGreaterThanOrEqual(joint.value);
      }
    }
  });

  it('are refused where they state different capacities, with both places', () => {
    const answer = attempt([
      { id: 'ash', capacity: 1 },
      { id: 'birch', capacity: 2 },
    ]);
    if (answer.ok) throw new Error('it was planned');
    expect(answer.kind).toBe('input');
    const [problem] = answer.problems;
    expect(problem?.message).toContain('hosts 2 visits at a time here and 1 visit in ash/compliance.yml:6:');
    expect(problem?.where).toMatchObject({ file: 'birch/compliance.yml', line: 6 });
  });

  it('are told apart from one that cannot be planned even alone', () => {
    const goal = {
      id: 'ash',
      capacity: 1,
      more: 'calendar: { blackouts: [{ from: 2026-11-22, to: 2029-12-31 }] }\n',
    };
    const answer = attempt([goal, { id: 'birch', capacity: 1 }]);
    if (answer.ok) throw new Error('it was planned');
    expect(answer.kind).toBe('infeasible');
    expect(answer.conflict?.lines.map(({ file }) => file)).toContain('ash/compliance.yml');
  });

  it('have the best plans so far when the search is ended', () => {
    let asked = 0;
    const portfolio = plansOf(three(1), { stop: () => (asked++ > 5 ? 'interrupt' : null) });
    expect(overfullDays(portfolio, 1)).toEqual([]);
    expect(portfolio.objective).toMatchObject({ stopped: 'interrupt', optimal: false });
  });

  it('are watched with both numbers, which only come nearer to each other', () => {
    const seen: [number, number][] = [];
    const { objective } = plansOf(three(1), { onProgress: (value, bound) => seen.push([value, bound]) });
    expect(seen.length).toBeGreaterThan(3);
    seen.slice(1).forEach(([value, bound], i) => {
      expect(value).toBeLessThanOrEqual((seen[i] as [number, number])[0]);
      expect(bound).toBeGreaterThanOrEqual((seen[i] as [number, number])[1]);
    });
    expect(seen.at(-1)?.[1]).toBe(objective?.bound);
  });
});

describe('programs that share an auditor', () => {
  const limited = 'auditors: { Shared CB: { weeks: 1 } }\n';

  it('never have it at more visits a week than any of the files says', () => {
    const smalls = [
      { id: 'ash', auditor: 'Shared CB', more: limited },
      { id: 'birch', auditor: 'Shared CB' },
      { id: 'cedar', auditor: 'Another CB' },
    ];
    const portfolio = plansOf(smalls);
    expect(overfullWeeks(portfolio, 'Shared CB', 1)).toEqual([]);
    expect(portfolio.teams).toMatchObject([
      { kind: 'auditor', name: 'Shared CB', capacity: 1, programs: ['ash', 'birch'], peak: 1 },
    ]);
    expect(overfullWeeks(plansOf(smalls.map(({ more: _, ...it }) => it)), 'Shared CB', 1)).not.toEqual([]);
  });

  it('are bound by a file that only states the limit and has nothing to do with the auditor', () => {
    const smalls = [
      { id: 'ash', auditor: 'Shared CB' },
      { id: 'birch', auditor: 'Shared CB' },
      { id: 'cedar', auditor: 'Another CB', more: limited },
    ];
    const portfolio = plansOf(smalls);
    expect(overfullWeeks(portfolio, 'Shared CB', 1)).toEqual([]);
    expect(portfolio.teams).toMatchObject([{ name: 'Shared CB', programs: ['ash', 'birch'], peak: 1 }]);
  });

  it('count its visits from the day on which it takes over, and not before', () => {
    const list = (from: string) => `[{ firm: birch CB }, { firm: Shared CB, from: ${from} }]`;
    const visits = (from: string) => {
      const portfolio = plansOf([
        { id: 'ash', auditor: 'Shared CB', more: limited },
        { id: 'birch', auditor: list(from) },
      ]);
      expect(overfullWeeks(portfolio, 'Shared CB', 1)).toEqual([]);
      expect(portfolio.teams[0]?.programs).toEqual(['ash', 'birch']);
      return portfolio.programs[1]?.engagements.map(({ fieldwork }) => fieldwork?.from);
    };
    const alone = aloneOf({ id: 'birch' }).engagements.map(({ fieldwork }) => fieldwork?.from);
    expect(visits('2035-01-01')).toEqual(alone);
    expect(visits('2026-12-01')).not.toEqual(alone);
  });
});

describe('programs that share nothing', () => {
  it.each([undefined, 0, 3])('are planned as each would be alone, with effort %s', (nodes) => {
    const effort = nodes === undefined ? {} : { nodes };
    const smalls = [{ id: 'ash' }, { id: 'birch' }, { id: 'cedar', capacity: 2 }];
    expect(plansOf(smalls, effort).programs).toEqual(smalls.map((it) => aloneOf(it, effort)));
  });
});

describe('a program that keeps its plan', () => {
  const members = three(1).map(memberOf);
  const before = portfolioOf(members);
  const keeping = members.map((it, index) => ({ ...it, kept: before.programs[index] }));

  it('keeps it to the letter while another is planned anew, and what is proven of it', () => {
    const changed = {
      ...keeping[1],
      ...memberOf({ id: 'birch', capacity: 1, more: 'costs: { internal-rate: 80 }\n' }),
      kept: undefined,
    };
    const after = portfolioOf([keeping[0], changed, keeping[2]] as typeof keeping);
    expect(after.programs[0]).toEqual(before.programs[0]);
    expect(after.programs[2]).toEqual(before.programs[2]);
    expect(after.objective?.bound).toBe(before.objective?.bound);
    expect(after.objective?.value).toBeLessThanOrEqual(before.objective?.value ?? 0);
    expect(overfullDays(after, 1)).toEqual([]);
  });

  it('moves where the changed one finds no room beside it', () => {
    const taken = before.programs[0]?.engagements.find(({ status }) => status === 'planned')?.fieldwork;
    const blackouts = `calendar: { blackouts: [{ from: 2026-11-22, to: ${dayBefore(taken?.from)} }, { from: ${dayAfter(taken?.to)}, to: 2028-06-30 }] }\n`;
    const changed = memberOf({ id: 'birch', capacity: 1, more: `${blackouts}` });
    const after = portfolioOf([keeping[0], changed] as typeof keeping);
    expect(overfullDays(after, 1)).toEqual([]);
    expect(after.programs[0]?.engagements).not.toEqual(before.programs[0]?.engagements);
  });
});

function dayBefore(date = ''): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function dayAfter(date = ''): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}
