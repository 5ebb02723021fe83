// What is dear to make and may not be needed at all is made when first asked for.

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
