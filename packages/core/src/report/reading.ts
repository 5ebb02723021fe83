// What the rows of a report look up while they are worded: titles by id, audit types by framework.
// An id is `<track>/<type>`; a track is its framework's id, with `@name` where an organization has several.

import type { Engagement, Plan } from '../model/index.js';
import type { FrameworkWords } from './report.js';

/** A plan with the words of its frameworks at hand. */
export interface Reading {
  readonly plan: Plan;
  readonly engagement: (id: string) => Engagement | undefined;
  /** The title of an engagement: that of its kind where the plan does not hold it, else the id itself. */
  readonly titleOf: (id: string) => string;
  readonly outcomeOf: (engagement: Engagement) => 'report' | 'decision';
  /** What it gives in hand that holds until a day: `certificate`, `attestation of compliance`. */
  readonly documentOf: (engagement: Engagement) => string;
  readonly frameworkName: (framework: string) => string;
  /** `SOC 2`, or `SOC 2 (payments)` where an organization has several. */
  readonly trackName: (engagement: Engagement) => string;
  /** Frameworks in this plan that call for an activity. */
  readonly frameworksUsing: (activity: string) => readonly string[];
}

/** The words of every framework of a plan: those that are known to all, and those that it brings itself. */
export function wordsFor(
  { ownFrameworks = [] }: Pick<Plan, 'ownFrameworks'>,
  frameworks: readonly FrameworkWords[],
): readonly FrameworkWords[] {
  const known = new Set(frameworks.map(({ id }) => id));
  const own = ownFrameworks.filter(({ id }) => !known.has(id));
  return [
    ...frameworks,
    ...own.map(
      ({ activities, document, ...it }): FrameworkWords => ({
        ...it,
        activities: activities.map((key) => ({ key })),
        ...(document === null ? {} : { cycle: { kind: 'assessment', document } }),
      }),
    ),
  ];
}

/** Opens a plan for reading. */
export function reading(plan: Plan, shipped: readonly FrameworkWords[]): Reading {
  const frameworks = wordsFor(plan, shipped);
  const byId = new Map(plan.engagements.map((it) => [it.id, it]));
  const words = new Map(frameworks.map((it) => [it.id, it]));
  const declared = [...plan.engagements, ...(plan.duties ?? [])];
  const planned = new Set(declared.map((it) => it.framework));
  const auditType = (it: Engagement): FrameworkWords['audits'][number] | undefined =>
    words.get(it.framework)?.audits.find((type) => type.id === typeOf(it));
  const frameworkName = (id: string) => words.get(id)?.name ?? id;
  return {
    plan,
    engagement: (id) => byId.get(id),
    titleOf: (id) => byId.get(id)?.title ?? titleOfKind(id, frameworks) ?? id,
    outcomeOf: (it) => auditType(it)?.outcome ?? 'report',
    documentOf: ({ framework }) => {
      const cycle = words.get(framework)?.cycle;
      return (cycle?.kind === 'assessment' && cycle.document) || 'certificate';
    },
    frameworkName,
    trackName: ({ track, framework }) =>
      plan.tracks.find(({ id }) => id === track)?.title ?? frameworkName(framework),
    frameworksUsing: (activity) =>
      frameworks
        .filter((it) => planned.has(it.id) && it.activities.some((use) => use.key === activity))
        .map((it) => it.id),
  };
}

/** What engagements of a kind are called, told by an id: `soc2-type2-3`, `soc2@payments-type2-3`. */
function titleOfKind(engagement: string, frameworks: readonly FrameworkWords[]): string | undefined {
  const kind = engagement.replace(/-\d+$/, '');
  for (const { id, audits } of frameworks) {
    const found = audits.find(
      (type) => kind === `${id}-${type.id}` || (kind.startsWith(`${id}@`) && kind.endsWith(`-${type.id}`)),
    );
    if (found) return found.title;
  }
  return undefined;
}

/** The audit type of an engagement: what stands after the slash. */
function typeOf(engagement: Engagement): string {
  return engagement.audit.slice(engagement.audit.lastIndexOf('/') + 1);
}
