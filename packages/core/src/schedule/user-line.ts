// What a line of the file is as a member of a conflict: where it stands, what it says, what a change to it would be about.

import type { AuditorSwitch, Blackout, Goal, Merge, RecordedAudit, Where } from '../model/index.js';

/** A line that limits dates, in words. */
export interface UserLine {
  readonly id: string;
  readonly where: Where;
  /** The line with its value and reason, as told in a conflict. */
  readonly text: string;
  readonly about: Subject;
}

/** What a line says, for whoever wants to change it. `index` counts in the program's own list. */
export type Subject =
  /** A day to keep; `type` is absent for the audit that ends in a decision. */
  | { readonly kind: 'goal'; readonly track: string; readonly type?: string; readonly goal: Goal }
  /** An audit asked for that nobody needs, by no day. */
  | { readonly kind: 'wanted'; readonly track: string; readonly type: string }
  | { readonly kind: 'booking'; readonly index: number; readonly entry: RecordedAudit }
  | { readonly kind: 'fact'; readonly index: number }
  | { readonly kind: 'blackout'; readonly index: number; readonly blackout: Blackout }
  | { readonly kind: 'auditor-calendar'; readonly name: string }
  /** Visits an auditor can run in a week: a limit only where several files share the auditor. */
  | { readonly kind: 'auditor-weeks'; readonly name: string; readonly weeks: number }
  | { readonly kind: 'first-period'; readonly track: string; readonly type: string; readonly months: number }
  | { readonly kind: 'ready'; readonly track: string; readonly goal: Goal }
  | { readonly kind: 'merge'; readonly track: string; readonly merge: Merge }
  /** Interim sessions in every longer period. */
  | { readonly kind: 'interim'; readonly track: string; readonly type: string }
  /** A firm that takes over; `index` counts in the track's own list. */
  | { readonly kind: 'switch'; readonly track: string; readonly index: number; readonly to: AuditorSwitch }
  | {
      readonly kind:
        | 'timing'
        | 'people'
        | 'working-days'
        | 'holidays'
        | 'team'
        | 'planning-from'
        | 'strategy';
    };
