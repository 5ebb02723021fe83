// Drawn programs with a second report, a second certificate or both, each with a history and persons of its own.
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { day } from './calendar.js';
import { arbitraryProgram, type DrawnFramework, type DrawnProgram, type Setting } from './programs.js';
import { isoHistory } from './programs-iso27001.js';
import { socHistory } from './programs-soc2.js';

type Raw = Record<string, unknown>;

interface Further {
  soc2: DrawnFramework | undefined;
  iso27001: DrawnFramework | undefined;
  people: number | undefined;
}

/** Drawn programs to which one or two named tracks are added, before or after those that are there. */
export function arbitraryTracks(): fc.Arbitrary<DrawnProgram> {
  return arbitraryProgram().chain((program) => {
    const { planning } = parse(program.yaml) as { planning: Raw };
    const today = day(program.today);
    const from = typeof planning.from === 'string' ? day(planning.from) : today;
    const setting: Setting = { today, from, goals: false };
    const further = (which: string): fc.Arbitrary<Further> =>
      fc.record({
        soc2: which === 'iso27001' ? fc.constant(undefined) : socHistory(setting),
        iso27001: which === 'soc2' ? fc.constant(undefined) : isoHistory(setting),
        people: fc.option(fc.integer({ min: 2, max: 900 }), { nil: undefined }),
      });
    return fc
      .constantFrom('soc2', 'soc2', 'iso27001', 'both')
      .chain(further)
      .map((drawn) => withTracks(program, drawn));
  });
}

function withTracks(
  { yaml, today, ...rest }: DrawnProgram,
  { soc2, iso27001, people }: Further,
): DrawnProgram {
  const file = parse(yaml) as Raw & { frameworks: Raw; audits?: Raw[]; planning: Raw; team?: Raw };
  const own = people === undefined ? {} : { people };
  const { strategy: _, ...planning } = file.planning;
  const added: Raw = {
    ...(soc2 && { 'soc2@payments': { ...soc2.settings, ...own } }),
    ...(iso27001 && { 'iso27001@berlin': { ...iso27001.settings, ...own } }),
  };
  const named = (audits: readonly Raw[], from: string, to: string): Raw[] =>
    audits.map((it) => ({ ...it, audit: String(it.audit).replace(from, to) }));
  const audits = [
    ...(file.audits ?? []),
    ...named(soc2?.audits ?? [], 'soc2/', 'soc2@payments/'),
    ...named(iso27001?.audits ?? [], 'iso27001/', 'iso27001@berlin/'),
  ];
  // Bookings of several tracks leave no room for a team that hosts one at a time.
  const { team: __, ...without } = file;
  const frameworks = { ...file.frameworks, ...added };
  return {
    ...rest,
    today,
    yaml: stringify({ ...without, frameworks, ...(audits.length > 0 && { audits }), planning }),
  };
}
