// Durations of a framework file: the family's, with what the file says of them, and those of its own rules.

import type { TimingDefault } from '../../model/index.js';
import type { Length, WrittenAudit, WrittenFramework, WrittenTiming } from './written.js';

/** The family's durations as the file has them, then further ones that it names itself. */
export function timingOf(
  { timing, audits }: Pick<WrittenFramework, 'timing' | 'audits'>,
  usual: readonly TimingDefault[],
  keyOf: (audit: WrittenAudit) => string,
): readonly TimingDefault[] {
  const lengths = new Map(audits.flatMap((it) => (it.fieldwork ? [[keyOf(it), it.fieldwork] as const] : [])));
  const known = usual.map((it) => said(it, timing.get(it.key) ?? lengths.get(it.key)));
  const further = [...timing].filter(([key]) => usual.every((it) => it.key !== key));
  return [...known, ...further.map(([key, it]) => said({ ...NOTHING, key, what: key }, it))];
}

const NOTHING = { min: { days: 0 }, usual: { days: 0 } };

function said(it: TimingDefault, written: WrittenTiming | undefined): TimingDefault {
  if (!written) return it;
  const usual = written.usual ?? written.min ?? it.usual;
  const min = written.min ?? shorter(it.min, usual);
  const max = written.max ?? (it.max && roughDays(it.max) < roughDays(usual) ? undefined : it.max);
  const { max: _, ...rest } = it;
  return { ...rest, min, usual, ...(max ? { max } : {}), what: written.what ?? it.what };
}

function shorter(a: Length, b: Length): Length {
  return roughDays(b) < roughDays(a) ? b : a;
}

/** About how many days a length is: to tell which is longer, never to count days with. */
export function roughDays({ months = 0, days = 0 }: Length): number {
  return months * 30 + days;
}
