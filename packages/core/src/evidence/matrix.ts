// Each turn of recurring work against each window of evidence: what counts for whom, what is missing while there is time,
// and how much of the work serves several reports and certificates.

import { type Day, fromDay, toDay } from '../calendar/index.js';
import type {
  Engagement,
  EvidenceMatrix,
  EvidenceSpan,
  EvidenceState,
  EvidenceTurn,
  Occurrence,
  Plan,
  Program,
} from '../model/index.js';
import type { EvidenceWindow, LookedAt } from '../schedule/index.js';
import { isRunning, missingIn } from './missing.js';
import { stateIn } from './state.js';

/** What of a plan the matrix is made of. */
export type EvidencePlan = Pick<
  Plan,
  'program' | 'file' | 'today' | 'engagements' | 'activities' | 'milestones'
>;

/** The matrix of a plan. */
export function evidenceMatrix(program: Program, plan: EvidencePlan, looked: LookedAt): EvidenceMatrix {
  const { windows, byActivity } = looked;
  const { today, activities } = plan;
  const turns = activities.map((turn) => turnOf(turn, byActivity.get(turn.activity) ?? [], program));
  return {
    schema: 'auditcal.evidence/1',
    program: plan.program,
    file: plan.file,
    today,
    windows: spansOf(windows, turns, program, plan),
    turns,
    missing: missingIn(activities, looked, today),
    populations: populationsOf(plan),
    reuse: program.tracks.length < 2 ? null : reuseOf(turns, windows, byActivity),
  };
}

function turnOf(turn: Occurrence, windows: readonly EvidenceWindow[], { activities }: Program): EvidenceTurn {
  const { id, activity, title, status, due, planned, done, owner } = turn;
  const record = activities.find(({ key }) => key === activity)?.done.find(({ on }) => on === done);
  return {
    id,
    activity,
    title,
    status,
    due,
    planned,
    on: done,
    captured: record?.captured ?? null,
    evidence: record?.evidence ?? null,
    owner,
    windows: windows.map((window) => ({ for: window.engagement, state: stateIn(turn, window, windows) })),
  };
}

function spansOf(
  windows: readonly EvidenceWindow[],
  turns: readonly EvidenceTurn[],
  { tracks }: Program,
  { engagements, today }: EvidencePlan,
): readonly EvidenceSpan[] {
  const order = new Map(tracks.map(({ id }, index) => [id, index]));
  const rank = ({ track }: EvidenceWindow) => order.get(track) ?? 0;
  const sorted = [...windows].sort((a, b) => rank(a) - rank(b) || a.to - b.to);
  return sorted.flatMap((window) => {
    const engagement = engagements.find(({ id }) => id === window.engagement);
    return engagement ? [spanOf(window, engagement, turns, toDay(today))] : [];
  });
}

const KINDS: Partial<Record<EvidenceWindow['role'], EvidenceSpan['kind']>> = {
  period: 'period',
  point: 'date',
};

function spanOf(
  window: EvidenceWindow,
  { id, audit, track, framework, title, status }: Engagement,
  turns: readonly EvidenceTurn[],
  today: Day,
): EvidenceSpan {
  const { role, from, to } = window;
  return {
    id,
    audit,
    track,
    framework,
    title,
    status,
    kind: KINDS[role] ?? 'interval',
    from: Number.isFinite(from) ? fromDay(from) : null,
    to: fromDay(to),
    when: isRunning(window, today) ? 'running' : to < today ? 'over' : 'ahead',
    states: statesIn(id, turns),
  };
}

function statesIn(id: string, turns: readonly EvidenceTurn[]): Record<EvidenceState, number> {
  const states: Record<EvidenceState, number> = {
    counts: 0,
    open: 0,
    missed: 0,
    'too-early': 0,
    'too-late': 0,
    'certificate-only': 0,
  };
  for (const { windows } of turns) {
    for (const cell of windows) if (cell.for === id) states[cell.state] += 1;
  }
  return states;
}

/** The milestone at which complete lists are drawn. */
const POPULATIONS = 'populations';

function populationsOf({ milestones }: EvidencePlan): EvidenceMatrix['populations'] {
  return milestones
    .filter(({ kind }) => kind === POPULATIONS)
    .map(({ id, for: of, on, title, owner }) => ({ id, for: of, on, title, owner }));
}

function reuseOf(
  turns: readonly EvidenceTurn[],
  windows: readonly EvidenceWindow[],
  byActivity: LookedAt['byActivity'],
): EvidenceMatrix['reuse'] {
  const trackOf = new Map(windows.map(({ engagement, track }) => [engagement, track]));
  const kinds = [...new Set(turns.map(({ activity }) => activity))].map(
    (key) => new Set(byActivity.get(key)?.map(({ track }) => track)).size,
  );
  const used = turns.map(
    ({ windows: cells }) =>
      new Set(
        cells
          .filter(({ state }) => state === 'counts' || state === 'open')
          .map((cell) => trackOf.get(cell.for)),
      ).size,
  );
  const of = (sizes: readonly number[]) => ({
    shared: sizes.filter((it) => it > 1).length,
    of: sizes.filter((it) => it > 0).length,
  });
  return { controls: of(kinds), artefacts: of(used) };
}
