// What is dear to make, may not be needed at all, or is asked for again and again is made when first asked for.

/** The same answer from then on, whatever it is asked with later. */
export function once<Asked extends readonly unknown[], T>(
  make: (...asked: Asked) => T,
): (...asked: Asked) => T {
  let made: { readonly value: T } | undefined;
  return (...asked) => {
    made ??= { value: make(...asked) };
    return made.value;
  };
}

/** The same answers, each worked out once. */
export function remembered(of: (number: number) => number): (number: number) => number {
  const known = new Map<number, number>();
  return (number) => {
    const answer = known.get(number) ?? of(number);
    known.set(number, answer);
    return answer;
  };
}
