// `contacts`: whom auditors may turn to. One without `for` is named for every track.

import { type Contact, listed, type Track } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import type { View } from './view.js';

/** The contacts of the file, in its order. */
export function buildContacts(file: View, tracks: readonly Track[]): readonly Contact[] {
  const ids = [...new Set(tracks.flatMap(({ id, framework }) => [id, framework]))];
  return file.maps('contacts').map((view) => {
    const named = view.texts('for');
    for (const [index, id] of (named ?? []).entries()) {
      if (ids.includes(id)) continue;
      const near = nearest(id, ids);
      const remedy = near ? `did you mean ${near}?` : `it declares ${listed(ids)}`;
      const says = `${view.text('name') ?? 'a contact'} is named for ${quote(id)}, which the file does not declare`;
      view.complain('unknown-framework', ['for', index], says, remedy);
    }
    const isFor = ({ id, framework }: Track) => !named || named.includes(id) || named.includes(framework);
    return {
      name: view.text('name') ?? '',
      role: view.text('role'),
      email: view.text('email'),
      tracks: tracks.filter(isFor).map(({ id }) => id),
      where: view.where,
    };
  });
}
