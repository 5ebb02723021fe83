// What of a file's value does not fit the shapes it is held against, in the words of the house.

import type * as z from 'zod';
import { byPlace, type ConfigProblem, type Where } from '../model/index.js';
import type { Form } from './shape/form.js';
import { problemsOf } from './translate.js';
import type { Source } from './yaml/source.js';

/** Every misfit, but those of aliases that are told of already; `other` may word an issue itself. */
export function shapeProblems(
  source: Source,
  form: Form,
  told: readonly ConfigProblem[],
  other: (issue: z.core.$ZodIssue) => readonly ConfigProblem[] | undefined = () => undefined,
): readonly ConfigProblem[] {
  const shape = form.for([source.value]);
  // Zod would compile a function for each object it checks; for one file that costs more than it saves.
  const { error } = shape.safeParse(source.value, { reportInput: true, jitless: true });
  const found = (error?.issues ?? []).flatMap((issue) => other(issue) ?? problemsOf(source, issue));
  // Where an alias stands for nothing, that is told already.
  const aliases = told.filter(({ rule }) => rule === 'yaml-alias');
  return found.filter(({ where }) => !aliases.some((alias) => samePlace(alias.where, where)));
}

function samePlace(a: Where | undefined, b: Where | undefined): boolean {
  return a !== undefined && b !== undefined && byPlace(a, b) === 0;
}
