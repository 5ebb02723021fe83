import { describe, expect, it } from 'vitest';
import { whyNoControl } from '../../src/config/control-ids.js';
import { identifierSets } from '../../src/crosswalk/index.js';

describe('identifiers of criteria, clauses and controls', () => {
  it.each(identifierSets.flatMap(({ labels }) => Object.keys(labels)))('%s exists', (id) => {
    expect(whyNoControl(id)).toBeUndefined();
  });

  it.each(['6.1.3 d', '9.3.2', '6.1.3d)'])('%s names a line of a clause', (id) => {
    expect(whyNoControl(id)).toBeUndefined();
  });

  it.each([
    ['CC6.9', 'soc-id', 'CC6.8'],
    ['CC9.3', 'soc-id', 'CC9.2'],
    ['C1.7', 'soc-id', 'C1.2'],
    ['A.9.2.1', 'iso-id', 'A.5.16'],
    ['A.9.2', 'iso-id', 'A.5.18'],
    ['A.18.2.3', 'iso-id', 'A.8.8'],
    ['A.8.35', 'iso-id', 'A.8.34'],
    ['11.1', 'iso-id', '10.1'],
    ['CC6.2 ', 'unknown-control', 'CC6.2'],
  ])('%s does not exist, and %s points to %3$s', (id, rule, hint) => {
    const complaint = whyNoControl(id);
    expect(complaint?.rule).toBe(rule);
    expect(complaint?.remedy).toContain(hint);
  });
});
