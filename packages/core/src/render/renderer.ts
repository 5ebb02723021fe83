// What a format is: a name, a media type, a file ending and a function from a report to text.

import type { Audience } from '../model/index.js';
import type {
  AdviceReport,
  BriefReport,
  CheckReport,
  ChecksReport,
  ComparisonReport,
  CostReport,
  CrosswalkReport,
  Diff,
  EvidenceReport,
  Explanation,
  PortfolioReport,
  Report,
} from '../report/index.js';

/** What can be shown. */
export type View =
  | Report
  | CheckReport
  | ChecksReport
  | Diff
  | EvidenceReport
  | Explanation
  | PortfolioReport
  | CostReport
  | ComparisonReport
  | BriefReport
  | CrosswalkReport
  | AdviceReport;

/** What a reader may choose about a page; each format takes what concerns it. */
export interface RenderOptions {
  /** Terminal: whether color may be used. */
  readonly color?: boolean;
  /** Terminal: columns to fill; 80 where nothing is known, never less than 60. */
  readonly width?: number;
  /** HTML: addresses that the page of a plan leads to, such as its calendars. */
  readonly links?: readonly { readonly title: string; readonly to: string }[];
  /** Terminal: draw with ASCII characters only. */
  readonly ascii?: boolean;
  /** Calendar: only entries of this framework or track. */
  readonly framework?: string;
  /** Calendar: only entries this owner sees to. */
  readonly owner?: string;
  /** Calendar: whom it is made for; `internal`, which sees all, where absent. */
  readonly audience?: Audience;
  /** Calendar: reminders, in whole days before the entry's first day. */
  readonly alarms?: readonly number[];
  /** Calendar: where the program file can be read; on the calendar and on every entry. */
  readonly url?: string;
  /** Calendar: owners that are e-mail addresses are put down as attendees, not as a property of our own. */
  readonly attendees?: boolean;
  /** Calendar: activities are tasks (VTODO) instead of entries. */
  readonly todo?: boolean;
}

export interface Rendered {
  readonly text: string;
  readonly mediaType: string;
  /** Without a dot. */
  readonly extension: string;
}

/** One format. Renderers are strangers to each other: whatever two of them need belongs in the report. */
export interface Renderer<V extends View = View> {
  readonly format: string;
  readonly mediaType: string;
  readonly extension: string;
  readonly render: (view: V, options: RenderOptions) => string;
}
