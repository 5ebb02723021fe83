// `auditors`: what is known of each firm by the name that tracks and audits use. A name that nothing uses, or one that is
// almost another, is told: what is said of such a firm would have no effect.

import type { Auditor } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import { discountAt } from './costs.js';
import { type Imported, importedDays } from './organization.js';
import type { View } from './view.js';

/** The firms of the file, in its order. */
export function buildAuditors(file: View, imported: Imported | undefined): readonly Auditor[] {
  const all = file.map('auditors');
  const used = namesUsed(file);
  tellOfNames(all, used);
  return (all?.keys ?? []).flatMap((name) => {
    const view = all?.map(name);
    return view ? [buildAuditor(name, view, imported)] : [];
  });
}

function buildAuditor(name: string, view: View, imported: Imported | undefined): Auditor {
  const kind = view.text('kind');
  const path = view.text('calendar');
  return {
    name,
    kinds: kind === undefined ? [...new Set(view.texts('kind') ?? [])] : [kind],
    accreditation: view.text('accreditation'),
    leadTime: view.duration('lead-time'),
    weeks: view.number('weeks'),
    calendar: path === undefined ? undefined : { path, where: view.at('calendar') },
    busy: path === undefined ? [] : busyDays(name, path, imported, view),
    nonconformity: view.duration('nonconformity'),
    related: view.texts('related') ?? [],
    jointVisit: view.flag('joint-visit') ?? discountAt(view, 'joint-visit'),
    dayRate: view.number('day-rate'),
    where: view.where,
  };
}

function busyDays(name: string, path: string, imported: Imported | undefined, view: View): Auditor['busy'] {
  const days = importedDays([path], imported, () => tellUnread(name, path, view));
  return days.map((it) => ({ ...it, reason: `${name} is busy (${it.reason})` }));
}

function tellUnread(name: string, path: string, view: View): void {
  view.complain(
    'calendar-not-read',
    'calendar',
    `the calendar of ${quote(name)} (${path}) has not been read`,
    'plan with the command line, or leave the key out',
  );
}

/** A use of a firm's name. */
interface Use {
  readonly name: string;
  readonly view: View;
  readonly key: string;
}

/** Where tracks and audits name a firm. */
function namesUsed(file: View): readonly Use[] {
  const frameworks = file.map('frameworks');
  const blocks = (frameworks?.keys ?? []).flatMap((id) => frameworks?.map(id) ?? []);
  const named = (view: View, key: string): readonly Use[] => {
    const name = view.text(key);
    return name === undefined ? [] : [{ name, view, key }];
  };
  return [
    ...blocks.flatMap((view) => [
      ...named(view, 'auditor'),
      ...view.maps('auditor').flatMap((one) => named(one, 'firm')),
    ]),
    ...file.maps('audits').flatMap((view) => named(view, 'auditor')),
  ];
}

function tellOfNames(all: View | undefined, used: readonly Use[]): void {
  const known = all?.keys ?? [];
  const names = new Set(used.map(({ name }) => name));
  for (const name of known) {
    // A limit may be meant for other files that share the auditor.
    if (names.has(name) || all?.map(name)?.has('weeks')) continue;
    const near = nearest(
      name,
      [...names].filter((it) => !known.includes(it)),
    );
    const says = `no track and no audit of this file names the auditor ${quote(name)}`;
    all?.notice('unknown-auditor', name, says, near && `did you mean ${near}?`);
  }
  // The registry need not hold everyone; a name that is almost one of its names is told once.
  const strangers = new Set<string>();
  for (const { name, view, key } of used) {
    if (known.includes(name) || strangers.has(name)) continue;
    strangers.add(name);
    const near = nearest(
      name,
      known.filter((it) => names.has(it)),
    );
    if (near === undefined) continue;
    const says = `${quote(name)} is not among the \`auditors\` of this file, and ${quote(near)} is`;
    view.notice('unknown-auditor', key, says, `write ${near} if it is the same firm`);
  }
}
