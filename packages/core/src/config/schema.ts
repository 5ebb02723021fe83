// The JSON Schemas of the file and of framework files, for editors. It is drawn from the same shapes that read it; what only reading can tell
// (that a date exists, that an id is known) it leaves to us.

import * as z from 'zod/mini';
import type { ActivityType, Framework } from '../model/index.js';
import { frameworkForm } from './own/shape.js';
import { fileForm } from './shape/file.js';
import type { Form } from './shape/form.js';
import { ownFrameworkShape } from './shape/frameworks.js';
import { namedTracks } from './track-names.js';

/** JSON Schema (draft-07) of `compliance.yml` for these frameworks and activities. */
export function complianceSchema(
  frameworks: readonly Framework[],
  catalogue: readonly ActivityType[],
): object {
  const schema = drawn(fileForm(frameworks, catalogue), 'ref');
  return { title: 'compliance.yml', ...withNamedTracks(schema, frameworks) };
}

/** JSON Schema (draft-07) of a framework file. */
export function frameworkSchema(): object {
  return { title: 'A framework of the user’s own', ...drawn(frameworkForm(), 'inline') };
}

function drawn(form: Form, reused: 'ref' | 'inline'): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(form.for(undefined), { target: 'draft-07', io: 'input', reused });
}

// Keys with names are no keys of the shape: a pattern for each framework says what belongs under them. Any other key names a framework
// by its file.
function withNamedTracks(schema: z.core.JSONSchema.JSONSchema, frameworks: readonly Framework[]): object {
  const blocks = schema.properties?.frameworks;
  if (typeof blocks !== 'object') return schema;
  const patterns = frameworks.map(({ id }) => [
    namedTracks(id),
    { $ref: `#/properties/frameworks/properties/${id}` },
  ]);
  const { $schema: _, ...own } = drawn(ownFrameworkShape(), 'inline');
  const named = {
    ...blocks,
    patternProperties: Object.fromEntries(patterns),
    additionalProperties: { ...own, additionalProperties: true },
  };
  return { ...schema, properties: { ...schema.properties, frameworks: named } };
}
