// Whose public holidays close the fieldwork of an audit besides those of the organization: of the sites it visits. Which
// ones it visits is settled before anything is placed, from the days that audits have by themselves, so that the best plan
// is the best of all plans with these visits.

import type { Day } from '../../calendar/index.js';
import { place } from '../../solve/index.js';
import { certificationDrafts } from '../cycles/certification.js';
import type { TrackContext } from '../cycles/draft.js';
import { build } from '../problem/build.js';
import type { Setting } from '../setting.js';
import { samplesOf } from './rotation.js';

/** ISO 3166 codes by audit, for those that visit a site with holidays of its own. */
export function holidaysAbroad(
  setting: Setting,
  context: TrackContext,
): ReadonlyMap<string, readonly string[]> {
  const { program } = setting;
  const home = new Set(program.organization.regions);
  const foreign = program.sites.some(
    ({ tracks, regions }) => tracks.includes(context.track.id) && regions.some((region) => !home.has(region)),
  );
  if (!foreign || context.framework.cycle.kind !== 'certification') return new Map();
  const drafts = certificationDrafts(setting, context);
  const built = build(setting, [drafts]);
  const placement = place({ ...built.problem, capacity: undefined });
  if (placement.status !== 'placed') return new Map();
  const dated = drafts.flatMap((draft) => {
    const { start, outcome } = built.pointsOf(draft);
    const variable = start ?? outcome;
    return variable === undefined ? [] : [{ draft, on: placement.days[variable] as Day }];
  });
  return new Map(
    [...samplesOf(program, dated)].flatMap(([id, { sites }]) => {
      const regions = [...new Set(sites.flatMap((site) => site.regions))].filter((it) => !home.has(it));
      return regions.length === 0 ? [] : [[id, regions.sort()] as const];
    }),
  );
}
