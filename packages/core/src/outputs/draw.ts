// The JSON Schemas of all outputs, drawn from their shapes. Draft-07, as that of the file. Keys beyond the ones listed
// are allowed everywhere, because fields are added under the same version.

import * as z from 'zod/mini';
import { advice } from './advice.js';
import { brief } from './brief.js';
import { check } from './check.js';
import { compare } from './compare.js';
import { cost } from './cost.js';
import { crosswalk } from './crosswalk.js';
import { diff } from './diff.js';
import { evidence } from './evidence.js';
import { explain } from './explain.js';
import type { OutputName } from './index.js';
import { sentences } from './kinds.js';
import { plan, portfolio } from './plan.js';
import { problems } from './problems.js';

const shapes: Readonly<Record<OutputName, z.ZodMiniType>> = {
  plan,
  portfolio,
  check,
  diff,
  cost,
  compare,
  evidence,
  explain,
  brief,
  crosswalk,
  advice,
  problems,
};

/** The JSON Schema of an output. */
export function draw(name: OutputName): object {
  const schema = z.toJSONSchema(shapes[name], {
    target: 'draft-07',
    io: 'input',
    metadata: sentences,
    override: ({ jsonSchema }) => {
      // The largest integers of the language are no promise of ours.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return { title: `auditcal.${name}/1`, ...schema };
}
