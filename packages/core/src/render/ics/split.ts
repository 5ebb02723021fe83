// The feeds that one plan comes apart into: by framework and track, by owner, by audience. Whatever the options keep it to
// already is not taken apart further: a feed for everyone has no parts for the inside.

import type { Audience } from '../../model/index.js';
import type { Report } from '../../report/index.js';
import type { RenderOptions } from '../renderer.js';
import { isInside, isWanted, nameOf } from './wanted.js';

/** One feed of a plan, for some of its readers. */
export interface FeedPart {
  /** Tells it from the others of the plan: `all`, `soc2`, `owner @northwind/security`, `for auditors`. */
  readonly name: string;
  /** What the calendar is called. */
  readonly title: string;
  readonly entries: number;
  readonly options: RenderOptions;
}

const outside: readonly Audience[] = ['auditors', 'nda', 'everyone'];

/** The feeds of a plan, the whole one first; those that would be empty are left out. */
export function feedsOf(report: Report, options: RenderOptions): readonly FeedPart[] {
  const part = (name: string, more: RenderOptions): FeedPart => ({
    name,
    title: nameOf(report.header.program, { ...options, ...more }),
    entries: report.agenda.filter((it) => isWanted(it, { ...options, ...more })).length,
    options: { ...options, ...more },
  });
  const parts = [
    part(options.framework ?? 'all', {}),
    ...frameworksIn(report, options).map((framework) => part(framework, { framework })),
    ...ownersIn(report, options).map((owner) => part(`owner ${owner}`, { owner })),
    ...audiencesIn(options).map((audience) => part(`for ${audience}`, { audience })),
  ];
  return parts.filter((it, index) => index === 0 || it.entries > 0);
}

/** Frameworks, those that nobody examines among them, and their tracks where a framework has several. */
function frameworksIn({ schedule, plan }: Report, options: RenderOptions): readonly string[] {
  if (options.framework !== undefined) return [];
  const duties = (plan.duties ?? []).map(({ framework, id }) => ({ framework, track: id }));
  return [...new Set([...schedule, ...duties].flatMap((it) => [it.framework, it.track]))].sort();
}

function ownersIn({ agenda }: Report, options: RenderOptions): readonly string[] {
  if (options.owner !== undefined || !isInside(options)) return [];
  const named = new Map(agenda.flatMap(({ owner }) => (owner ? [[owner.toLowerCase(), owner]] : [])));
  return [...named.values()].sort();
}

function audiencesIn(options: RenderOptions): readonly Audience[] {
  return options.owner === undefined && isInside(options) ? outside : [];
}
