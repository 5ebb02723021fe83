// Why weeks of a plan are loaded: the fewest and widest claims about its audits' days from which it follows. In plans that
// keep all of them at least as many weeks are loaded, so every cheaper plan denies one.

import type { Day } from '../../calendar/index.js';
import type { AuditRole, Point } from '../../model/index.js';
import type { Range, SureAudit } from '../activities/sure-load.js';
import type { Optimum } from '../optimum/optimum.js';
import { type Claim, type DaysLeft, holding, isCertain, type Limits } from './limits.js';

/** What an engagement is, whatever its days. */
export interface Kind {
  readonly track: string;
  readonly type: string;
  readonly role: AuditRole;
}

// Points on which it hangs where activities can lie.
const POINTS: readonly Point[] = ['start', 'end', 'period-from', 'period-to', 'interim-start', 'interim-end'];

// A claim is widened by so many days at the most; beyond that it says little that fewer days do not.
const WIDEST = 128;

/** The audits that these limits make certain. */
export function sureAudits(limits: Limits, kinds: ReadonlyMap<string, Kind>): readonly SureAudit[] {
  return [...limits].flatMap(([id, points]): readonly SureAudit[] => {
    const kind = kinds.get(id);
    if (!kind || ![...points.values()].some(({ sure }) => sure)) return [];
    const at = (point: Point): Range => rangeOf(points.get(point));
    const interim = points.get('interim-start')?.sure && points.get('interim-end')?.sure;
    return [
      {
        id,
        ...kind,
        start: at('start'),
        end: at('end'),
        periodFrom: at('period-from'),
        periodTo: at('period-to'),
        interim: interim ? { start: at('interim-start'), end: at('interim-end') } : undefined,
      },
    ];
  });
}

function rangeOf(left: DaysLeft | undefined): Range {
  return left?.sure ? left : { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };
}

/**
 * Claims that hold of a plan and are not certain yet, from which it follows that more than `sure` weeks are loaded; none
 * where not even all its days say so.
 */
export function claimsOf(
  found: Pick<Optimum, 'built' | 'days'>,
  limits: Limits,
  sure: number,
  loadOf: (limits: Limits) => number,
): readonly Claim[] {
  const follows = (claims: readonly Claim[]): boolean => loadOf(claims.reduce(holding, limits)) > sure;
  const all = daysOf(found).filter((claim) => !isCertain(limits, claim));
  if (!follows(all)) return [];
  const audits = [...new Set(all.map(({ engagement }) => engagement))];
  let kept = audits.reduce<readonly Claim[]>((claims, id) => {
    const without = claims.filter(({ engagement }) => engagement !== id);
    return follows(without) ? without : claims;
  }, all);
  for (const claim of kept) {
    const without = kept.filter((it) => it !== claim);
    kept = follows(without) ? without : [...without, widened(claim, (it) => follows([...without, it]))];
  }
  return kept.filter((claim) => !isCertain(limits, claim));
}

// Its days as claims: each lies no earlier and no later than it does.
function daysOf({ built, days }: Pick<Optimum, 'built' | 'days'>): readonly Claim[] {
  return built.drafts.flatMap((draft) => {
    if (draft.status === 'done') return [];
    const points = built.pointsOf(draft);
    return POINTS.flatMap((point) => {
      const variable = points[point];
      if (variable === undefined) return [];
      const day = days[variable] as Day;
      return (['from', 'to'] as const).map((side): Claim => ({ engagement: draft.id, point, side, day }));
    });
  });
}

// As far as it still follows: what follows from a wider claim follows from a narrower one.
function widened(claim: Claim, follows: (claim: Claim) => boolean): Claim {
  const by = (days: number): Claim => ({ ...claim, day: claim.day + (claim.side === 'from' ? -days : days) });
  let [yes, no] = [0, WIDEST];
  while (no - yes > 1) {
    const middle = (yes + no) >> 1;
    if (follows(by(middle))) yes = middle;
    else no = middle;
  }
  return by(yes);
}
