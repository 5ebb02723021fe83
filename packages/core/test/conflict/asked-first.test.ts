// A file that no days can be found for is told so before any way is searched, however many ways there are.

import { describe, expect, it } from 'vitest';
import { searchWays } from '../../src/schedule/optimum/optimum.js';
import { freshText, waysIn } from '../optimum/ways-in.js';

describe('ways that no days can be found for', () => {
  it('are not searched one by one', () => {
    const text = freshText('{}', 3, '').replace('iso27001: {}', 'iso27001: { by: 2027-01-15 }');
    const ways = waysIn(text);
    let asked = 0;
    const { found, bound } = searchWays(ways, {
      stop: () => {
        asked += 1;
        return false;
      },
    });
    expect({ found, bound, asked }).toEqual({ found: undefined, bound: Number.POSITIVE_INFINITY, asked: 0 });
    expect(ways.length).toBeGreaterThan(500);
  });
});
