// `auditor` of a framework: one firm, or firms that follow each other, each but the first from a day on.

import type { Track } from '../../model/index.js';
import { quote } from '../wording.js';
import type { View } from './view.js';

/** The first firm of a block and those that take over from it. */
export function firmsOf(view: View): Pick<Track, 'auditor' | 'switches'> {
  const only = view.text('auditor');
  const [first, ...later] = view.maps('auditor');
  if (only !== undefined || !first) return { auditor: only, switches: [] };
  if (first.has('from')) {
    const says = 'the first firm of a list audits from the beginning and has no `from`';
    first.complain('wrong-key', 'from', says, 'take it out, or write the firm before it');
  }
  let before = first;
  for (const one of later) {
    checkOrder(before, one);
    before = one;
  }
  return {
    auditor: first.text('firm'),
    switches: later.flatMap((one) => {
      const [firm, from] = [one.text('firm'), one.date('from')];
      return firm === undefined || from === undefined ? [] : [{ firm, from, where: one.where }];
    }),
  };
}

function checkOrder(before: View, one: View): void {
  const firm = one.text('firm');
  const [last, from] = [before.date('from'), one.date('from')];
  if (!one.has('from')) {
    const says = `${quote(firm ?? 'a firm')} takes over on no day`;
    one.complain('missing-key', undefined, says, 'write `from:` with its first day');
  } else if (last !== undefined && from !== undefined && from <= last) {
    const says = `${quote(firm ?? 'a firm')} takes over on ${from}, and the firm before it on ${last}`;
    one.complain('backwards', 'from', says, 'write firms in their order, each from a later day');
  } else if (firm !== undefined && firm === before.text('firm')) {
    const says = `${quote(firm)} follows itself`;
    one.complain('duplicate-firm', 'firm', says, 'write each firm once for the time it audits');
  }
}
