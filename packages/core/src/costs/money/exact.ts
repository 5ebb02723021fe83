// Exact arithmetic for prices: decimals as fractions of whole numbers, rounded once at the end. What a float would get
// wrong is the last cent, which is the one somebody checks.

/** A fraction; the denominator is positive. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** Nothing changes when an amount is multiplied by it. */
export const ONE: Exact = { over: 1n, under: 1n };

/** A number as it is written in decimals: 0.1 is one tenth. */
export function exact(value: number): Exact {
  const [, sign, whole = '0', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const digits = BigInt(`${sign}${whole}${part}`);
  const shift = Number(power) - part.length;
  return shift >= 0
    ? { over: digits * 10n ** BigInt(shift), under: 1n }
    : { over: digits, under: 10n ** BigInt(-shift) };
}

/** The product. */
export function times(...factors: readonly Exact[]): Exact {
  return factors.reduce((all, it) => ({ over: all.over * it.over, under: all.under * it.under }), ONE);
}

/** The quotient; the second is not zero. */
export function by(one: Exact, other: Exact): Exact {
  const sign = other.over < 0n ? -1n : 1n;
  return { over: one.over * other.under * sign, under: one.under * other.over * sign };
}

/** The nearest whole number; halves away from zero. */
export function rounded({ over, under }: Exact): number {
  const size = over < 0n ? -over : over;
  const whole = (size * 2n + under) / (under * 2n);
  return Number(over < 0n ? -whole : whole);
}
