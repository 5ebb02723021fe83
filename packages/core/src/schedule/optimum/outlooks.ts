// The settings in which a program is planned: one for every way of reading what its file leaves open.

import type { PlainDate } from '../../calendar/index.js';
import type { Framework, Program } from '../../model/index.js';
import { isFutureLine, userLines } from '../lines.js';
import { type Setting, settingOf, type Terms } from '../setting.js';
import { type Outlook, variantsOf } from './alternatives.js';

/** The outlooks of a program as of a day. */
export function outlooksOf(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  terms: Terms = {},
): readonly Outlook[] {
  const { contexts } = settingOf(program, frameworks, today, new Set(), terms);
  return variantsOf(program, contexts).map((variant): Outlook => {
    let known: Setting | undefined;
    const facts = (): Setting => {
      const future = userLines(variant, today)
        .map(({ id }) => id)
        .filter(isFutureLine);
      known ??= settingOf(variant, frameworks, today, new Set(future), terms);
      return known;
    };
    return { setting: settingOf(variant, frameworks, today, new Set(), terms), facts };
  });
}
