// The shapes of the JSON against the types the code works with: whoever adds a field to one and not to the other is
// told by `npm run typecheck`, at the line here that names the pair.

import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type {
  Brief,
  Budget,
  CheckResult,
  Comparison,
  ConfigProblem,
  Conflict,
  Diagnostic,
  Engagement,
  EvidenceMatrices,
  EvidenceMatrix,
  Explanation,
  Occurrence,
  PlainDate,
  Plan,
  Portfolio,
} from '../../src/index.js';
import type { brief } from '../../src/outputs/brief.js';
import type { checkOfOne } from '../../src/outputs/check.js';
import type { compare } from '../../src/outputs/compare.js';
import type { cost } from '../../src/outputs/cost.js';
import type { engagement } from '../../src/outputs/engagement.js';
import type { evidenceMatrices, evidenceMatrix } from '../../src/outputs/evidence.js';
import type { explain } from '../../src/outputs/explain.js';
import type { occurrence } from '../../src/outputs/occurrence.js';
import type { plan, portfolio } from '../../src/outputs/plan.js';
import type { problems } from '../../src/outputs/problems.js';
import type { diagnostic } from '../../src/outputs/told.js';

/** A type with everything in it mutable, and what interfaces extend written out: how zod words the same type. */
type Plain<T> = T extends PlainDate
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;
/** JSON has no undefined: what is unknown is null. */
type Nulled<T> = { [K in keyof T]: undefined extends T[K] ? Exclude<T[K], undefined> | null : T[K] };
type Shape<S extends z.ZodMiniType> = Plain<z.output<S>>;

describe('the shape of the JSON and the type in the code are one', () => {
  it('for a plan, field by field', () => {
    expectTypeOf<Shape<typeof diagnostic>>().toEqualTypeOf<Plain<Diagnostic>>();
    expectTypeOf<Shape<typeof engagement>>().toEqualTypeOf<Plain<Engagement>>();
    expectTypeOf<Shape<typeof occurrence>>().toEqualTypeOf<Plain<Occurrence>>();
    expectTypeOf<Shape<typeof plan>>().toEqualTypeOf<Plain<Plan>>();
    expectTypeOf<Shape<typeof portfolio>>().toEqualTypeOf<Plain<Portfolio>>();
  });

  it('for a check', () => {
    expectTypeOf<Shape<typeof checkOfOne>>().toEqualTypeOf<Plain<CheckResult>>();
  });

  it('for a budget and a comparison', () => {
    expectTypeOf<Shape<typeof cost>>().toEqualTypeOf<Plain<Budget>>();
    expectTypeOf<Shape<typeof compare>>().toEqualTypeOf<Plain<Comparison>>();
  });

  it('for evidence', () => {
    expectTypeOf<Shape<typeof evidenceMatrix>>().toEqualTypeOf<Plain<EvidenceMatrix>>();
    expectTypeOf<Shape<typeof evidenceMatrices>>().toEqualTypeOf<Plain<EvidenceMatrices>>();
  });

  it('for an explanation', () => {
    type Printed = Omit<Explanation, 'kind' | 'page'> & { readonly schema: 'auditcal.explain/1' };
    expectTypeOf<Shape<typeof explain>>().toEqualTypeOf<Plain<Printed>>();
  });

  it('for a brief', () => {
    type Printed = Brief & { readonly schema: 'auditcal.brief/1' };
    expectTypeOf<Shape<typeof brief>>().toEqualTypeOf<Plain<Printed>>();
  });

  it('for the problems of a refusal', () => {
    interface Printed {
      readonly schema: 'auditcal.problems/1';
      readonly kind: 'input' | 'infeasible';
      readonly problems: readonly Nulled<ConfigProblem>[];
      readonly conflict: Conflict | null;
    }
    expectTypeOf<Shape<typeof problems>>().toEqualTypeOf<Plain<Printed>>();
  });
});
