// The words after a command: values of flags, and what is no flag.

/** The text after a flag, or `otherwise` where the flag is absent. A flag that ends the line is told and ends all. */
export function textAfter(words, flag, otherwise) {
  const at = words.indexOf(flag);
  if (at < 0) return otherwise;
  if (words[at + 1] !== undefined) return words[at + 1];
  return endWith(`${flag} takes a value.`);
}

/** The whole number after a flag, at least `least`. */
export function wholeAfter(words, flag, otherwise, least = 0) {
  const text = textAfter(words, flag, undefined);
  if (text === undefined) return otherwise;
  if (/^\d+$/.test(text) && Number(text) >= least) return Number(text);
  return endWith(`${flag} ${text}: takes a whole number from ${least} on.`);
}

/** What stands outside of flags; each flag named in `valued` has taken the word that follows it. */
export function namesIn(words, valued) {
  return words.filter((word, at) => !word.startsWith('-') && !valued.includes(words[at - 1]));
}

/** Says why a benchmark cannot run, and ends it. */
export function endWith(sentence) {
  console.error(sentence);
  process.exit(2);
}
