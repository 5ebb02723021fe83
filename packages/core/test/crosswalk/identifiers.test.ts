import { describe, expect, it } from 'vitest';
import { identifierSets } from '../../src/crosswalk/index.js';
import { frameworks } from '../../src/frameworks/index.js';

const counted = (id: string) => Object.keys(identifierSets.find((set) => set.id === id)?.labels ?? {});

describe('the identifiers we know', () => {
  it('are 61 criteria: 33 common ones, and 28 of four further categories', () => {
    const ids = counted('tsc-2017');
    expect(ids).toHaveLength(61);
    expect(ids.filter((id) => id.startsWith('CC'))).toHaveLength(33);
    expect(ids.filter((id) => /^P\d/.test(id))).toHaveLength(18);
  });

  it('are 93 controls in four themes of 37, 8, 14 and 34', () => {
    const ids = counted('iso27001-2022');
    expect(ids).toHaveLength(93);
    expect(
      ['A.5.', 'A.6.', 'A.7.', 'A.8.'].map((theme) => ids.filter((id) => id.startsWith(theme)).length),
    ).toEqual([37, 8, 14, 34]);
  });

  it('lead all 114 controls of 2013 to controls of 2022', () => {
    const set = identifierSets.find(({ id }) => id === 'iso27001-2022');
    const successors = Object.entries(set?.successors ?? {});
    expect(successors).toHaveLength(114);
    for (const [, ids] of successors) for (const id of ids) expect(set?.labels).toHaveProperty([id]);
  });

  it('are written in the shape their set recognizes', () => {
    for (const { labels, written } of identifierSets)
      for (const id of Object.keys(labels)) expect(id).toMatch(written);
  });

  it('are there for every framework that names a set', () => {
    const named = frameworks.flatMap(({ identifiers }) => identifiers ?? []);
    expect(named).toEqual(['tsc-2017', 'iso27001-2022']);
    for (const identifiers of named) expect(identifierSets.map(({ id }) => id)).toContain(identifiers);
  });
});
