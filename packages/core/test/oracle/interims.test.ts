// Drawn programs that ask for interim sessions, or leave them to the planner: every date, every amount and every visit
// counted again by auditors that know the documents and not the planner; and what is chosen is no dearer than either.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type PlainDate, type Plan, planFile } from '../../src/index.js';
import { auditPrice } from './prices.js';
import { arbitraryProgram, type DrawnProgram } from './programs.js';
import { checkPlan } from './rules-checker.js';

const DRAWN = fc
  .sample(arbitraryProgram(), { numRuns: 60, seed: 27 })
  .filter(({ yaml }) => 'soc2' in parse(yaml).frameworks);

function asking({ yaml, today }: DrawnProgram, interim: unknown, weights = {}): DrawnProgram {
  const file = parse(yaml);
  file.frameworks.soc2 = { ...file.frameworks.soc2, type2: { ...file.frameworks.soc2?.type2, interim } };
  file.planning = { ...file.planning, weights: { ...file.planning?.weights, ...weights } };
  return { yaml: stringify(file), today };
}

function planOf({ yaml, today }: DrawnProgram, nodes?: number): Plan {
  const input = { file: 'compliance.yml', text: yaml, today: today as PlainDate };
  const answer = planFile(input, nodes === undefined ? {} : { nodes });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

const interimsIn = ({ engagements }: Plan) =>
  engagements.flatMap(({ sessions }) => sessions.filter(({ kind }) => kind === 'interim'));

describe('interim sessions of drawn programs', () => {
  it('keep every rule and cost what docs/prices.md says', () => {
    let met = 0;
    for (const program of DRAWN.slice(0, 12).map((it) => asking(it, true))) {
      const plan = planOf(program, 0);
      const json = JSON.parse(JSON.stringify(plan));
      met += interimsIn(plan).length;
      expect(checkPlan({ ...program, plan: json }), program.yaml).toEqual([]);
      expect(auditPrice({ ...program, plan: json }), program.yaml).toEqual([]);
    }
    expect(met).toBeGreaterThan(10);
  });

  it('are chosen where that is cheapest, with proof', () => {
    // Days that audits share are worth much, visits little: some are worth having.
    const weights = { visit: 1500, 'shared-day': 2000 };
    let chosen = 0;
    for (const program of DRAWN.slice(0, 3)) {
      const [none, all, auto] = [false, true, 'auto'].map((it) => asking(program, it, weights)) as [
        DrawnProgram,
        DrawnProgram,
        DrawnProgram,
      ];
      const plan = planOf(auto);
      const json = JSON.parse(JSON.stringify(plan));
      expect(checkPlan({ ...auto, plan: json }), auto.yaml).toEqual([]);
      expect(auditPrice({ ...auto, plan: json }), auto.yaml).toEqual([]);
      const least = Math.min(planOf(none).objective.value, planOf(all).objective.value);
      expect(plan.objective.bound).toBeLessThanOrEqual(least);
      if (plan.objective.optimal) expect(plan.objective.value).toBeLessThanOrEqual(least);
      chosen += interimsIn(plan).length;
    }
    expect(chosen).toBeGreaterThan(0);
  });
});
