// Keys of the format that do not work yet: each is refused by name, so that nobody relies on it.

import type { View } from './view.js';

/** Refuses keys whose work is not built; `view` is the whole file. */
export function refuseNotYet(file: View): void {
  const frameworks = file.map('frameworks');
  for (const id of frameworks?.keys ?? []) {
    const block = frameworks?.map(id);
    if (block?.has('file')) refuse(block, 'file', 'a framework from a file');
  }
}

function refuse(view: View, key: string, what: string, remedy = 'leave the key out'): void {
  view.complain('not-yet', key, `${what} is not built yet`, remedy);
}
