// The shape of `contacts`: whom auditors may turn to. They stand in what is sent to auditors, and nowhere else.

import { text } from './kinds.js';
import { block, list } from './parts.js';

/** People, with what they answer for. */
export function contactsShape() {
  const contact = block(
    {
      name: text('Their name.', ['Dana Reyes']),
      role: text('What they answer for.', ['Audit lead']).optional(),
      email: text('Where they are reached.', ['dana@northwind.example']).optional(),
      for: list(
        text('A framework or one of its tracks.', ['soc2']),
        'Frameworks and tracks they are named for. Default: all.',
      ).optional(),
    },
    'Somebody auditors may turn to.',
  );
  return list(contact, 'Whom auditors may turn to: named in the brief that is sent to them.');
}
