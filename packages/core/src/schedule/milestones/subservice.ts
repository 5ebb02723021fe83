// Steps towards a period's report that others have a part in: what inclusive subservice organizations deliver, and the
// controls that are expected of us. A recorded review moves and removes none of them: what was recorded is never a reason
// for a calendar to change.

import { fromDay, toDay } from '../../calendar/index.js';
import type { Milestone, MilestoneType, SubserviceOrganization } from '../../model/index.js';
import { type Examination, examinationsAhead } from './examinations.js';
import type { MilestoneInput } from './index.js';
import { offsetFrom } from './offset.js';
import { pointOf } from './points.js';
import { reportSteps } from './subservice-reports.js';

/** Steps of every organization in the file, for each period to come. */
export function subserviceSteps(input: MilestoneInput): Milestone[] {
  const { subservices } = input.program;
  if (subservices.length === 0) return [];
  const ahead = examinationsAhead(input);
  return subservices.flatMap((organization) => {
    const on = ahead.filter(({ track }) => organization.tracks.includes(track.id));
    return [
      ...on.flatMap((examination) => fixedSteps(examination, organization, input)),
      ...reportSteps(on, organization, input.calendar),
    ];
  });
}

// The steps of the framework's data that are taken once for each organization.
function fixedSteps(
  { engagement, track, type, framework }: Examination,
  organization: SubserviceOrganization,
  { calendar }: MilestoneInput,
): Milestone[] {
  return framework.milestones
    .filter(({ audits, each }) => each !== undefined && audits.includes(type))
    .flatMap((step) => {
      const point = pointOf(engagement, step.point);
      if (!point) return [];
      const on = fromDay(offsetFrom(toDay(point), step, calendar));
      const id = `${engagement.id}-${step.kind}-${organization.slug}`;
      return partsOf(step, organization).map(({ suffix, title, owner }) => {
        const audience = track.audiences.get(step.kind) ?? step.audience;
        return { id: id + suffix, kind: step.kind, for: engagement.id, on, title, owner, audience };
      });
    });
}

interface Part {
  readonly suffix: string;
  readonly title: string;
  readonly owner: string;
}

function partsOf(step: MilestoneType, organization: SubserviceOrganization): Part[] {
  const { name, method, owner = step.owner } = organization;
  if (step.each === 'cuecs') return reviewsByOwner(step, organization, owner);
  const title = `${name}: ${step.title.charAt(0).toLowerCase()}${step.title.slice(1)}`;
  return method === 'inclusive' ? [{ suffix: '', title, owner }] : [];
}

function reviewsByOwner({ title }: MilestoneType, { name, cuecs }: SubserviceOrganization, usual: string) {
  const owners = [...new Set(cuecs.map(({ owner = usual }) => owner))];
  return owners.map((owner, index): Part => {
    const ids = cuecs.filter((it) => (it.owner ?? usual) === owner).map(({ id }) => id);
    return {
      suffix: index === 0 ? '' : `-${index + 1}`,
      title: `${title}: ${name} ${ids.join(', ')}`,
      owner,
    };
  });
}
