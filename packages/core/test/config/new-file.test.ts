import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownRegions, plainDate } from '../../src/calendar/index.js';
import { type FileAnswers, newFile, readProgram } from '../../src/config/index.js';
import { currencyIn } from '../../src/config/shape/country-money.js';
import { CURRENCIES } from '../../src/config/shape/currencies.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';
import { isExamined } from '../../src/model/index.js';

const today = plainDate('2026-11-21');
const answers: FileAnswers = {
  name: 'Northwind',
  frameworks: frameworks.map(({ id, name, audits }) => ({ id, name, audits })),
  from: plainDate('2026-12-01'),
};
const read = (text: string) =>
  readProgram({ file: 'compliance.yml', text, today, frameworks, activities: catalogue });

describe('a first file', () => {
  it('is read back without a problem or a notice', () => {
    const result = read(newFile(answers));
    expect(result).toMatchObject({
      ok: true,
      value: { notices: [], program: { id: 'northwind', planning: { from: '2026-12-01' } } },
    });
  });

  it('keeps what was answered', () => {
    const goal = plainDate('2027-10-31');
    const all = { ...answers, country: 'US-CA', people: 85, timezone: 'America/Los_Angeles' };
    const withGoal = frameworks.map(({ id, name, audits, goal: has }) => ({
      id,
      name,
      audits,
      goal: has ? goal : undefined,
    }));
    const result = read(newFile({ ...all, frameworks: withGoal }));
    expect(result).toMatchObject({
      ok: true,
      value: {
        program: { organization: { people: 85, regions: ['US-CA'], timezone: 'America/Los_Angeles' } },
      },
    });
    expect(newFile({ ...all, frameworks: withGoal })).toContain('by: 2027-10-31');
  });

  it.each([
    ['DE-BY', '  currency: EUR '],
    ['GB', '  currency: GBP '],
    ['CA-QC', '  currency: CAD '],
    ['BO', '  # currency: EUR '],
  ])('counts in the money of %s, and can be read', (country, expected) => {
    const text = newFile({ ...answers, country });
    expect(text).toContain(expected);
    expect(read(text)).toMatchObject({ ok: true });
  });

  it.each([undefined, 'US-CA'])('names no currency where dollars are meant: %s', (country) => {
    expect(newFile({ ...answers, country })).not.toContain('currency:');
  });

  it('guesses currencies that are known, of regions whose holidays are known', () => {
    for (const region of knownRegions()) expect([...CURRENCIES, undefined]).toContain(currencyIn(region));
  });

  it('shows how a history is recorded: uncommented, with days for the dots, it is read', () => {
    const lines = newFile(answers).replace('# audits:', 'audits:').replaceAll('#   - { audit', '  - { audit');
    const dated = lines
      .replaceAll('from: …, to: …', 'from: 2025-10-01, to: 2026-09-30')
      .replaceAll('…', '2026-11-12');
    const result = read(dated);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value.program.audits.map(({ track }) => track)).toEqual(
      frameworks.filter(isExamined).map(({ id }) => id),
    );
  });

  it('tells editors where its schema is', () => {
    expect(newFile(answers).split('\n')[0]).toBe(
      '# yaml-language-server: $schema=./node_modules/@auditcal/core/schema/compliance.schema.json',
    );
  });

  it('holds any name of an organization that says something', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((name) => /^[^\p{C}]+$/u.test(name) && name.trim() !== '');
    fc.assert(
      fc.property(names, (name) => {
        const result = read(newFile({ ...answers, name }));
        expect(result.ok && result.value.program.organization.name).toBe(name.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 60, examples: [['constructor'], ['true'], ['株式会社'], ['a: b # c']] },
    );
  });
});
