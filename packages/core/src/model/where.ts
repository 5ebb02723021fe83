// Where something stands in the user's file. Lines and columns count from 1, as editors and GitHub do.

/** A place in the user's file; `line` and `column` count from 1. */
export interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The path of keys and indexes that leads to a value in the file, from its root. */
export type FilePath = readonly (string | number)[];

/** Sorts by place: line first, then column. */
export function byPlace(a: Where, b: Where): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
