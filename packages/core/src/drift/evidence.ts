// Evidence of completions: a path that the repository does not hold proves nothing. Links are not looked at, and what
// was missing before the change is not its doing.

import type { Completion } from '../model/index.js';
import { type Kept, keptIn, keysOf } from './activity.js';
import type { Both, Detector, Drifted } from './detector.js';

const FILE = 'The evidence named in the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-evidence-missing',
      kind: 'promise',
      title: 'The repository does not hold the evidence',
      remedy: 'Add the file, or name the one that is there: paths start at the program file or at the root.',
      citation: FILE,
    },
    {
      id: 'drift-evidence-outside',
      kind: 'promise',
      title: 'Evidence lies outside the repository',
      remedy: 'Name a file in the repository, or a link that reviewers can open.',
      citation: FILE,
    },
  ],
  run: (both) => keptInHead(both).flatMap((it) => it.done.flatMap((one) => looked(both, it, one))),
};

function keptInHead(both: Both): readonly Kept[] {
  const own = both.head.activities.map(({ key }) => key);
  return [...new Set([...own, ...keysOf(both)])].flatMap((key) => keptIn(both.head, key, both.known) ?? []);
}

function looked(both: Both, { key, title }: Kept, { on, evidence, where }: Completion): readonly Drifted[] {
  if (evidence === undefined || isLink(evidence)) return [];
  const named = both.base.activities.some(({ done }) => done.some((one) => one.evidence === evidence));
  const tell = (rule: string, says: string): readonly Drifted[] => [
    {
      rule,
      subject: `${key}-${on}`,
      message: `The evidence of ${title} on ${on}, ${evidence}, ${says}.`,
      where,
      was: null,
      is: evidence,
      touches: 'nothing',
    },
  ];
  if (isOutside(evidence)) return named ? [] : tell('drift-evidence-outside', 'lies outside the repository');
  if (!both.evidence || both.evidence.head(evidence)) return [];
  if (named && !both.evidence.base(evidence)) return [];
  return tell('drift-evidence-missing', 'is not in the repository');
}

function isLink(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text);
}

/** Whether a path leaves the repository by its words alone: absolute, a home folder, or more steps up than down. */
function isOutside(path: string): boolean {
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(path)) return true;
  let depth = 0;
  for (const step of path.split(/[/\\]/)) {
    depth += step === '..' ? -1 : step === '' || step === '.' ? 0 : 1;
    if (depth < 0) return true;
  }
  return false;
}
