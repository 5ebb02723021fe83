// Changes taken out, put off or made smaller: a scope that was to grow on a day and grows less, and notice to the
// certification body that was given and is no more. What a file says for all days is compared elsewhere.

import type { PlainDate } from '../calendar/index.js';
import { categoriesAt, type OrganizationChange, peopleAt, sitesAt, type Track } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';

const FILE = '`changes` of the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-scope-smaller',
      kind: 'promise',
      title: 'From some day on less is in scope',
      remedy: 'Say in the review what changed: audit time and reports rest on it.',
      citation: FILE,
    },
    {
      id: 'drift-notice-removed',
      kind: 'fact',
      title: 'A notice to the certification body is taken out or moved',
      remedy: 'Restore the day on which the certification body was told.',
      citation: FILE,
    },
  ],
  run: (both) => [...both.base.tracks.flatMap((track) => smaller(both, track)), ...notices(both)],
};

/** What is in scope of a track on a day. */
interface Scope {
  readonly people: number;
  readonly sites: number;
  readonly categories: readonly string[];
}

function smaller(both: Both, was: Track): readonly Drifted[] {
  const { base, head, known, today, renames } = both;
  const id = renames.tracks.get(was.id) ?? was.id;
  const is = head.tracks.find((it) => it.id === id);
  if (!is) return [];
  const order = known.frameworks.find((it) => it.id === is.framework)?.categories ?? [];
  const on = (program: Both['head'], track: Track, day: PlainDate): Scope => ({
    people: peopleAt(program, track, day),
    sites: sitesAt(program, track, day).count,
    categories: categoriesAt(program, track, day, order),
  });
  // What ends in another track has a rule of its own.
  const changes = [...base.changes, ...head.changes].filter(({ kind }) => kind !== 'merge');
  const ofBoth = changes.map((it) => it.on);
  const sites = [...base.sites, ...head.sites].flatMap((it) => it.from ?? []);
  const days = [...new Set([today, ...ofBoth, ...sites])].sort();
  const tell = (what: string, at: string, day: PlainDate, before: string, now: string | null): Drifted => ({
    rule: 'drift-scope-smaller',
    subject: `${id}-${what}`,
    message: `From ${day} on ${now ?? `no ${before}`} ${at} ${id}; it was ${before}.`,
    where: head.locate(['changes']),
    was: before,
    is: now,
    touches: { track: id },
  });
  const told = new Map<string, Drifted>();
  const once = (what: string, make: () => Drifted): void => {
    if (!told.has(what)) told.set(what, make());
  };
  for (const day of days) {
    const [before, now] = [on(base, was, day), on(head, is, day)];
    // A lower headcount or number of sites in the block itself is told by its own rule.
    if (now.people < before.people && is.people >= was.people) {
      once('people', () =>
        tell('people', 'are in the scope of', day, `${before.people} persons`, `${now.people} persons`),
      );
    }
    if (now.sites < before.sites && is.sites >= was.sites) {
      once('sites', () =>
        tell(
          'sites',
          'are in the scope of',
          day,
          `${before.sites} further sites`,
          `${now.sites} further sites`,
        ),
      );
    }
    for (const category of before.categories) {
      if (now.categories.includes(category) || was.categories.includes(category)) continue;
      once(category, () => tell(category, 'is examined by', day, category, null));
    }
  }
  return [...told.values()];
}

// A change is the same as another one of its kind and name; a headcount is told to nobody.
function notices({ base, head }: Both): readonly Drifted[] {
  const same = (a: OrganizationChange, b: OrganizationChange): boolean =>
    a.kind === b.kind && a.name === b.name;
  return base.changes.flatMap((was, index): Drifted[] => {
    const is = head.changes.find((it) => same(it, was));
    if (was.notified === undefined || !is || is.notified === was.notified) return [];
    const what = `${was.kind} ${was.name ?? ''}`.trim();
    const message = is.notified
      ? `The certification body was told of ${what} on ${is.notified}; it was ${was.notified}.`
      : `Nothing says any more that the certification body was told of ${what} on ${was.notified}.`;
    return [
      {
        rule: 'drift-notice-removed',
        subject: `changes-${index + 1}-notified`,
        message,
        where: is.where,
        was: was.notified,
        is: is.notified ?? null,
        touches: 'nothing',
      },
    ];
  });
}
