// The shape of `changes`: what is so from a day on. Every key of every kind stands here; which of them belong to the
// kind of one entry is settled once the entry is read.

import { audienceShape } from './audiences.js';
import { date, text } from './kinds.js';
import { block, either, flag, list, whole } from './parts.js';
import { region } from './regions.js';

/** A list of changes. */
export function changesShape() {
  return list(
    changeShape(),
    'Changes of the organization and of what is audited, past and to come, one kind to an entry.',
  );
}

/** The name of a track, or a list of such names. */
function tracks(description: string) {
  return either(
    [text('A track.', ['iso27001']), list(text('A track.', ['iso27001']), 'Several.')],
    'a track, such as iso27001, or a list of tracks,',
    description,
  );
}

/** A site by its name alone, or with its country. */
function siteShape() {
  return either(
    [
      text('Name of the site.', ['Berlin']),
      block(
        {
          name: text('Name of the site.', ['Berlin']),
          country: region('Whose public holidays are days off there.').optional(),
        },
        'A site with its country.',
      ),
    ],
    'the name of a site, or a mapping such as { name: Berlin, country: DE },',
    'A site.',
  );
}

function changeShape() {
  return block(
    {
      on: date('The first day on which it is so.', '2027-06-01'),
      people: whole(
        'Alone: persons from that day on. With an acquisition or a site opened: how many come with it. With a divestiture or a site closed: how many leave with it.',
        1,
        1_000_000,
        140,
      ).optional(),
      acquisition: text('The entity that is acquired.', ['Acme']).optional(),
      divestiture: text('The entity that is sold or closed.', ['Acme']).optional(),
      'site-opened': text('The site that opens.', ['Berlin']).optional(),
      'site-closed': text('The site that is closed from that day on.', ['Berlin']).optional(),
      category: text('The category that is examined from that day on.', ['availability']).optional(),
      scope: text('What the scope is from that day on, in words.', ['Payments and lending']).optional(),
      product: text('The product or service that joins the scope.', ['Ledger API']).optional(),
      track: tracks('The tracks it concerns. Default: all that it can concern.').optional(),
      into: tracks('The tracks whose scope an acquisition joins. Default: all.').optional(),
      sites: list(siteShape(), 'Sites that come with an acquisition or leave with a divestiture.').optional(),
      country: region('Whose public holidays are days off at a site that opens.').optional(),
      notified: date('The day the certification body was told.').optional(),
      audience: audienceShape('Who may see it in what is sent to them; default auditors').optional(),
      described: flag(
        'Whether the description of the system lists it, for the period it falls in.',
      ).optional(),
    },
    'Something that is so from a day on.',
  );
}
