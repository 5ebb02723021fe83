// Criteria of SOC 2 beside controls and clauses of ISO/IEC 27001: which pairs ask for much the same, how well that is
// supported, and which recurring work is evidence for both.

import { identifierSets } from '../crosswalk/index.js';
import { mappings, type Pair, pairs, type Strength } from '../crosswalk/pairs.js';
import type { ActivityType, Framework } from '../model/index.js';
import { crosswalkPage } from './crosswalk-page.js';
import type { Page } from './page.js';

/** The edition of ISO/IEC 27001 whose numbers are asked about. */
export type Edition = '2013' | '2022';

/** What to show: everything, or what stands beside these criteria, controls or clauses. */
export interface CrosswalkQuestion {
  readonly edition: Edition;
  /** As it was asked, a heading such as `CC6` or `A.9.2` among others; null for everything. */
  readonly asked: string | null;
  /** Criteria, and controls or clauses of today's edition, that this stands for; not looked at for everything. */
  readonly ids: readonly string[];
  /** Controls of the earlier edition asked about, each with those of today that took its place. */
  readonly forward: readonly { readonly from: string; readonly to: readonly string[] }[];
}

/** A criterion and a control or clause that ask for much the same. */
export interface CrosswalkPair {
  readonly criterion: string;
  readonly criterionTitle: string;
  readonly control: string;
  readonly controlTitle: string;
  readonly strength: Strength;
  /** How many mappings name it. */
  readonly support: number;
  /** Words of `mappings`. */
  readonly mappings: readonly string[];
}

/** Recurring work that is evidence for both. */
export interface SharedEvidence {
  readonly activity: string;
  readonly title: string;
  /** Months between turns; null where it goes by event or by report. */
  readonly months: number | null;
  readonly criteria: readonly string[];
  readonly controls: readonly string[];
}

/** `auditcal.crosswalk/1`. */
export interface Crosswalk extends CrosswalkQuestion {
  readonly pairs: readonly CrosswalkPair[];
  readonly evidence: readonly SharedEvidence[];
  /** The public mappings that pairs name, by word. */
  readonly mappings: Readonly<Record<string, string>>;
}

/** A crosswalk and its page. */
export interface CrosswalkReport {
  readonly kind: 'crosswalk';
  /** The value behind the page, for formats that hand it on whole. */
  readonly crosswalk: Crosswalk;
  readonly page: Page;
}

/** The crosswalk of two frameworks' recurring work, of which the first has the criteria. */
export function crosswalkReport(
  question: CrosswalkQuestion,
  [soc2, iso27001]: readonly [Framework, Framework],
  catalogue: readonly ActivityType[],
): CrosswalkReport {
  const isAll = question.asked === null;
  const wanted = new Set(question.ids);
  const crosswalk: Crosswalk = {
    ...question,
    pairs: pairs
      .filter(([criterion, control]) => isAll || wanted.has(criterion) || wanted.has(control))
      .map(told),
    evidence: sharedBy(soc2, iso27001, catalogue).filter(
      ({ criteria, controls }) => isAll || [...criteria, ...controls].some((id) => wanted.has(id)),
    ),
    mappings,
  };
  return { kind: 'crosswalk', crosswalk, page: crosswalkPage(crosswalk) };
}

function told([criterion, control, strength, namedBy]: Pair): CrosswalkPair {
  const by = namedBy.split(' ');
  return {
    criterion,
    criterionTitle: titleOf(criterion),
    control,
    controlTitle: titleOf(control),
    strength,
    support: by.length,
    mappings: by,
  };
}

/** What a criterion, a control or a clause is about, in a few words of our own. */
export function titleOf(id: string): string {
  return identifierSets.map(({ labels }) => labels[id]).find((label) => label !== undefined) ?? '';
}

// Work that both frameworks look at, in the order of the catalogue.
function sharedBy(
  soc2: Framework,
  iso27001: Framework,
  catalogue: readonly ActivityType[],
): readonly SharedEvidence[] {
  return catalogue.flatMap(({ key, title, months }) => {
    const [criteria, controls] = [soc2, iso27001].map((framework) => [
      ...new Set(framework.activities.filter((use) => use.key === key).flatMap((use) => use.controls)),
    ]) as [string[], string[]];
    const isShared = criteria.length > 0 && controls.length > 0;
    return isShared ? [{ activity: key, title, months, criteria, controls }] : [];
  });
}
