// Criteria and controls that do not exist are problems of the file, not of its plan.

import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/index.js';
import { planned, refused } from './program.js';

function file(...controls: string[]): string {
  return `frameworks: { soc2: { categories: [privacy] }, iso27001: {} }
activities: { access-review: { controls: [${controls.join(', ')}] } }`;
}

describe('a criterion is one of the 61 of the Trust Services Criteria (soc-id)', () => {
  it.each(['CC6.9', 'CC8.2', 'CC9.3', 'C1.7', 'C1.8', 'P6.8', 'PI1.6'])('%s is an error', (id) => {
    const { kind, problems } = refused(file(id));
    expect(kind).toBe('input');
    expect(problems.map(({ rule }) => rule)).toEqual(['soc-id']);
    expect(problems[0]?.message).toContain(id);
  });

  it('CC6.8, CC8.1, CC9.2, C1.2, P6.7 and PI1.5 are silent', () => {
    expect(planned(file('CC6.8', 'CC8.1', 'CC9.2', 'C1.2', 'P6.7', 'PI1.5')).ok).toBe(true);
  });
});

describe('an Annex A control is one of the 93 of 2022 (iso-id)', () => {
  it.each(['A.5.38', 'A.6.9', 'A.7.15', 'A.8.35', 'A.9.2', 'A.18.2.3'])('%s is an error', (id) => {
    const { kind, problems } = refused(file(id));
    expect(kind).toBe('input');
    expect(problems.map(({ rule }) => rule)).toEqual(['iso-id']);
  });

  it('those of 2013 are told with what took their place', () => {
    const [problem] = refused(file('A.9.2')).problems;
    expect(`${problem?.message} ${problem?.remedy}`).toMatch(/2013.*A\.5\.18/s);
  });

  it('A.5.37, A.6.8, A.7.14 and A.8.34 are silent', () => {
    expect(planned(file('A.5.37', 'A.6.8', 'A.7.14', 'A.8.34')).ok).toBe(true);
  });

  it('names every control that does not exist, not only the first', () => {
    expect(refused(file('CC6.9', 'A.5.38', 'A.8.35')).problems).toHaveLength(3);
  });
});

describe('every activity a framework brings', () => {
  it('may be written with the very controls it has by default', () => {
    const closed = frameworks.filter(({ identifiers }) => identifiers !== null);
    const lines = closed.flatMap(({ activities }) =>
      activities.map(
        ({ key, controls }) => `  ${key}: { controls: [${controls.map((it) => `"${it}"`).join(', ')}] }`,
      ),
    );
    const byKey = new Map(lines.map((line) => [line.split(':')[0], line]));
    const text = `frameworks: { soc2: { categories: [availability, confidentiality, privacy] }, iso27001: {} }
activities:
${[...byKey.values()].join('\n')}`;
    const result = planned(text);
    expect(byKey.size).toBeGreaterThan(30);
    expect(result.ok ? [] : result.problems).toEqual([]);
  });
});
