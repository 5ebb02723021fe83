import { describe, expect, it } from 'vitest';
import { identifierSets } from '../../src/crosswalk/index.js';
import { mappings, pairs } from '../../src/crosswalk/pairs.js';

const labelsOf = (id: string) => Object.keys(identifierSets.find((set) => set.id === id)?.labels ?? {});
const criteria = labelsOf('tsc-2017');
const controls = [...labelsOf('iso27001-2022'), ...labelsOf('iso27001-2022-clauses')];

describe('the pairs', () => {
  it('join criteria with controls and clauses that exist', () => {
    for (const [criterion, control] of pairs) {
      expect(criteria).toContain(criterion);
      expect(controls).toContain(control);
    }
  });

  it('stand in the order of criteria, none twice', () => {
    const places = pairs.map(([criterion]) => criteria.indexOf(criterion));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(new Set(pairs.map(([criterion, control]) => `${criterion} ${control}`)).size).toBe(pairs.length);
  });

  it('name each mapping once, by a word that is known, and every word is used', () => {
    const used = pairs.map(([, , , namedBy]) => namedBy.split(' '));
    for (const words of used) expect(new Set(words).size).toBe(words.length);
    expect([...new Set(used.flat())].sort()).toEqual(Object.keys(mappings).sort());
  });

  it('that three or more mappings name are strong, and one mapping alone makes none so', () => {
    for (const [criterion, control, strength, namedBy] of pairs) {
      const support = namedBy.split(' ').length;
      if (support !== 2) expect(strength, `${criterion} ${control}`).toBe(support > 2 ? 'strong' : 'related');
    }
  });
});
