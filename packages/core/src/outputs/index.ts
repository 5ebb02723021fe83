// The shapes of what --json prints, for scripts that want to rely on them. Planning never needs them, so they are
// loaded when a schema is asked for.

/** Outputs that have a JSON Schema, by the word after `auditcal schema`. */
export const outputNames = [
  'plan',
  'portfolio',
  'check',
  'diff',
  'cost',
  'compare',
  'evidence',
  'explain',
  'brief',
  'crosswalk',
  'advice',
  'problems',
] as const;

export type OutputName = (typeof outputNames)[number];

/** The JSON Schema (draft-07) of an output. */
export async function outputSchema(name: OutputName): Promise<object> {
  const { draw } = await import('./draw.js');
  return draw(name);
}
