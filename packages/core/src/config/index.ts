// The door of the room that reads files: text in, a Program or every problem in it out. zod and yaml live here only.

export type { Imported } from './build/organization.js';
export { type FileAnswers, newFile } from './new-file.js';
export { type FrameworkFile, frameworkFilesNamed } from './own/of-file.js';
export { problemRules } from './problems.js';
export { readProgram } from './read-program.js';
export { type CompletionInput, recordCompletion } from './record-completion.js';
export { complianceSchema, frameworkSchema } from './schema.js';
