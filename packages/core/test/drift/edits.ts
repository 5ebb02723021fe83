// Every scalar and every list item of a file, each with the edits that weaken it, strengthen it or mean nothing. Which
// is which is written here once more, apart from the detectors, and a key nobody thought of fails the test.

import { parse } from 'yaml';

export type Path = readonly (string | number)[];

/** An edit of one value; `to` undefined takes it out. `rule` is what has to be told; none where nothing is weakened. */
export interface Edit {
  readonly path: Path;
  readonly to: unknown;
  readonly rule: string | null;
}

interface Way {
  readonly at: RegExp;
  /** Values that weaken, with their rule, and values that do not. */
  readonly edits: (value: never, file: File) => readonly (readonly [to: unknown, rule: string | null])[];
}

type File = Readonly<Record<string, never>>;
const GONE = undefined;

const neutral: Way['edits'] = () => [];
const asText =
  (to: string): Way['edits'] =>
  () => [[to, null]];
const fact =
  (rule = 'drift-audit-edited'): Way['edits'] =>
  (value: never) => [
    [shifted(value, -1), rule],
    [shifted(value, 1), rule],
  ];

/** A day so many days later. */
function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function count(text: string): number {
  return Number(text.split(' ')[0]);
}

const WAYS: readonly Way[] = [
  { at: /^version$/, edits: neutral },
  { at: /^id$/, edits: asText('another-id') },
  { at: /^organization\.name$/, edits: asText('Another Name') },
  {
    at: /^organization\.(people|sites)$/,
    edits: (value) => [
      [value - 1, 'drift-size-lowered'],
      [value + 1, null],
    ],
  },
  {
    at: /^organization\.(country(\.\d+)?|timezone|currency|fiscal-year-start|customers-year-end)$/,
    edits: neutral,
  },
  { at: /^calendar\.blackouts\.\d+\.(from|to|reason)$/, edits: neutral },
  {
    at: /^frameworks\.[^.]+\.categories\.\d+$/,
    edits: (value) => [[GONE, value === 'security' ? null : 'drift-category-dropped']],
  },
  { at: /^frameworks\.[^.]+\.auditor$/, edits: asText('Another Auditor LLP') },
  { at: /^frameworks\.[^.]+\.edition$/, edits: () => [[GONE, null]] },
  {
    at: /^frameworks\.[^.]+\.(ready|from)$/,
    edits: (value) => [
      [shifted(value, 1), 'drift-ready-later'],
      [shifted(value, -1), null],
    ],
  },
  {
    at: /^frameworks\.[^.]+(\.type[12])?\.by$/,
    edits: (value) => [
      [shifted(value, 1), 'drift-goal-later'],
      [GONE, 'drift-goal-later'],
      [shifted(value, -1), null],
    ],
  },
  {
    at: /^frameworks\.[^.]+\.type1$/,
    edits: () => [
      [GONE, null],
      [true, null],
    ],
  },
  {
    at: /\.(first-period|period)$/,
    edits: (value: string) => [
      ...(count(value) > 3 ? [[`${count(value) - 1} months`, 'drift-period-shorter'] as const] : []),
      ...(count(value) < 12 ? [[`${count(value) + 1} months`, null] as const] : []),
      [`P${count(value)}M`, null],
    ],
  },
  { at: /^team\.name$/, edits: asText('another-team') },
  { at: /^team\.fieldwork-capacity$/, edits: (value) => [[value + 1, 'drift-capacity-raised']] },
  { at: /^auditors\.[^.]+\.kind$/, edits: asText('another') },
  {
    at: /^auditors\.[^.]+\.lead-time$/,
    edits: () => [
      ['1 week', 'drift-lead-time-shorter'],
      ['52 weeks', null],
    ],
  },
  {
    at: /^auditors\.[^.]+\.nonconformity$/,
    edits: () => [
      ['1 week', 'drift-nonconformity-shorter'],
      ['52 weeks', null],
    ],
  },
  {
    at: /^auditors\.[^.]+\.accreditation$/,
    edits: () => [
      [GONE, 'drift-accreditation-removed'],
      ['DAkkS', null],
    ],
  },
  { at: /^audits\.\d+\.audit$/, edits: neutral },
  { at: /^audits\.\d+\.(period|fieldwork)\.(from|to)$/, edits: fact() },
  { at: /^audits\.\d+\.(report|decision)$/, edits: fact() },
  {
    at: /^audits\.\d+\.expires$/,
    edits: (value) => [
      [shifted(value, 1), 'drift-expiry-extended'],
      [shifted(value, -1), 'drift-audit-edited'],
    ],
  },
  {
    at: /^audits\.\d+\.opinion$/,
    edits: () => [
      ['qualified', 'drift-audit-edited'],
      [GONE, 'drift-audit-edited'],
    ],
  },
  { at: /^audits\.\d+\.exceptions\.\d+\.(criterion|note)$/, edits: () => [['CC6.3', 'drift-audit-edited']] },
  { at: /^activities\.[^.]+$/, edits: () => [[{}, null]] },
  { at: /^activities\.[^.]+\.title$/, edits: asText('Another title') },
  {
    at: /^activities\.[^.]+\.every$/,
    edits: (value: string) => [
      [`${count(value) * 2} months`, 'drift-cadence-relaxed'],
      ...(count(value) > 1 ? [[`${Math.floor(count(value) / 2)} months`, null] as const] : []),
      [`P${count(value)}M`, null],
    ],
  },
  { at: /^activities\.[^.]+\.anchor$/, edits: () => [['schedule', null]] },
  {
    at: /^activities\.[^.]+\.since$/,
    edits: (value) => [
      [shifted(value, 366), 'drift-tracked-later'],
      [shifted(value, -366), null],
    ],
  },
  {
    at: /^activities\.[^.]+\.owner$/,
    edits: () => [
      [GONE, 'drift-owner-removed'],
      ['@another/team', null],
    ],
  },
  {
    at: /^activities\.[^.]+\.supplier$/,
    edits: () => [
      [GONE, 'drift-supplier-removed'],
      ['Another Ltd', null],
    ],
  },
  { at: /^activities\.[^.]+\.controls\.\d+$/, edits: () => [[GONE, 'drift-control-dropped']] },
  {
    at: /^activities\.[^.]+\.done\.\d+(\.on)?$/,
    edits: (value) => [
      [shifted(value, -1), 'drift-completion-backdated'],
      [shifted(value, 1), 'drift-completion-edited'],
      [GONE, 'drift-completion-deleted'],
    ],
  },
  {
    at: /^activities\.[^.]+\.done\.\d+\.(evidence|by)$/,
    edits: () => [
      [GONE, 'drift-completion-edited'],
      ['another', 'drift-completion-edited'],
    ],
  },
  {
    at: /^planning\.from$/,
    edits: (value) => [
      [shifted(value, 31), 'drift-start-later'],
      [shifted(value, -31), null],
    ],
  },
  // In which order frameworks come is no promise to anyone.
  { at: /^planning\.strategy$/, edits: asText('auto') },
  {
    at: /^planning\.horizon$/,
    edits: (value: string) => [
      [`${count(value) - 1} years`, 'drift-horizon-shorter'],
      [`${count(value) + 1} years`, null],
      [`P${count(value)}Y`, null],
    ],
  },
];

/** Every edit of every value in a file; a whole item of a list that is a mapping is taken out too. */
export function editsOf(text: string): readonly Edit[] {
  const file = parse(text) as File;
  return [...leavesOf(file)].flatMap(([path, value]) => {
    const name = path.join('.');
    const ways = WAYS.filter(({ at }) => at.test(name));
    if (ways.length !== 1) throw new Error(`${ways.length} ways are known to edit ${name}`);
    // The day of a completion with more to it goes with all of it.
    return (ways[0] as Way).edits(value as never, file).map(([to, rule]) => ({
      path: to === GONE && path.at(-1) === 'on' ? path.slice(0, -1) : path,
      to,
      rule,
    }));
  });
}

function* leavesOf(value: unknown, path: Path = []): Generator<readonly [Path, unknown]> {
  if (typeof value !== 'object' || value === null) yield [path, value];
  else {
    for (const [key, inner] of Object.entries(value))
      yield* leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
