// The objective of plans, counted again by an auditor that knows the documents and not the planner.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type PlainDate, type PlanOptions, planFile } from '../../src/index.js';
import { EXAMPLES, fileOf, planned, TODAY } from '../examples/examples.js';
import { auditPrice } from './prices.js';
import { arbitraryProgram, type DrawnProgram } from './programs.js';

interface Plan {
  objective: { value: number; terms: { term: string; amount: number }[] };
}

function planOf({ yaml, today }: DrawnProgram, options: PlanOptions): Plan {
  const answer = planFile({ file: 'compliance.yml', text: yaml, today: today as PlainDate }, options);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(answer.plan));
}

// The same file with one more weight.
function withWeight(yaml: string, name: string, amount: number): string {
  const file = parse(yaml);
  const weights = { ...file.planning?.weights, [name]: amount };
  return stringify({ ...file, planning: { ...file.planning, weights } });
}

describe('every term of the objective is what docs/prices.md says', () => {
  it.each(EXAMPLES)('for the example %s', (example) => {
    const plan = JSON.parse(JSON.stringify(planned(example).plan));
    expect(auditPrice({ yaml: fileOf(example), plan, today: TODAY })).toEqual([]);
  });

  it('for the first plans of drawn programs, in which every term is met but moves and loaded weeks', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(arbitraryProgram(), (program) => {
        const plan = planOf(program, { nodes: 0 });
        for (const { term } of plan.objective.terms) met.add(term);
        expect(auditPrice({ ...program, plan })).toEqual([]);
      }),
      { numRuns: 40, seed: 7 },
    );
    expect([...met].sort()).toEqual([
      'conventions',
      'early-days',
      'fees',
      'late-days',
      'shared-days',
      'short-times',
      'stale-days',
      'uncovered-days',
      'visits',
    ]);
  });

  it('for weeks that are loaded wherever fieldwork lies', () => {
    const own = Array.from({ length: 12 }, (_, k) => `  own-${k}: { title: Own ${k}, every: 1 month }\n`);
    const report = '  - { audit: soc2/type2, period: { from: 2026-03-01, to: 2027-02-28 } }\n';
    const soc2 = 'frameworks: { soc2: { timing: { fieldwork: 8 weeks } } }\n';
    const yaml = `version: 1\n${soc2}audits:\n${report}activities:\n${own.join('')}planning: { horizon: 1 year }\n`;
    const program = { yaml, today: '2026-11-21' };
    for (const options of [{ nodes: 0 }, {}]) {
      const plan = planOf(program, options);
      expect(plan.objective.terms.map(({ term }) => term)).toContain('load-weeks');
      expect(auditPrice({ ...program, plan })).toEqual([]);
    }
  });

  it.each(['2027-02-19', '2027-02-26'])('for a goal of %s that usual times do not meet', (by) => {
    const yaml = `version: 1\nframeworks: { iso27001: { ready: 2026-12-01, by: ${by} } }\n`;
    const program = { yaml, today: '2026-11-21' };
    for (const options of [{ nodes: 0 }, {}]) {
      const plan = planOf(program, options);
      expect(plan.objective.terms.map(({ term }) => term)).toContain('short-times');
      expect(auditPrice({ ...program, plan })).toEqual([]);
    }
  });

  it('for room for a major at a price, charged or bought', () => {
    const met = new Set<string>();
    const opened = '{ audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30 }';
    const tight = [
      'frameworks: { iso27001: { ready: 2026-12-01, by: 2027-06-15 } }\n',
      'frameworks: { soc2: {}, iso27001: { ready: 2026-12-01, by: 2027-06-22 } }\n',
      `frameworks: { iso27001: {} }\naudits:\n  - ${opened}\n  - { audit: iso27001/recertification, fieldwork: { from: 2027-03-10, to: 2027-03-12 } }\n`,
    ].map((body) => ({ yaml: `version: 1\n${body}`, today: '2026-11-21' }));
    for (const program of [...tight, ...fc.sample(arbitraryProgram(), { numRuns: 8, seed: 11 })]) {
      const priced = { ...program, yaml: withWeight(program.yaml, 'survive-major', 4000) };
      const plan = planOf(priced, { nodes: 0 });
      for (const { term } of plan.objective.terms) met.add(term);
      expect(auditPrice({ ...priced, plan })).toEqual([]);
    }
    for (const program of tight.slice(0, 1)) {
      const priced = { ...program, yaml: withWeight(program.yaml, 'survive-major', 20_000) };
      expect(auditPrice({ ...priced, plan: planOf(priced, {}) })).toEqual([]);
    }
    expect([...met]).toContain('survive-major');
  });

  it('for the cheapest plans of a few, which would have found what is charged too little', () => {
    for (const program of fc.sample(arbitraryProgram(), { numRuns: 4, seed: 3 })) {
      expect(auditPrice({ ...program, plan: planOf(program, {}) })).toEqual([]);
    }
  });
});

describe('the auditor of prices', () => {
  const [program] = fc.sample(arbitraryProgram(), { numRuns: 1, seed: 7 }) as [DrawnProgram];
  const plan = planOf(program, { nodes: 0 });

  it('complains of each term that is another amount', () => {
    for (const { term } of plan.objective.terms) {
      const terms = plan.objective.terms.map((it) =>
        it.term === term ? { ...it, amount: it.amount + 20 } : it,
      );
      const value = plan.objective.value + 20;
      const complaints = auditPrice({ ...program, plan: { ...plan, objective: { value, terms } } });
      expect(complaints).toEqual([expect.stringContaining(`${term}: `)]);
    }
  });

  it('complains of a value that is not the sum', () => {
    const objective = { ...plan.objective, value: plan.objective.value - 1 };
    expect(auditPrice({ ...program, plan: { ...plan, objective } })).toEqual([
      expect.stringContaining('the terms add up to'),
    ]);
  });
});
