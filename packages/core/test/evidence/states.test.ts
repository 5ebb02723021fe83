import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { type EvidenceState, evidenceProgram, planFile } from '../../src/index.js';
import { matrixOf, statesOf } from './programs.js';

const ALL: readonly string[] = [
  'soc2-type2-1',
  'soc2-type2-2',
  'iso27001-stage2-1',
  'iso27001-surveillance1-1',
];

describe('a turn that was done', () => {
  it.each<readonly [string, string, readonly EvidenceState[]]>([
    ['the day before the period', '2025-09-30', ['too-early', 'too-early', 'counts', 'too-early']],
    ['on the first day of the period', '2025-10-01', ['counts', 'too-early', 'counts', 'too-early']],
    ['the day before Stage 2', '2026-01-11', ['counts', 'too-early', 'counts', 'too-early']],
    ['while the auditors are in', '2026-01-12', ['counts', 'too-early', 'too-late', 'too-early']],
    ['on the last day of Stage 2', '2026-01-14', ['counts', 'too-early', 'too-late', 'too-early']],
    ['the day after Stage 2', '2026-01-15', ['counts', 'too-early', 'too-late', 'counts']],
    ['on the last day of the period', '2026-09-30', ['counts', 'too-early', 'too-late', 'counts']],
    [
      'between the period and the surveillance',
      '2026-10-01',
      ['certificate-only', 'counts', 'too-late', 'counts'],
    ],
  ])('%s', (_, day, states) => {
    const matrix = matrixOf(
      `  own-review: { title: Own review, every: 12 months, anchor: completion, controls: [CC6.2, A.5.18], done: [${day}] }\n`,
    );
    const said = statesOf(matrix, 'own-review-0');
    expect(ALL.map((id) => said[id])).toEqual(states);
  });
});

describe('a turn that is open or missed', () => {
  const matrix = matrixOf(
    '  access-review: { every: 3 months, since: 2026-01-01, done: [2026-02-10, 2026-05-11] }\n',
  );

  it('is open where it is planned, and too early or too late elsewhere', () => {
    // Planned in the fourth quarter of 2026: after one period, inside the other.
    expect(statesOf(matrix, 'access-review-2026-q4')).toMatchObject({
      'soc2-type2-2': 'open',
      'iso27001-stage2-1': 'too-late',
    });
    expect(statesOf(matrix, 'access-review-2027-q3')).toMatchObject({
      'soc2-type2-1': 'too-late',
      'soc2-type2-2': 'open',
      'iso27001-surveillance1-1': 'too-late',
    });
  });

  it('is missed where it was due, for good', () => {
    expect(statesOf(matrix, 'access-review-2026-q3')).toEqual({
      'soc2-type2-1': 'missed',
      'soc2-type2-2': 'too-early',
      'iso27001-stage2-1': 'too-late',
      'iso27001-surveillance1-1': 'missed',
      ...rest(matrix),
    });
  });

  it('is counted among the states of its window', () => {
    const window = matrix.windows.find(({ id }) => id === 'soc2-type2-1');
    const cells = matrix.turns.flatMap(({ windows }) => windows.filter((it) => it.for === 'soc2-type2-1'));
    expect(Object.values(window?.states ?? {}).reduce((a, b) => a + b, 0)).toBe(cells.length);
    expect(window?.states.missed).toBe(1);
  });

  function rest({ turns }: typeof matrix) {
    const later = turns.find(({ id }) => id === 'access-review-2026-q3')?.windows ?? [];
    return Object.fromEntries(later.filter((it) => !ALL.includes(it.for)).map((it) => [it.for, 'too-early']));
  }
});

describe('the day evidence was made', () => {
  it('is shown, and decides nothing', () => {
    const inside =
      '  own-review: { title: Own review, every: 12 months, anchor: completion, controls: [CC6.2], done: [{ on: 2026-09-30, captured: 2026-11-02, evidence: a.csv }] }\n';
    const turn = matrixOf(inside).turns.find(({ id }) => id === 'own-review-0');
    expect(turn).toMatchObject({ on: '2026-09-30', captured: '2026-11-02', evidence: 'a.csv' });
    expect(turn?.windows.find((it) => it.for === 'soc2-type2-1')?.state).toBe('counts');
  });
});

describe('what is missing while there is time', () => {
  const matrix = matrixOf(
    '  access-review: { every: 3 months, since: 2026-01-01, owner: "@acme/it" }\n  risk-assessment: { every: 24 months, since: 2026-01-01, done: [2026-02-02] }\n',
  );
  const of = (activity: string) => matrix.missing.filter((it) => it.activity === activity);

  it('names the turn, the day and what it is for', () => {
    expect(of('access-review')[0]).toMatchObject({ occurrence: 'access-review-2026-q4', owner: '@acme/it' });
    for (const { by, planned } of of('access-review')) expect((planned ?? '') <= by).toBe(true);
  });

  it('asks for one more where no turn falls into a running period', () => {
    expect(of('risk-assessment')).toEqual([
      {
        activity: 'risk-assessment',
        title: 'Risk assessment',
        occurrence: null,
        for: ['soc2-type2-2'],
        by: '2027-09-30',
        planned: null,
        owner: null,
      },
    ]);
  });

  it('is about windows that run today only', () => {
    const running = matrix.windows.filter(({ when }) => when === 'running').map(({ id }) => id);
    expect(running).toEqual(['soc2-type2-2', 'iso27001-surveillance1-1']);
    for (const it of matrix.missing) for (const id of it.for) expect(running).toContain(id);
  });

  it('has the populations of the periods to come', () => {
    // Three working days after 30 September 2027, a Thursday.
    expect(matrix.populations[0]).toMatchObject({ for: 'soc2-type2-2', on: '2027-10-05' });
  });
});

it('counts kinds of work and single turns apart', () => {
  const { reuse } = matrixOf('  penetration-test: { every: 12 months, done: [2026-09-01] }\n');
  expect(reuse?.controls.shared).toBeGreaterThan(0);
  expect(reuse?.controls.of).toBeLessThan(reuse?.artefacts.of ?? 0);
  // A turn on 1 October 2027 or later counts for no second framework within the horizon.
  expect(reuse?.artefacts.shared).toBeLessThan(reuse?.artefacts.of ?? 0);
});

it('keeps two reports of one framework apart, by their tracks', () => {
  const text = `version: 1
organization: { people: 40 }
frameworks:
  soc2: { type1: false, type2: { first-period: 6 months } }
  soc2@payments: { ready: 2027-03-01, type1: false, type2: { first-period: 6 months } }
subservice-organizations:
  AWS: { tracks: [soc2@payments], period-ends: [09-30] }
planning: { from: 2026-12-01, horizon: 1 year }
`;
  const answer = planFile(
    { file: 'compliance.yml', text, today: plainDate('2026-11-21') },
    { nodes: 0, apart: false },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { windows, turns, reuse } = evidenceProgram(answer.program, answer.plan);
  expect(new Set(windows.map(({ track }) => track))).toEqual(new Set(['soc2', 'soc2@payments']));
  for (const turn of turns) expect(new Set(turn.windows.map((it) => it.for)).size).toBe(turn.windows.length);
  expect(reuse?.artefacts.shared).toBeGreaterThan(0);
  const below = answer.plan.spans.filter(({ organization }) => organization === 'AWS');
  const trackOf = new Map(answer.plan.engagements.map(({ id, track }) => [id, track]));
  expect(new Set(below.map((it) => trackOf.get(it.for)))).toEqual(new Set(['soc2@payments']));
});
