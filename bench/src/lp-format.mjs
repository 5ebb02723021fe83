// A linear program as text in the CPLEX LP format, which GLPK, CBC and HiGHS read alike.
// Readers differ on lines that are long, on names that start with e and on empty sections; none of these occur.

const WIDTH = 100;

/** Yields the text in pieces, so that a large model never has to be one string. */
export function* lpText({ objective, rows, binaries, integers }) {
  yield 'Minimize\n';
  yield `${folded(' cost:', objective.map(termText))}\nSubject To\n`;
  for (const [number, { terms, sense, right }] of rows.entries()) {
    // A row without variables is false or true by itself; LP needs a variable to say so.
    const words = terms.length > 0 ? terms.map(termText) : ['0 never'];
    yield `${folded(` r${number}:`, [...words, `${sense} ${right}`])}\n`;
  }
  yield 'Bounds\n';
  yield ' 0 <= never <= 0\n';
  for (const [name, most] of integers) yield ` 0 <= ${name} <= ${most}\n`;
  if (integers.length > 0)
    yield `General\n${folded(
      '',
      integers.map(([name]) => name),
    )}\n`;
  yield `Binary\n${folded('', binaries)}\nEnd\n`;
}

function termText([coefficient, name]) {
  const sign = coefficient < 0 ? '-' : '+';
  const size = Math.abs(coefficient);
  return size === 1 ? `${sign} ${name}` : `${sign} ${size} ${name}`;
}

function folded(start, words) {
  const lines = [];
  let line = start;
  for (const word of words) {
    if (line.length + word.length >= WIDTH) {
      lines.push(line);
      line = ' ';
    }
    line += ` ${word}`;
  }
  lines.push(line);
  return lines.join('\n');
}
