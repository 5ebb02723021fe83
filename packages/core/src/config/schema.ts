// The JSON Schema of the file, for editors. It is drawn from the same shapes that read it; what only reading can tell
// (that a date exists, that an id is known) it leaves to us.

import * as z from 'zod/mini';
import type { ActivityType, Framework } from '../model/index.js';
import { fileForm } from './shape/file.js';
import { namedTracks } from './track-names.js';

/** JSON Schema (draft-07) of `compliance.yml` for these frameworks and activities. */
export function complianceSchema(
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
): object {
  const schema = z.toJSONSchema(fileForm(frameworks, catalogue).for(undefined), {
    target: 'draft-07',
    io: 'input',
    reused: 'ref',
  });
  return { title: 'compliance.yml', ...withNamedTracks(schema, frameworks) };
}

// Keys with names are no keys of the shape: a pattern for each framework says what belongs under them.
function withNamedTracks(schema: z.core.JSONSchema.JSONSchema, frameworks: readonly Framework[]): object {
  const blocks = schema.properties?.frameworks;
  if (typeof blocks !== 'object') return schema;
  const patterns = frameworks.map(({ id }) => [
    namedTracks(id),
    { $ref: `#/properties/frameworks/properties/${id}` },
  ]);
  const named = { ...blocks, patternProperties: Object.fromEntries(patterns) };
  return { ...schema, properties: { ...schema.properties, frameworks: named } };
}
