// Percentiles of a sum of independent drivers, by adding up their distributions one by one on a grid: no chance in it,
// so the same program gives the same figures. Each driver is 128 equally likely amounts, the grid has 1,024 steps.

import type { Item } from '../lines/index.js';
import { type Spread, spreadsOf } from './drivers.js';

const POINTS = 128;
const STEPS = 1_024;

/** P10, P50 and P90 of the sum of some items, in the units of the items; exact where nothing is uncertain. */
export function percentilesOf(items: readonly Item[]): { p10: number; p50: number; p90: number } {
  const { certain, spreads } = spreadsOf(items);
  if (spreads.length === 0) return { p10: certain, p50: certain, p90: certain };
  const low = spreads.reduce((sum, { at }) => sum + at(0), certain);
  const high = spreads.reduce((sum, { at }) => sum + at(1), certain);
  const step = (high - low) / STEPS;
  const masses = spreads.reduce((all, spread) => added(all, spread, step), startingAt());
  const at = (share: number): number => low + step * placeOf(masses, share);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function startingAt(): Float64Array {
  const masses = new Float64Array(STEPS + 2);
  masses[0] = 1;
  return masses;
}

// Every amount of a driver falls between two steps of the grid and is shared between them so that the mean stays.
function added(masses: Float64Array, { at }: Spread, step: number): Float64Array {
  const sum = new Float64Array(masses.length);
  const least = at(0);
  for (let j = 0; j < POINTS; j += 1) {
    const place = (at((j + 0.5) / POINTS) - least) / step;
    const whole = Math.min(STEPS, Math.floor(place));
    const [upper, lower] = [(place - whole) / POINTS, (1 - (place - whole)) / POINTS];
    for (let i = 0; i + whole < sum.length; i += 1) {
      const mass = masses[i] as number;
      if (mass === 0) continue;
      sum[i + whole] = (sum[i + whole] as number) + mass * lower;
      if (i + whole + 1 < sum.length) sum[i + whole + 1] = (sum[i + whole + 1] as number) + mass * upper;
    }
  }
  return sum;
}

// The mass of a step lies evenly around it.
function placeOf(masses: Float64Array, share: number): number {
  let below = 0;
  for (let i = 0; i < masses.length; i += 1) {
    const mass = masses[i] as number;
    if (below + mass >= share && mass > 0) return Math.max(0, i - 0.5 + (share - below) / mass);
    below += mass;
  }
  return STEPS;
}
