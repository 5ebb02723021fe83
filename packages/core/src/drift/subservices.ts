// Subservice organizations that are watched no more or less: one that goes, a track that no longer rests on it, a control
// without its owner.

import type { Cuec, SubserviceOrganization } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';
import { told } from './subservice-told.js';

const FILE = 'The subservice organizations of the program file';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-subservice-dropped',
      kind: 'promise',
      title: 'A subservice organization, a track of it or a control it expects is dropped',
      remedy: 'Keep it while its service is used, or say in the review who took its place.',
      citation: FILE,
    },
    {
      id: 'drift-subservice-owner-removed',
      kind: 'promise',
      title: 'Nobody sees to a subservice organization or a control it expects',
      remedy: 'Name who sees to it now: `owner`.',
      citation: FILE,
    },
  ],
  run: (both) =>
    both.base.subservices.flatMap((was) => {
      const is = both.head.subservices.find(({ name }) => name === was.name);
      return is ? weakerBy(both, was, is) : [gone(both, was)];
    }),
};

function gone(both: Both, { name, slug, reports, letters }: SubserviceOrganization): Drifted {
  const facts = reports.length + letters.length;
  const held =
    facts === 0 ? '' : `, and with it ${facts === 1 ? 'a report' : `${facts} reports and letters`} on record`;
  const message = `The subservice organization ${name} is taken out${held}.`;
  return told(both, 'drift-subservice-dropped', slug, message, name, null);
}

function weakerBy(both: Both, was: SubserviceOrganization, is: SubserviceOrganization): Drifted[] {
  const { name, slug } = was;
  const tracks = was.tracks.filter(
    (id) => !is.tracks.includes(id) && both.head.tracks.some((it) => it.id === id),
  );
  const without = tracks.map((id) =>
    told(
      both,
      'drift-subservice-dropped',
      `${slug}/${id}`,
      `${id} no longer rests on ${name}.`,
      id,
      null,
      name,
    ),
  );
  const unowned =
    was.owner !== undefined && is.owner === undefined
      ? [told(both, OWNER, slug, `${name} has no owner; it was ${was.owner}.`, was.owner, null, name)]
      : [];
  return [...without, ...unowned, ...was.cuecs.flatMap((one) => cuecDrift(both, was, one, is))];
}

const OWNER = 'drift-subservice-owner-removed';

function cuecDrift(
  both: Both,
  { name, slug }: SubserviceOrganization,
  was: Cuec,
  { cuecs, owner: ownerNow }: SubserviceOrganization,
): Drifted[] {
  const is = cuecs.find(({ id }) => id === was.id);
  const subject = `${slug}/${was.id}`;
  if (!is) {
    const message = `${was.id}, which ${name} expects of us, is taken out.`;
    return [told(both, 'drift-subservice-dropped', subject, message, was.id, null, name)];
  }
  if (was.owner === undefined || (is.owner ?? ownerNow) !== undefined) return [];
  return [
    told(
      both,
      OWNER,
      subject,
      `${was.id} of ${name} has no owner; it was ${was.owner}.`,
      was.owner,
      null,
      name,
    ),
  ];
}
