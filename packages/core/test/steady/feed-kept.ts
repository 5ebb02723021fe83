// One feed after another, as somebody who subscribed sees them: what is still to come stays, under its id, and what is told
// otherwise counts up.

import { feedRows } from '../../src/committed/index.js';
import type { Plan } from '../../src/index.js';

const TOLD = ['DTSTART', 'DTEND', 'SUMMARY', 'STATUS'];

/** What a subscriber would wonder at. */
export function feedChanges(
  before: string,
  after: string,
  { today, engagements, moves }: Plan,
): readonly string[] {
  const rows = feedRows(after);
  const gone = moves.flatMap(({ to, engagement }) => (to === null ? [engagement] : []));
  const finished = engagements.flatMap(({ id, status }) => (status === 'done' ? [id] : []));
  return [...feedRows(before)].flatMap(([uid, was]) => {
    const is = rows.get(uid);
    const day = (was.get('DTSTART') ?? '').replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3');
    const left =
      was.get('STATUS') === 'CANCELLED' ||
      day <= today ||
      [...gone, ...finished].some((id) => uid.includes(id));
    if (!is)
      return left || uid.includes('.activity.') ? [] : [`${today}: ${uid} of ${day} has left the feed`];
    if (is.get('STATUS') === 'CANCELLED' && !left && !uid.includes('.activity.'))
      return [`${today}: ${uid} of ${day} is called off`];
    const changed = TOLD.some((name) => was.get(name) !== is.get(name));
    const grown = Number(is.get('SEQUENCE')) > Number(was.get('SEQUENCE'));
    return changed && !grown ? [`${today}: ${uid} says something else under the same count`] : [];
  });
}
