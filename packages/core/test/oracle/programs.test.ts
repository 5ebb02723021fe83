// Drawn programs must be files a person could have written: nothing recorded after today, no recorded periods that
// overlap, and every history among them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './calendar.js';
import { readFile } from './file.js';
import { arbitraryProgram } from './programs.js';

const DRAWN = fc.sample(arbitraryProgram(), { numRuns: 400, seed: 27001 });

describe('drawn programs', () => {
  it('record no completion after today and no span that runs backwards', () => {
    for (const { yaml, today } of DRAWN) {
      const file = readFile(yaml, day(today));
      const done = [...file.activities.values()].flatMap((entry) => entry.done);
      expect(
        done.filter((on) => on > day(today)),
        yaml,
      ).toEqual([]);
      const spans = [...file.blackouts, ...file.facts.flatMap((fact) => [fact.period, fact.fieldwork])];
      expect(
        spans.filter((span) => span && span.from > span.to),
        yaml,
      ).toEqual([]);
    }
  });

  it('record no two periods that overlap and no report before its period or fieldwork ended', () => {
    for (const { yaml, today } of DRAWN) {
      const { facts } = readFile(yaml, day(today));
      const periods = facts.flatMap((fact) => fact.period ?? []).sort((a, b) => a.from - b.from);
      expect(
        periods.filter((period, index) => period.from <= (periods[index - 1]?.to ?? 0)),
        yaml,
      ).toEqual([]);
      const early = facts.filter(
        (fact) => (fact.report ?? Infinity) < Math.max(fact.period?.to ?? 0, fact.fieldwork?.to ?? 0),
      );
      expect(early, yaml).toEqual([]);
    }
  });

  it.each([
    ['nothing yet', /frameworks/, /audits:/],
    ['a Type I behind it', /soc2\/type1/, undefined],
    ['both running', /soc2\/type2[\s\S]*iso27001\/stage2/, undefined],
    ['a recertification alone', /iso27001\/recertification/, /stage2/],
    [
      'a booked surveillance',
      /surveillance[12]\n {4}fieldwork:\n.*\n.*\n {2}- |surveillance[12]\n {4}fieldwork:\n.*\n.*\n[a-z]/,
      undefined,
    ],
    ['a strategy', /strategy: parallel/, undefined],
    ['a leap day', /2028-02-29/, undefined],
  ])('include %s', (_what, holds, lacks) => {
    expect(DRAWN.some(({ yaml }) => holds.test(yaml) && !lacks?.test(yaml))).toBe(true);
  });
});
