// The user's strategy among tracks that have no report yet: one of them first, or the first audits side by side.

import type { Day } from '../../calendar/index.js';
import type { TemporalRule } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { STRATEGY } from '../line-ids.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { RulePair } from './rules.js';
import type { Sheet } from './sheet.js';
import { daysOf } from './timing.js';

/** Whether the days of one track may depend on those of another; else the rules of each bind its own days alone. */
export function tiesTracks({ program, without }: Setting): boolean {
  return program.planning.strategy !== 'auto' && !without.has(STRATEGY);
}

/**
 * Adds what the strategy asks, and answers its limits. `auto` asks nothing. What is booked waits for nobody: its limit is
 * told as agreed, and binds nothing.
 */
export function addStrategy(
  sheet: Sheet,
  setting: Setting,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
): readonly RulePair[] {
  if (!tiesTracks(setting)) return [];
  const { strategy, jointWindow } = setting.program.planning;
  const fresh = tracks.filter((drafts) => drafts.length > 0 && !drafts.some(reported));
  const limits =
    strategy === 'parallel'
      ? sideBySide(fresh, of, daysOf(jointWindow))
      : inTurn(setting, fresh, of, strategy.slice(0, -'-first'.length));
  const where = setting.program.locate(['planning', 'strategy']);
  return limits.map(({ why, ...limit }): RulePair => {
    if (!limit.agreed) add(sheet, limit);
    return { ...limit, rule: ruleOf(limit, why), where };
  });
}

type Limit = Omit<RulePair, 'rule'> & { readonly why: string };

function add(sheet: Sheet, { from, to, side, step }: Omit<Limit, 'why'>): void {
  sheet.across(from.variable, to.variable, side === 'at-least' ? { least: step } : { most: step });
}

function ruleOf({ from, to }: Omit<Limit, 'why'>, why: string): TemporalRule {
  const point = from.point === 'ready' ? 'start' : from.point;
  return {
    rule: 'strategy',
    severity: 'error',
    from: { relation: 'previous', point },
    to: { audits: [to.draft.type.id], point: to.point },
    why,
    remedy: 'plan under another strategy',
    citation: 'your own file',
  };
}

// A report or a certificate in hand; a readiness assessment or a Stage 1 is neither.
function reported(draft: Draft): boolean {
  return draft.status === 'done' && delivers(draft) && !draft.failed;
}

function delivers({ type }: Draft): boolean {
  return type.role !== 'preparation' && type.role !== 'stage';
}

// No fieldwork of another track before the first report or decision of this one.
function inTurn(
  setting: Setting,
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
  track: string,
): readonly Limit[] {
  const leading = tracks.find((drafts) => drafts[0]?.context.track.id === track);
  const deliverable = leading?.find(delivers);
  const outcome = deliverable && of(deliverable).outcome;
  if (outcome === undefined) return [];
  const from = { draft: deliverable, point: 'outcome' as const, variable: outcome };
  const why = `the strategy ${track}-first has it come first`;
  return tracks
    .filter((drafts) => drafts !== leading)
    .flat()
    .flatMap((draft): readonly Limit[] => {
      const { start } = of(draft);
      if (start === undefined) return [];
      const to = { draft, point: 'start' as const, variable: start };
      return [{ from, to, side: 'at-least', step: same, agreed: isAgreed(draft, setting), why }];
    });
}

const same = (day: Day): Day => day;

// Its days are written, or asked about as if they were.
function isAgreed({ id, recorded }: Draft, { asked }: Setting): boolean {
  return recorded?.fieldwork !== undefined || recorded?.outcome !== undefined || id === asked;
}

// Two spans, each stretched at its end by the window, share a day.
function sideBySide(
  tracks: readonly (readonly Draft[])[],
  of: (draft: Draft) => Points,
  window: number,
): readonly Limit[] {
  const firsts = tracks.flatMap((drafts) => drafts.find(delivers) ?? []);
  const stretched = (day: Day): Day => day + window;
  const why = 'the strategy parallel has both in one visit';
  return firsts.flatMap((a, i) =>
    firsts.slice(i + 1).flatMap((b) =>
      [
        [a, b],
        [b, a],
      ].flatMap(([one, other]): readonly Limit[] => {
        if (!one || !other) return [];
        const [end, start] = [of(one).end, of(other).start];
        if (end === undefined || start === undefined) return [];
        const from = { draft: one, point: 'end' as const, variable: end };
        const to = { draft: other, point: 'start' as const, variable: start };
        return [{ from, to, side: 'at-most', step: stretched, agreed: false, why }];
      }),
    ),
  );
}
