// Keys of the format that do not work yet. Those that would change dates are refused by name; those whose limit
// does not bind yet are read, checked and told.

import type { Program } from '../../model/index.js';
import type { View } from './view.js';

/** Refuses keys whose work is not built; `view` is the whole file. */
export function refuseNotYet(file: View): void {
  const frameworks = file.map('frameworks');
  for (const id of frameworks?.keys ?? []) {
    const block = frameworks?.map(id);
    if (block?.has('file')) refuse(block, 'file', 'a framework from a file');
    for (const audit of block?.keys ?? []) {
      const wish = block?.map(audit);
      if (wish?.flag('interim'))
        refuse(wish, 'interim', 'interim fieldwork', 'write `interim: false`, or leave it out');
    }
  }
  const auditors = file.map('auditors');
  for (const name of auditors?.keys ?? []) {
    const auditor = auditors?.map(name);
    if (auditor?.has('calendar')) refuse(auditor, 'calendar', "an auditor's calendar");
  }
}

function refuse(view: View, key: string, what: string, remedy = 'leave the key out'): void {
  view.complain('not-yet', key, `${what} is not built yet`, remedy);
}

/** Keys that are read and checked but change nothing yet, each told once, at its first place. */
export function notYetOf(file: View): Program['notYet'] {
  const told: { key: string; where: ReturnType<View['at']> }[] = [];
  const tell = (key: string, view: View | undefined, at: string): void => {
    if (view?.has(at) && !told.some((one) => one.key === key)) told.push({ key, where: view.at(at) });
  };
  const auditors = file.map('auditors');
  for (const name of auditors?.keys ?? []) {
    const limits = auditors?.map(name);
    for (const key of ['lead-time', 'nonconformity']) tell(`auditors.${name}.${key}`, limits, key);
  }
  return told;
}
