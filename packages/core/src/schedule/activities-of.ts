// The recurring work beside a placed program: its loads ask for it before its plan does, and it is planned once.

import type { Engagement, Occurrence } from '../model/index.js';
import { planActivities } from './activities/index.js';
import type { Team } from './loads/team-load.js';
import type { Placed } from './place-program.js';

// Placed engagements belong to one program, as of one day.
const known = new WeakMap<readonly Engagement[], readonly Occurrence[]>();

/** The activities of a placed program. */
export function activitiesOf({ found, engagements }: Placed, team: Team): readonly Occurrence[] {
  const { calendar } = found.way.setting;
  const planned = known.get(engagements) ?? planActivities({ ...team, engagements, calendar });
  known.set(engagements, planned);
  return planned;
}
