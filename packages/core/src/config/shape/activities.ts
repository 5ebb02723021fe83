// The shape of `activities`: overrides of the catalogue, records of completions, and activities of the user's own.

import * as z from 'zod/mini';
import type { ActivityType } from '../../model/index.js';
import { audienceShape } from './audiences.js';
import { control } from './codes.js';
import { Form, type Samples } from './form.js';
import { date, duration, text } from './kinds.js';
import { amount, block, choice, either, list, valuesIn } from './parts.js';

/** Settings by activity. Catalogue keys are offered by editors; any other key is the user's own. */
export function activitiesShape(catalogue: readonly ActivityType[]) {
  const setting = settingShape();
  const known = () =>
    catalogue.map(({ key, title }) => [key, setting.optional({ description: `${title}.` }).for(undefined)]);
  // All are read by one shape, whether the catalogue has them or not.
  const make = (samples: Samples) => {
    const shape = z.object(Object.fromEntries(samples ? [] : known()), { error: 'a mapping of activities' });
    return z.catchall(shape, setting.for(samples && valuesIn(samples)));
  };
  const description = 'What differs from the catalogue the frameworks bring, and what was completed when.';
  return new Form(make, { description });
}

function settingShape() {
  const setting = block(
    {
      title: text('Its name; needed for an activity of your own.', ['Red-team exercise']).optional(),
      every: duration('How often.', '3 months', 1).optional(),
      anchor: choice(
        ['schedule', 'completion'],
        'schedule: any day of each calendar slot; completion: counted from the last one. Default: schedule.',
      ).optional(),
      since: date('Tracked from.', '2026-01-01').optional(),
      grace: duration(
        'How long after its due day it still counts. Default: 0 days by schedule, 30 days for yearly ones from completion.',
        '0 days',
      ).optional(),
      owner: text('Who sees to it.', ['@northwind/security']).optional(),
      controls: list(control('A criterion, a clause or a control.'), 'What it is evidence for.').optional(),
      supplier: text('Who does it for you.').optional(),
      cost: amount('What one costs.', 18000).optional(),
      audience: audienceShape('Who may see its open turns; never their owner or evidence').optional(),
      done: list(completionShape(), 'Completions, oldest first.').optional(),
    },
    'What differs from the catalogue.',
  );
  return either(
    [setting, new Form(() => z.literal(false, { error: 'false' }))],
    'a mapping, or false where it is not yours,',
    'What differs from the catalogue, or `false` where it is not yours; one of your own needs `title` and `every`.',
  );
}

function completionShape() {
  const detailed = block(
    {
      on: date('The day it was completed.', '2026-09-28'),
      captured: date('The day the evidence was made, where that is another.').optional(),
      evidence: text('Path or link of the evidence.', ['evidence/2026-q3-access-review.md']).optional(),
      by: text('Who did it.', ['@northwind/grc']).optional(),
      cost: amount('What was paid for it.', 17500).optional(),
    },
    'A completion with its evidence.',
  );
  return either(
    [date('The day it was completed.'), detailed],
    'a date, or a mapping such as { on: 2026-09-28 },',
    'A completion.',
  );
}
