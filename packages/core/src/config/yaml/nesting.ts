// How deep a text is nested, told from its tokens without recursion. It is asked before the tree is composed: the
// composer recurses, and on a text of a hundred thousand brackets the runtime itself gives up, past any catch.

import type { CST } from 'yaml';

/** Deepest nesting read. */
export const DEEPEST = 64;

/** The offset of the first token nested deeper than the limit; undefined where none is. */
export function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return token.offset;
    for (const child of childrenOf(token)) open.push({ token: child, depth: depth + 1 });
  }
  return undefined;
}

function* childrenOf(token: CST.Token): Generator<CST.Token> {
  if (token.type === 'document') {
    if (token.value) yield token.value;
  } else if ('items' in token) {
    for (const item of token.items) {
      if (item.key) yield item.key;
      if (item.value) yield item.value;
    }
  }
}
