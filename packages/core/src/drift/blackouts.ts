// Blackouts laid over a day that something is due on. A blackout over other days is nobody's promise.

import { contains, type PlainDate, toDay } from '../calendar/index.js';
import type { Blackout } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-blackout-on-deadline',
      kind: 'promise',
      title: 'A blackout is laid over a deadline',
      remedy: 'Leave the day out of the blackout, or plan for the work to be done before it.',
      citation: 'The blackouts of the program file',
    },
  ],
  run: (both) => both.head.calendar.blackouts.flatMap((it, index) => laid(both, it, index)),
};

/** A day something is due on, as it was before the change. */
interface Due {
  readonly on: PlainDate;
  readonly what: string;
}

function laid(both: Both, blackout: Blackout, index: number): readonly Drifted[] {
  const free = both.base.calendar.blackouts.map(({ span }) => span);
  const hit = duesOf(both).filter(
    ({ on }) => contains(blackout.span, on) && !free.some((span) => contains(span, on)),
  );
  const [first, second] = hit;
  if (!first) return [];
  const more = hit.length > 2 ? ` and ${hit.length - 2} more` : '';
  const what = [first, second].flatMap((it) => (it ? [`${it.what} on ${it.on}`] : [])).join(', ');
  const { from, to } = blackout.span;
  return [
    {
      rule: 'drift-blackout-on-deadline',
      subject: `blackout-${index + 1}`,
      message: `The blackout from ${from} to ${to} (${blackout.reason}) is laid over ${what}${more}.`,
      where: blackout.where,
      was: null,
      is: `${from} to ${to}`,
      touches: 'everything',
    },
  ];
}

function duesOf({ base, plans, today }: Both): readonly Due[] {
  const goals = base.tracks.flatMap((track) => [
    ...(track.by ? [{ on: track.by.on, what: `the goal of ${track.id}` }] : []),
    ...[...track.audits].flatMap(([type, { by }]) =>
      by ? [{ on: by.on, what: `the goal of ${track.id}/${type}` }] : [],
    ),
  ]);
  const { engagements = [], activities = [] } = plans?.base ?? {};
  const deadlines = engagements.flatMap(({ id, deadline, fieldwork, status }) => [
    ...(deadline && status !== 'done' ? [{ on: deadline.on, what: `the deadline of ${id}` }] : []),
    ...(fieldwork && status === 'booked'
      ? [{ on: fieldwork.from, what: `the booked fieldwork of ${id}` }]
      : []),
  ]);
  const turns = activities
    .filter(({ done }) => done === null)
    .map(({ id, due }) => ({ on: due, what: `the due day of ${id}` }));
  const all = [...goals, ...deadlines, ...turns].filter(({ on }) => on >= today);
  const known = new Set<string>();
  return all
    .filter(({ on, what }) => {
      const key = `${on} ${what}`;
      return known.has(key) ? false : known.add(key);
    })
    .sort((a, b) => toDay(a.on) - toDay(b.on));
}
