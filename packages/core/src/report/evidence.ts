// The evidence matrix made ready for reading: kinds of work against windows, what is missing while there is time, and
// both counts of reuse. The values themselves are public (`auditcal.evidence/1`) and are handed on whole.

import {
  byText,
  counted,
  type EvidenceMatrices,
  type EvidenceMatrix,
  type EvidenceSpan,
  type EvidenceState,
  type EvidenceTurn,
  latestDay,
  listed,
  type MissingEvidence,
} from '../model/index.js';
import type { FrameworkWords } from './report.js';

/** One kind of work against one window: how many of its turns stand how. */
export type EvidenceCell = Readonly<Record<'counts' | 'open' | 'missed', number>>;

/** One kind of work; a cell is null where nobody looks at it in that window. */
export interface EvidenceRow {
  readonly activity: string;
  readonly title: string;
  readonly cells: readonly (EvidenceCell | null)[];
}

/** A window with its words. */
export interface WindowRow extends EvidenceSpan {
  /** `2026-10-01 to 2027-09-30`, `up to 2027-03-12`. */
  readonly days: string;
  /** `4 count, 12 open, 1 missed`; what does not fall into it follows. */
  readonly inside: string;
  readonly outside: string;
}

/** One matrix, worded. */
export interface EvidencePage {
  readonly matrix: EvidenceMatrix;
  readonly windows: readonly WindowRow[];
  /** Of all windows, in their order. */
  readonly grid: readonly EvidenceRow[];
  readonly missing: readonly (MissingEvidence & { readonly titles: readonly string[] })[];
  readonly populations: readonly {
    readonly on: string;
    readonly what: string;
    readonly owner: string | null;
  }[];
  /** Turns whose evidence was made on another day than the control operated. */
  readonly captured: readonly EvidenceTurn[];
  /** Turns done or missed at which no auditor looks, such as those of a law; each in words. */
  readonly unexamined: readonly { readonly turn: EvidenceTurn; readonly on: string; readonly says: string }[];
  /** Both counts, as sentences. */
  readonly reuse: readonly string[];
}

/** The matrices of one program or of several. */
export interface EvidenceReport {
  readonly kind: 'evidence';
  /** The value behind it: of one program by itself, of several in a list. */
  readonly evidence: EvidenceMatrix | EvidenceMatrices;
  readonly pages: readonly EvidencePage[];
  /** Each state in words, as in a legend. */
  readonly states: Readonly<Record<EvidenceState, string>>;
}

/** Makes matrices ready for reading, each in the words of the frameworks that its own program knows. */
export function evidenceReport(
  matrices: readonly EvidenceMatrix[],
  knownTo: (index: number) => readonly FrameworkWords[],
): EvidenceReport {
  const certificates = matrices.flatMap(({ windows }, index) => {
    const frameworks = knownTo(index);
    return windows
      .filter(({ kind }) => kind === 'interval')
      .map(({ framework }) => frameworks.find(({ id }) => id === framework)?.name ?? framework);
  });
  const states = statesInWords([...new Set(certificates)]);
  return {
    kind: 'evidence',
    evidence: handedOn(matrices),
    pages: matrices.map((matrix) => pageOf(matrix, states)),
    states,
  };
}

// The latest day where organizations are in different ones.
function handedOn(matrices: readonly EvidenceMatrix[]): EvidenceReport['evidence'] {
  const [only] = matrices;
  if (only && matrices.length === 1) return only;
  const today = latestDay(matrices);
  if (!today) throw new RangeError('evidence of no program');
  return { schema: 'auditcal.evidence/1', today, programs: matrices };
}

function statesInWords(certificates: readonly string[]): EvidenceReport['states'] {
  return {
    counts: 'counts',
    open: 'open',
    missed: 'missed',
    'too-early': 'too early',
    'too-late': 'too late',
    'certificate-only': `${certificates.length > 0 ? listed(certificates) : 'certificate'} only`,
  };
}

function pageOf(matrix: EvidenceMatrix, states: EvidenceReport['states']): EvidencePage {
  const titles = new Map(matrix.windows.map((it) => [it.id, `${it.title} (${it.id})`]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  return {
    matrix,
    windows: matrix.windows.map((it) => windowRow(it, states)),
    grid: gridOf(matrix),
    missing: matrix.missing.map((it) => ({ ...it, titles: it.for.map(titleOf) })),
    populations: matrix.populations.map(({ on, title, owner, for: of }) => ({
      on,
      what: `${title}, ${titleOf(of)}`,
      owner,
    })),
    captured: matrix.turns
      .filter(({ captured }) => captured !== null)
      .sort((a, b) => byText(a.on ?? a.due, b.on ?? b.due)),
    unexamined: matrix.turns
      .filter(({ windows, on, status }) => windows.length === 0 && (on !== null || status === 'missed'))
      .map((turn) => ({ turn, on: turn.on ?? turn.due, says: recordInWords(turn) }))
      .sort((a, b) => byText(a.on, b.on)),
    reuse: reuseInWords(matrix),
  };
}

function recordInWords({ on, evidence }: EvidenceTurn): string {
  if (on === null) return 'missed';
  return evidence ?? 'no evidence named';
}

function windowRow(it: EvidenceSpan, words: EvidenceReport['states']): WindowRow {
  const say = (...states: readonly EvidenceState[]) =>
    states
      .filter((state) => it.states[state] > 0)
      .map(
        (state) =>
          `${it.states[state]} ${state === 'counts' && it.states.counts > 1 ? 'count' : words[state]}`,
      )
      .join(', ');
  return {
    ...it,
    days: it.from === null ? `up to ${it.to}` : `${it.from} to ${it.to}`,
    inside: say('counts', 'open', 'missed') || 'nothing',
    outside: say('certificate-only', 'too-early', 'too-late'),
  };
}

function gridOf({ turns, windows }: EvidenceMatrix): readonly EvidenceRow[] {
  const rows = new Map<string, EvidenceTurn[]>();
  for (const turn of turns) rows.set(turn.activity, [...(rows.get(turn.activity) ?? []), turn]);
  return [...rows].map(([activity, own]) => ({
    activity,
    title: own[0]?.title ?? activity,
    cells: windows.map(({ id }) => cellOf(id, own)),
  }));
}

function cellOf(id: string, turns: readonly EvidenceTurn[]): EvidenceCell | null {
  const states = turns.flatMap(({ windows }) =>
    windows.filter((it) => it.for === id).map(({ state }) => state),
  );
  if (states.length === 0) return null;
  const number = (state: EvidenceState) => states.filter((it) => it === state).length;
  return { counts: number('counts'), open: number('open'), missed: number('missed') };
}

function reuseInWords({ reuse }: EvidenceMatrix): readonly string[] {
  if (!reuse) return [];
  const { controls, artefacts } = reuse;
  return [
    `Controls: ${controls.shared} of ${counted(controls.of, 'kind')} of work are looked at for several reports or certificates.`,
    `Artefacts: ${artefacts.shared} of ${counted(artefacts.of, 'turn')} count, or will, for several; this is the work that is done once.`,
  ];
}
