// Periods that are not reported on yet, with what their steps are counted by.

import { toDay } from '../../calendar/index.js';
import type { Engagement, Framework } from '../../model/index.js';
import type { MilestoneInput } from './index.js';

/** An engagement still to come that speaks for a period. */
export interface Examination {
  readonly engagement: Engagement & { readonly period: NonNullable<Engagement['period']> };
  readonly track: string;
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
      const slash = engagement.audit.lastIndexOf('/');
      const [track, type] = [engagement.audit.slice(0, slash), engagement.audit.slice(slash + 1)];
      const id = program.tracks.find((it) => it.id === track)?.framework;
      const framework = frameworks.find((it) => it.id === id);
      const { period } = engagement;
      if (!framework || !period || engagement.status === 'done') return [];
      return [{ engagement: { ...engagement, period }, track, type, framework }];
    })
    .sort((a, b) => toDay(a.engagement.report) - toDay(b.engagement.report));
}
