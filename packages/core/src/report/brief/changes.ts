// What is otherwise than at the audit before, in words. A change that the file keeps from auditors is left out, though the
// headcount that comes with it counts: days are counted by persons.

import type { PlainDate } from '../../calendar/index.js';
import {
  counted,
  type Engagement,
  type Framework,
  maySee,
  type OrganizationChange,
  type Program,
} from '../../model/index.js';
import type { BriefChange } from './brief.js';

/** Changes of a track after the audit before it, up to the last day of this one; of all days where it is the first. */
export function changesSince(
  it: Engagement,
  before: Engagement | undefined,
  { changes }: Program,
  framework: Framework,
): readonly BriefChange[] {
  const since = before && lastDayOf(before);
  const until = lastDayOf(it);
  return changes
    .filter(({ tracks, audience }) => tracks.includes(it.track) && maySee('auditors', audience))
    .filter(({ on }) => (since === undefined || on > since) && on <= until)
    .map((change) => ({
      on: change.on,
      kind: change.kind,
      what: inWords(change, framework),
      notified: change.notified ?? null,
    }));
}

/** The last day that an audit has looked at. */
function lastDayOf({ period, asOf, fieldwork, report }: Engagement): PlainDate {
  return period?.to ?? asOf ?? fieldwork?.to ?? report;
}

function inWords({ kind, name, people }: OrganizationChange, { categories }: Framework): string {
  const persons = people === undefined ? '' : `, ${counted(people, 'person', 'persons')}`;
  switch (kind) {
    case 'people':
      return `headcount is ${people}`;
    case 'acquisition':
      return `acquisition of ${name}${persons}`;
    case 'divestiture':
      return `divestiture of ${name}${persons}`;
    case 'site-opened':
      return `site ${name} opened${persons}`;
    case 'site-closed':
      return `site ${name} closed${persons}`;
    case 'category':
      return `category ${categories.find(({ id }) => id === name)?.title ?? name} examined`;
    case 'scope':
      return `scope: ${name}`;
    case 'product':
      return `${name} joins the scope`;
    case 'merge':
      return `${name} becomes part of it${persons}`;
  }
}
