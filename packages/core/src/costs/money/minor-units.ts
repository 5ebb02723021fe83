// Amounts inside this room are whole numbers of a currency's smallest unit: cents, yen, fils. How many decimals a
// currency has is ISO 4217's to say.

import { type Exact, exact, rounded, times } from './exact.js';

const WITHOUT = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ');
const WITH_THREE = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/** Decimals of a currency. */
export function decimalsOf(currency: string): number {
  if (WITHOUT.includes(currency)) return 0;
  return WITH_THREE.includes(currency) ? 3 : 2;
}

/** An amount of the main unit in whole smallest units. */
export function inMinor(main: Exact, currency: string): number {
  return rounded(times(main, exact(10 ** decimalsOf(currency))));
}

/** Smallest units as an amount of the main unit. */
export function inMain(minor: number, currency: string): number {
  return minor / 10 ** decimalsOf(currency);
}
