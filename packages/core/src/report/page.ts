// A page of headings with facts, tables and lists, as every format can show it. Words in it come from the user's file as
// they were written; each format escapes them in its own way.

/** One page. */
export interface Page {
  readonly title: string;
  /** Sentences below the title. */
  readonly lead: readonly string[];
  readonly sections: readonly PageSection[];
}

export interface PageSection {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** What is known, by what it is. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Rows below a head; the first cell of a row says what the row is about. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'sentence'; readonly text: string };

export interface Fact {
  readonly what: string;
  readonly is: string;
}

/** Facts whose values are known. */
export function factsOf(facts: Readonly<Record<string, string | null | undefined>>): Block {
  const known = Object.entries(facts).flatMap(([what, is]) => (is ? [{ what, is }] : []));
  return { kind: 'facts', facts: known };
}

/** A sentence on its own. */
export function sentence(text: string): Block {
  return { kind: 'sentence', text };
}

/** A table, or a sentence in its place where there are no rows. */
export function tableOr(none: string, head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return rows.length > 0 ? { kind: 'table', head, rows } : { kind: 'sentence', text: none };
}
