// What is asked about, in the words people use, and what stands beside it.

import { describe, expect, it } from 'vitest';
import { type Crosswalk, crosswalkOf } from '../../src/index.js';

function of(asked?: string, edition: '2013' | '2022' = '2022'): Crosswalk {
  const answer = crosswalkOf(asked, edition);
  if (!answer.ok) throw new Error(answer.problems[0]?.message);
  return answer.value.crosswalk;
}

const beside = (found: Crosswalk, id: string) =>
  found.pairs.flatMap(({ criterion, control }) =>
    criterion === id ? [control] : control === id ? [criterion] : [],
  );

describe('a crosswalk', () => {
  it('reads the same from either side', () => {
    const all = of();
    for (const { criterion, control } of all.pairs) {
      expect(beside(of(criterion), criterion)).toContain(control);
      expect(beside(of(control), control)).toContain(criterion);
    }
  });

  it('of access rights has their criteria and the review that is evidence for both', () => {
    const found = of('A.5.18');
    expect(beside(found, 'A.5.18')).toEqual(['CC6.1', 'CC6.2', 'CC6.3']);
    expect(found.evidence.map(({ activity }) => activity)).toContain('access-review');
  });

  it('holds no work that only one of the two looks at', () => {
    for (const { criteria, controls } of of().evidence) {
      expect(criteria.length).toBeGreaterThan(0);
      expect(controls.length).toBeGreaterThan(0);
    }
  });

  it('of a heading is that of all that stand under it', () => {
    const under = (id: string) => of().pairs.filter(({ criterion }) => criterion.startsWith(id));
    expect(of('CC6').pairs).toEqual(under('CC6.'));
    expect(of('cc').pairs).toEqual(under('CC'));
    expect(of('A1').pairs).toEqual(under('A1.'));
  });

  it('takes no number for the beginning of a longer one', () => {
    expect(of('A.8.1').ids).toEqual(['A.8.1']);
    expect(of('CC1').ids).not.toContain('CC10.1');
  });

  it('does not look at letter case', () => {
    expect(of('cc6.2')).toEqual(of('CC6.2'));
  });

  it('leads controls of 2013 to those that took their place, and goes on from there', () => {
    const found = of('A.9.2.1', '2013');
    expect(found.forward).toEqual([{ from: 'A.9.2.1', to: ['A.5.16'] }]);
    expect(found.pairs).toEqual(of('A.5.16').pairs);
    expect(of('A.9.2', '2013').forward).toHaveLength(6);
    expect(of(undefined, '2013').forward).toHaveLength(114);
  });

  it.each([
    ['zzz', '2022', 'unknown-control', 'such as CC6.2'],
    ['cc6.22', '2022', 'soc-id', 'CC6.8'],
    ['A.9.2.1', '2022', 'iso-id', 'A.5.16 in its place; or ask with `--edition 2013`'],
    ['A.5.38', '2013', 'iso-id', 'a heading such as A.9.2'],
    ['CC6.2', '2013', 'iso-id', 'such as A.9.2.1'],
    ['', '2022', 'unknown-control', 'such as CC6.2'],
  ] as const)(
    'of %s in the edition of %s is refused, and told what would do',
    (asked, edition, rule, remedy) => {
      const answer = crosswalkOf(asked, edition);
      if (answer.ok) throw new Error('not refused');
      expect(answer.problems).toHaveLength(1);
      expect(answer.problems[0]?.rule).toBe(rule);
      expect(answer.problems[0]?.remedy).toContain(remedy);
    },
  );
});
