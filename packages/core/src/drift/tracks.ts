// What the program wants of its frameworks: which ones, with which categories, which audits, and by when.

import { formatDuration, fromDay, toDay } from '../calendar/index.js';
import { auditorOn, type Track, trackTitle } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';
import { roughDays } from './lengths.js';
import { at, later, moved, type Pair } from './track-pair.js';
import { wishes } from './wishes.js';

const FILE = 'The goals of the program file';
const AGREED = 'Keep it, or say in the review who agreed to less.';

export const detector: Detector = {
  rules: [
    rule('drift-framework-removed', 'A framework is removed'),
    rule('drift-category-dropped', 'A category is dropped'),
    rule('drift-edition-older', 'An older edition is audited against'),
    rule('drift-goal-later', 'A goal is moved later or taken out'),
    rule('drift-ready-later', 'Controls are in place later, or duties bind later'),
    rule('drift-audit-dropped', 'An audit is wanted no more'),
    rule('drift-period-shorter', 'Observation periods are shorter'),
    rule('drift-interim-dropped', 'Interim sessions are planned no more'),
    rule('drift-time-shorter', 'A time that audits need is shorter'),
    {
      ...rule('drift-auditor-changed', 'An auditor is changed at short notice'),
      remedy: 'Say in the review that both firms agreed, or let the change wait for the next period.',
    },
  ],
  run: (both) => [
    ...both.base.tracks.flatMap((track) => ofTrack(both, track)),
    ...both.base.duties.flatMap((duty) => ofDuty(both, duty)),
  ],
};

function rule(id: string, title: string): Detector['rules'][number] {
  return { id, kind: 'promise', title, remedy: AGREED, citation: FILE };
}

function ofTrack(both: Both, was: Track): readonly Drifted[] {
  const { head, renames, knownBefore } = both;
  const id = renames.tracks.get(was.id) ?? was.id;
  const is = head.tracks.find((it) => it.id === id);
  const name = trackTitle(was, knownBefore.frameworks);
  if (!is) return [removed(both, was, id, name)];
  const pair = { both, was, is, name };
  return [
    ...categories(pair),
    ...besides(pair),
    ...edition(pair),
    ...goals(pair),
    ...wishes(pair),
    ...times(pair),
    ...firms(pair),
  ];
}

// What nobody examines has categories and a day from which it binds, and nothing else that could be weaker.
function ofDuty(both: Both, was: Track): readonly Drifted[] {
  const is = both.head.duties.find(({ id }) => id === was.id);
  const name = trackTitle(was, both.knownBefore.frameworks);
  if (!is) return [removed(both, was, was.id, name)];
  const pair = { both, was, is, name };
  if (both.head.written(['frameworks', is.id, 'from']) === undefined || is.ready.on <= was.ready.on)
    return categories(pair);
  const message = `${name} binds from ${is.ready.on} on; it was ${was.ready.on}.`;
  const values = { was: was.ready.on, is: is.ready.on };
  return [...categories(pair), at(pair, ['from'], 'from', { rule: 'drift-ready-later', message, ...values })];
}

function removed(both: Both, was: Track, id: string, name: string): Drifted {
  const message = `${name} (${was.id}) is in the program no more.`;
  const where = both.head.locate(['frameworks', id]);
  const gone = { subject: was.id, where, was: was.id, is: null, touches: 'everything' } as const;
  return { rule: 'drift-framework-removed', message, ...gone };
}

/** Days ahead in which an auditor has arranged its time. */
const SHORT_NOTICE = 90;

// Who audits from today on and in the time just ahead; a change farther off can still be agreed, and a single firm that is
// called otherwise may be the same one.
function firms(pair: Pair): readonly Drifted[] {
  const { both, was, is, name } = pair;
  const until = fromDay(toDay(both.today) + SHORT_NOTICE);
  const changes = [...was.switches, ...is.switches].map(({ from }) => from);
  const days = [both.today, ...changes.filter((day) => both.today < day && day <= until).sort()];
  const day = days.find((it) => auditorOn(was, it) !== auditorOn(is, it));
  const [before, now] = day === undefined ? [] : [auditorOn(was, day), auditorOn(is, day)];
  const renamed = now !== undefined && was.switches.length + is.switches.length === 0;
  if (day === undefined || before === undefined || renamed) return [];
  const message = `${name} is audited by ${now ?? 'nobody named'} from ${day} on; it was ${before}.`;
  const told = { rule: 'drift-auditor-changed', message, was: before, is: now ?? null };
  return [at(pair, ['auditor'], 'auditor', told)];
}

function categories(pair: Pair): readonly Drifted[] {
  const kept = new Set(pair.is.categories);
  return pair.was.categories
    .filter((one) => !kept.has(one))
    .map((one) =>
      at(pair, ['categories'], one, {
        rule: 'drift-category-dropped',
        message: `${pair.name} ${isDuty(pair) ? 'binds as' : 'examines'} ${one} no more.`,
        was: one,
        is: null,
      }),
    );
}

function isDuty({ both, was }: Pair): boolean {
  return both.base.duties.includes(was);
}

// Further criteria that the reports covered, and what came of them.
function besides(pair: Pair): readonly Drifted[] {
  const gone = (was: readonly string[], is: readonly string[]) => was.filter((one) => !is.includes(one));
  const covered = gone(pair.was.also, pair.is.also).map((one) => ({ one, key: 'also', says: 'covers' }));
  const made = gone(pair.was.byProducts, pair.is.byProducts).map((one) => ({
    one,
    key: one,
    says: 'brings',
  }));
  return [...covered, ...made].map(({ one, key, says }) =>
    at(pair, [key], one, {
      rule: 'drift-category-dropped',
      message: `${pair.name} ${says} ${one} no more.`,
      was: one,
      is: null,
    }),
  );
}

function edition(pair: Pair): readonly Drifted[] {
  const editions = pair.both.known.frameworks.find(({ id }) => id === pair.is.framework)?.editions ?? [];
  const newest = editions[0]?.id ?? '';
  const [was, is] = [pair.was.edition ?? newest, pair.is.edition ?? newest];
  const age = (id: string) => editions.findIndex((it) => it.id === id);
  if (age(is) <= age(was)) return [];
  const message = `${pair.name} is audited against the edition of ${is}; it was ${was}.`;
  return [at(pair, ['edition'], 'edition', { rule: 'drift-edition-older', message, was, is })];
}

function goals(pair: Pair): readonly Drifted[] {
  const { was, is, name, both } = pair;
  const told: Drifted[] = [];
  if (later(was.by?.on, is.by?.on))
    told.push(moved(pair, ['by'], 'by', `The goal of ${name}`, was.by?.on, is.by?.on));
  // Where neither file says so, it is the start of planning that moved.
  const written = [both.base, both.head].some(
    ({ written: value }, i) => value(['frameworks', i ? is.id : was.id, 'ready']) !== undefined,
  );
  if (written && is.ready.on > was.ready.on) {
    const message = `The controls of ${name} are in place from ${is.ready.on} on; it was ${was.ready.on}.`;
    told.push(
      at(pair, ['ready'], 'ready', {
        rule: 'drift-ready-later',
        message,
        was: was.ready.on,
        is: is.ready.on,
      }),
    );
  }
  return told;
}

function times(pair: Pair): readonly Drifted[] {
  const framework = pair.both.known.frameworks.find(({ id }) => id === pair.is.framework);
  return (framework?.timing ?? []).flatMap(({ key, usual, what }) => {
    const normal = { months: usual.months ?? 0, days: usual.days ?? 0 };
    const [was, is] = [pair.was, pair.is].map((track) => track.timing.get(key)?.value ?? normal);
    if (!was || !is || roughDays(is) >= roughDays(was)) return [];
    const message = `${pair.name}, ${what}: ${formatDuration(is)} are left; it was ${formatDuration(was)}.`;
    const values = { was: formatDuration(was), is: formatDuration(is) };
    return [at(pair, ['timing', key], `timing-${key}`, { rule: 'drift-time-shorter', message, ...values })];
  });
}
