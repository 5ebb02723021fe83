// Periods that are not reported on yet, with what their steps are counted by.

import { toDay } from '../../calendar/index.js';
import type { Engagement, Framework, Track } from '../../model/index.js';
import type { MilestoneInput } from './index.js';

/** An engagement still to come that speaks for a period. */
export interface Examination {
  readonly engagement: Engagement & { readonly period: NonNullable<Engagement['period']> };
  readonly track: Track;
  /** Audit type within the framework. */
  readonly type: string;
  readonly framework: Framework;
}

/** Every period to come, by the day of its report. */
export function examinationsAhead({
  program,
  frameworks,
  engagements,
}: Pick<MilestoneInput, 'program' | 'frameworks' | 'engagements'>): Examination[] {
  return engagements
    .flatMap((engagement): Examination[] => {
      const track = program.tracks.find(({ id }) => id === engagement.track);
      const framework = frameworks.find(({ id }) => id === track?.framework);
      const { period } = engagement;
      if (!track || !framework || !period || engagement.status === 'done') return [];
      const type = engagement.audit.slice(track.id.length + 1);
      return [{ engagement: { ...engagement, period }, track, type, framework }];
    })
    .sort((a, b) => toDay(a.engagement.report) - toDay(b.engagement.report));
}
