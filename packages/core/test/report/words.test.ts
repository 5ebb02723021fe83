// How counts, lists and moves are said, and how names are sorted.

import { describe, expect, it } from 'vitest';
import { byText, counted, listed, shiftInWords } from '../../src/model/index.js';

describe('words that every message shares', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [-1, '-1 days'],
    [24, '24 days'],
  ])('count %i as %s', (number, said) => {
    expect(counted(number, 'day')).toBe(said);
  });

  it('take a plural of their own', () => {
    expect([1, 2].map((number) => counted(number, 'activity', 'activities'))).toEqual([
      '1 activity',
      '2 activities',
    ]);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('list %j as %j', (names, said) => {
    expect(listed(names)).toBe(said);
  });

  it('end a list of choices with or', () => {
    expect(listed(['a', 'b', 'c'], 'or')).toBe('a, b or c');
  });

  it.each([
    [-1, '1 day earlier'],
    [1, '1 day later'],
    [-14, '14 days earlier'],
  ])('say a move by %i as %s', (days, said) => {
    expect(shiftInWords(days)).toBe(said);
  });

  it('sort by code unit, capitals first, whatever the language of the machine', () => {
    expect(['b', 'a', 'Z', 'ä', 'a'].sort(byText)).toEqual(['Z', 'a', 'a', 'b', 'ä']);
  });
});
