// Drawn files that cannot be planned: what is named fails by itself, any line less can hold, and every change that is
// offered mends the file it was offered for. Tried on the files themselves, line by line.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DrawnFile, drawnFile, textOf } from './drawn-programs.js';
import { changed } from './edits.js';
import { datable, explained, planned } from './trials.js';

const files = fc.sample(drawnFile, { seed: 20261121, numRuns: 120 });

interface Impossible extends ReturnType<typeof explained> {
  readonly file: DrawnFile;
  readonly text: string;
  /** Keys of the lines named, and of those that are not: records of the past left aside. */
  readonly named: readonly string[];
  readonly others: readonly string[];
}

const drawn = files.flatMap((file): Impossible[] => {
  const { text, keyOf } = textOf(file);
  if (datable(text)) return [];
  const of = explained(text);
  const named = of.found.members.map(({ where }) => keyOf.get(where.line) ?? `line ${where.line}`);
  const others = [...keyOf.values()].filter((key) => !named.includes(key) && key !== 'decided');
  return [{ ...of, file, text, named, others }];
});

function holds(file: DrawnFile, left: readonly string[]): boolean {
  return datable(textOf(file, new Set(left)).text);
}

describe('a conflict in a drawn file', () => {
  it('is found in many of them', () => {
    expect(drawn.length).toBeGreaterThan(30);
  });

  it('is a conflict for the planner too', () => {
    for (const { text, found } of drawn.slice(0, 6)) {
      const result = planned(text);
      expect(result).toMatchObject({ ok: false, kind: 'infeasible' });
      if (result.ok) continue;
      const lines = result.conflict?.lines.map(({ line }) => line);
      expect(lines).toEqual(found.members.map(({ where }) => where.line));
    }
  });

  it('names lines that fail with every other one left out', () => {
    for (const { file, text, named, others } of drawn) {
      expect(named.length, text).toBeGreaterThan(0);
      expect(holds(file, others), text).toBe(false);
    }
  });

  it('has no line without which the rest could not hold', () => {
    for (const { file, text, named, others } of drawn) {
      for (const key of named) {
        expect(holds(file, [...others, key]) || holds(file, [key]), `${key} of\n${text}`).toBe(true);
      }
    }
  });

  it('is told with a change for each line that is not a record', () => {
    for (const { text, found, relaxations } of drawn) {
      for (const line of found.members.filter(({ about }) => about.kind !== 'fact')) {
        expect(
          relaxations.filter((offer) => offer.line === line).length,
          `${line.text} of\n${text}`,
        ).toBeGreaterThan(0);
      }
    }
  });

  it('is mended by each change that leaves no other conflict', () => {
    const offers = drawn.flatMap(({ text, relaxations }) => relaxations.map((offer) => ({ text, offer })));
    const alone = offers.filter(({ offer }) => !offer.text.endsWith(MORE));
    expect(alone.length).toBeGreaterThan(30);
    for (const { text, offer } of alone) {
      expect(datable(changed(text, offer.line.where.line, offer.text)), `${offer.text} of\n${text}`).toBe(
        true,
      );
    }
  });

  it('is not mended by a day less of what is offered', () => {
    for (const { text, relaxations } of drawn) {
      for (const { text: offer, line, days } of relaxations) {
        if (days === undefined || days < 2 || offer.endsWith(MORE)) continue;
        const less = dayLess(offer);
        if (less) expect(datable(changed(text, line.where.line, less)), `${less} of\n${text}`).toBe(false);
      }
    }
  });

  it('is offered the least change first', () => {
    for (const { relaxations } of drawn) {
      const days = relaxations.map((offer) => offer.days ?? Number.POSITIVE_INFINITY);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  it('is found in twenty programs laid out at most, often in two and one for each of its lines', () => {
    const more = drawn.map(({ checks, named }) => checks.set - named.length);
    expect(Math.max(...drawn.map(({ checks }) => checks.set))).toBeLessThanOrEqual(20);
    expect(more.filter((count) => count === 2).length).toBeGreaterThan(drawn.length / 4);
  });

  it('is explained in sixty programs laid out at most', () => {
    expect(Math.max(...drawn.map(({ checks }) => checks.all))).toBeLessThanOrEqual(60);
  });
});

const MORE = 'another conflict then remains';

// The same offer with its day one nearer to what the line says; a booking's days may lie on working days only.
function dayLess(offer: string): string | undefined {
  const nearer = [
    [/^(move the goal|begin)/, -1],
    [/^(have .* ready|start planning|end)/, 1],
  ] as const;
  const step = nearer.find(([pattern]) => pattern.test(offer))?.[1];
  const day = /\d{4}-\d\d-\d\d/.exec(offer)?.[0];
  if (step === undefined || day === undefined) return undefined;
  const moved = new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);
  return offer.replace(day, moved);
}
