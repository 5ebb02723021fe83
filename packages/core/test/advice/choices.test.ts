// Which choices there are, and that each comes to what the file comes to that makes it.

import { describe, expect, it } from 'vitest';
import { adviseProgram, readFileToday } from '../../src/index.js';
import { advised, asked, by, choice, costOf, planned, TODAY } from './advised.js';

const YEAR = 'planning: { from: 2026-12-01, horizon: 18 months }\n';
const FRESH = `frameworks: { soc2: {}, iso27001: {} }\n${YEAR}`;
const fresh = advised(FRESH);

describe('the choices of a program', () => {
  it('are the file, every first period and order, and a Type I or none', () => {
    expect(new Set(fresh.choices.flatMap(({ ids }) => ids))).toEqual(
      new Set([
        'file',
        'soc2/first-3-months',
        'soc2/first-6-months',
        'soc2/first-9-months',
        'soc2/first-12-months',
        'parallel',
        'soc2-first',
        'iso27001-first',
        'soc2/with-type1',
        'soc2/without-type1',
      ]),
    );
  });

  it('stand by price, the cheapest first', () => {
    const prices = fresh.choices.map(({ figures }) => figures?.price.value ?? Number.POSITIVE_INFINITY);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });

  it.each([
    ['soc2-first', FRESH.replace('horizon', 'strategy: soc2-first, horizon')],
    ['iso27001-first', FRESH.replace('horizon', 'strategy: iso27001-first, horizon')],
    ['parallel', FRESH.replace('horizon', 'strategy: parallel, horizon')],
    ['soc2/first-3-months', FRESH.replace('soc2: {}', 'soc2: { type2: { first-period: 3 months } }')],
    ['soc2/first-12-months', FRESH.replace('soc2: {}', 'soc2: { type2: { first-period: 12 months } }')],
    ['file', FRESH],
  ])('%s comes to the cost and the days of the file that says so', (id, body) => {
    const best = advised(body.replace('18 months', '12 months'));
    const own = planned(body.replace('18 months', '12 months'));
    const { figures } = choice(best, 'file');
    expect(figures?.cost.likely).toBeCloseTo(costOf(own), 2);
    const alone = planned(body);
    const told = choice(fresh, id).figures;
    // Orders are tried with the first period that came out best, so only those are held to the days of a file.
    if (id.includes('/') || id === 'file') {
      expect(told?.cost.likely).toBeCloseTo(costOf(alone), 2);
      for (const { engagement, on } of told?.inHand ?? [])
        expect(alone.plan.engagements.find((it) => it.id === engagement)?.report).toBe(on);
    }
    expect(told?.fieldworkWeeks).toBeGreaterThan(0);
  });

  it('say what the file would say, and the file that says it is planned so', () => {
    const decided = `frameworks: { soc2: { type1: true, type2: { first-period: 3 months } }, iso27001: {} }\n${YEAR}`;
    const advice = advised(decided);
    const [best] = advice.choices;
    expect(best?.write.length).toBeGreaterThan(0);
    const months = /first-period: (\d+) months/.exec(best?.write.join() ?? '')?.[1] ?? '3';
    const type1 = /type1: (\w+)/.exec(best?.write.join() ?? '')?.[1] ?? 'true';
    const changed = decided.replace('type1: true', `type1: ${type1}`).replace('3 months', `${months} months`);
    const own = planned(changed);
    for (const { engagement, on } of advice.steps)
      expect(own.plan.engagements.find((it) => it.id === engagement)?.report).toBe(on);
    expect(best?.figures?.cost.likely).toBeCloseTo(costOf(own), 2);
    expect(advised(changed).choices[0]?.write).toEqual([]);
  });

  it('leave out what has a day of its own and what has happened', () => {
    const goal = `frameworks: { soc2: { type1: { by: 2027-06-30 } } }\n${YEAR}`;
    const ids = (body: string) => advised(body).choices.flatMap((it) => it.ids);
    expect(ids(goal).filter((id) => id.endsWith('type1'))).toEqual([]);
    const begun = `frameworks: { soc2: {}, iso27001: {} }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-04, to: 2026-05-06 }, decision: 2026-06-15 }
${YEAR}`;
    expect(ids(begun)).toEqual(['file']);
    expect(advised(begun).parts).toEqual([]);
    expect(advised(begun).tracks.map(({ isOpen }) => isOpen)).toEqual([false, false]);
  });

  it('that no plan keeps stand last, with the lines that are against them', () => {
    const advice = advised(`frameworks: { soc2: { type2: { by: 2027-07-31 } } }\n${YEAR}`);
    expect(advice.choices.at(-1)?.figures).toBeNull();
    expect(choice(advice, 'soc2/first-12-months').why.join()).toContain('2027-07-31');
    expect(advice.choices[0]?.figures).not.toBeNull();
  });

  it('of a program that nothing can save are refused as its plan is', () => {
    const answer = asked(`frameworks: { iso27001: { by: 2026-12-24 } }\n${YEAR}`);
    if (answer.ok) throw new Error('advised');
    expect(answer.problems[0]?.message).toContain('2026-12-24');
    expect(answer.conflict?.lines.length).toBeGreaterThan(0);
  });

  it('the file decides against itself are told with what the goal leaves', () => {
    const advice = advised(
      `frameworks: { soc2: { type1: false }, iso27001: { by: 2027-03-31 } }\nplanning: { from: 2026-12-01, horizon: 1 year, strategy: soc2-first }\n`,
    );
    expect(choice(advice, 'file').figures).toBeNull();
    expect(advice.choices[0]?.write.length).toBeGreaterThan(0);
  });
});

describe('a choice without a proof', () => {
  const hurried = (nodes: number | undefined) => {
    const text = `version: 1\norganization: { name: Example, people: 20 }\n${FRESH}`;
    const read = readFileToday({ file: 'compliance.yml', text }, TODAY, () => TODAY);
    if (!read.ok) throw new Error('unreadable');
    const question = { askedFor: [], consider: [], ready: undefined, isFileless: false };
    const answer = adviseProgram(read.program, TODAY, question, () => (nodes === undefined ? {} : { nodes }));
    if (!answer.ok) throw new Error('refused');
    return answer.value;
  };

  it('tells no bound that its best plan is below', () => {
    const rough = hurried(0);
    for (const { ids, figures } of rough.choices) {
      for (const id of ids) {
        const best = choice(fresh, id).figures?.price.value ?? 0;
        const { value, gap } = figures?.price ?? { value: 0, gap: 0 };
        expect(value * (1 - gap)).toBeLessThanOrEqual(best + 0.01);
        expect(value).toBeGreaterThanOrEqual(best - 0.01);
      }
    }
  });
});

describe('what is asked for', () => {
  const alone = `frameworks: { soc2: {} }\n${YEAR}`;

  it('joins the plan and keeps its day', () => {
    const advice = advised(alone, {
      askedFor: [
        { track: 'soc2', audit: 'type1', by: by('2027-04-30') },
        { track: 'iso27001', audit: undefined, by: by('2027-05-31') },
      ],
    });
    expect(advice.tracks.map(({ track }) => track)).toEqual(['soc2', 'iso27001']);
    for (const { figures } of advice.choices) {
      const on = (audit: string) => figures?.inHand.find((it) => it.audit === audit)?.on ?? '';
      if (!figures) continue;
      expect(on('soc2/type1') <= '2027-04-30').toBe(true);
      expect(on('iso27001/stage2') <= '2027-05-31').toBe(true);
    }
    expect(advice.asks).toEqual([
      'frameworks.iso27001.ready: 2026-12-01',
      'frameworks.soc2.type1.by: 2027-04-30',
      'frameworks.iso27001.by: 2027-05-31',
    ]);
    const same = planned(
      `frameworks: { soc2: { type1: { by: 2027-04-30 } }, iso27001: { ready: 2026-12-01, by: 2027-05-31 } }\n${YEAR}`,
    );
    expect(choice(advice, 'file').figures?.cost.likely).toBeCloseTo(costOf(same), 2);
  });

  it('without a day is never left out', () => {
    const advice = advised(alone, { askedFor: [{ track: 'soc2', audit: 'type1', by: undefined }] });
    expect(advice.steps[0]?.audit).toBe('soc2/type1');
    expect(advice.asks).toEqual(['frameworks.soc2.type1: true']);
    expect(advice.choices.flatMap(({ ids }) => ids)).not.toContain('soc2/without-type1');
  });

  it('later than the file has it changes nothing', () => {
    const body = `frameworks: { iso27001: { by: 2027-06-30 } }\n${YEAR}`;
    const later = advised(body, {
      askedFor: [{ track: 'iso27001', audit: undefined, by: by('2027-12-31') }],
    });
    expect(later.steps).toEqual(advised(body).steps);
    expect(later.asks).toEqual([]);
  });
});

describe('a search that is ended', () => {
  it('still has a plan of each choice, and says how far off it may be', () => {
    const text = `version: 1\nframeworks: { soc2: {}, iso27001: {}, pci-dss: {} }\n${YEAR}`;
    const read = readFileToday({ file: 'compliance.yml', text }, TODAY, () => TODAY);
    if (!read.ok) throw new Error('unreadable');
    const question = { askedFor: [], consider: [], ready: undefined, isFileless: false };
    const steps: string[] = [];
    const answer = adviseProgram(read.program, TODAY, question, (title, index, count) => {
      steps.push(title);
      expect(index).toBeLessThan(count);
      return { stop: () => 'time' };
    });
    if (!answer.ok) throw new Error('refused');
    expect(answer.value.choices.some(({ figures }) => figures?.stopped === 'time')).toBe(true);
    expect(steps).toContain('PCI DSS first');
  });
});
