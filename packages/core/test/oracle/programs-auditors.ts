// Drawn programs with auditors of their own: firms that follow each other where a track has something to take over, each
// with a few busy days, never so many that an audit could find none.
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { type Days, day, iso } from './calendar.js';
import { arbitraryProgram, type DrawnProgram } from './programs.js';

type Raw = Record<string, unknown>;

interface Drawn {
  one: boolean;
  switches: (number | undefined)[];
  busy: Record<string, { at: number; days: number }[]>;
}

/** Drawn programs whose auditors have calendars, and change. */
export function arbitraryAudited(): fc.Arbitrary<DrawnProgram> {
  const days = () =>
    fc.array(fc.record({ at: fc.integer({ min: 0, max: 2000 }), days: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 4,
      maxLength: 10,
    });
  const added = fc.record({
    one: fc.boolean(),
    switches: fc.array(fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }), {
      minLength: 2,
      maxLength: 2,
    }),
    busy: fc.record({ 'old.ics': days(), 'new.ics': days() }),
  });
  return fc.tuple(arbitraryProgram(), added).map(([program, drawn]) => withAuditors(program, drawn));
}

function withAuditors({ yaml, today }: DrawnProgram, drawn: Drawn): DrawnProgram {
  const file = parse(yaml) as Raw & { frameworks: Record<string, Raw>; audits?: Raw[] };
  const named = (kind: string, id: string) => (drawn.one ? `${kind} Both` : `${kind} ${id}`);
  const auditors: Record<string, Raw> = {};
  const start = day(today);
  Object.entries(file.frameworks).forEach(([id, block], i) => {
    const [old, next] = [named('Old', id), named('New', id)];
    const after = drawn.switches[i];
    auditors[old] = { calendar: 'old.ics' };
    block.auditor = old;
    if (after === undefined || !isBegun(id, file.audits ?? [], today)) return;
    auditors[next] = { calendar: 'new.ics' };
    block.auditor = [{ firm: old }, { firm: next, from: iso(start + after) }];
  });
  const spans = (path: string): Days[] =>
    (drawn.busy[path] ?? []).map(({ at, days }) => ({ from: start + at, to: start + at + days - 1 }));
  return {
    today,
    yaml: stringify({ ...file, auditors }),
    busy: { 'old.ics': spans('old.ics'), 'new.ics': spans('new.ics') },
  };
}

/** A report or a certificate is there: who comes next is known from its days. */
function isBegun(id: string, audits: readonly Raw[], today: string): boolean {
  return audits.some(({ audit, report, decision }) => {
    const ends = (decision ?? report) as string | undefined;
    const opens = ['type2', 'stage2', 'recertification'].some((kind) => audit === `${id}/${kind}`);
    return opens && ends !== undefined && ends <= today;
  });
}
