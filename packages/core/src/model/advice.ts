// Which framework, in what order, and why. Public (`auditcal.advice/1`): every figure is that of a plan made in full.

import type { PlainDate, Span } from '../calendar/index.js';
import type { CostRange } from './budget.js';
import type { StrategyOutcome } from './comparison.js';
import type { Known } from './framework.js';
import type { Objective } from './plan.js';
import type { Goal } from './program.js';

/** A framework or one of its audits that somebody asks for. */
export interface AskedFor {
  /** Id of a framework or a track. */
  readonly track: string;
  /** Audit type, such as `type1`; undefined for what the framework ends in, a certificate or an attestation. */
  readonly audit: string | undefined;
  /** In hand by; undefined where no day was said. */
  readonly by: Goal | undefined;
}

/** What advice is asked for, besides what the file says. */
export interface AdviceQuestion {
  readonly askedFor: readonly AskedFor[];
  /** Ids of further frameworks to price; undefined leaves the choice to the advice. */
  readonly consider: readonly string[] | undefined;
  /** What the file does not have is in place from this day; undefined: from the first day of the plan. */
  readonly ready: Goal | undefined;
  /** There is no file: the program is what flags say. */
  readonly isFileless: boolean;
}

/** A report, a certificate or an attestation on the day it is in hand. */
export interface InHand {
  readonly track: string;
  /** Id of the engagement that ends in it. */
  readonly engagement: string;
  readonly audit: string;
  readonly title: string;
  /** What people are given: `SOC 2 Type II report`, `ISO 27001 certificate`. */
  readonly document: string;
  readonly on: PlainDate;
}

/** What a plan comes to, for holding it against others. */
export interface AdviceFigures extends Omit<StrategyOutcome, 'firstReport' | 'firstCertificate' | 'price'> {
  /** What the plan costs by the prices planning goes by, what that is made of, and how far from the best it may be. */
  readonly price: StrategyOutcome['price'] & Pick<Objective, 'terms'>;
  /** The likely part of the cost that auditors are paid, travel included. */
  readonly fees: number;
  /** Likely sums by fiscal year, within the horizon. */
  readonly years: Readonly<Record<string, number>>;
  /** The first of each kind of document that is to come, by track and day. */
  readonly inHand: readonly InHand[];
  /** Visits to the team by audits that are not finished. */
  readonly visits: number;
  /** Days of the horizon on which a report is older than readers take it, or a certificate is missing. */
  readonly staleDays: number;
  /** What ended the search for it before a proof; null where nothing did. */
  readonly stopped: 'effort' | 'time' | 'interrupt' | null;
}

/** A line to write into the file, or to take out of it: `frameworks.soc2.type2.first-period: 9 months`. */
export type FileChange = string;

/** One way to decide what is open: the order, a report on one date first or not, the first period. */
export interface AdviceChoice {
  /** `file`, `open`, `parallel`, `soc2-first`, `soc2/with-type1`, `soc2/first-9-months`, … */
  readonly id: string;
  /** Every choice that comes to this very plan, this one first. */
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  /** What it comes to; null where it cannot be planned. */
  readonly figures: AdviceFigures | null;
  /** Why it cannot be planned, in a sentence for each line of the file; empty where it can. */
  readonly why: readonly string[];
  /** What the file would say; empty where it says so already. */
  readonly write: readonly FileChange[];
}

/** A document of the recommended plan, and what its day rests on. */
export interface AdviceStep extends InHand {
  /** The first one of its track. */
  readonly isFirst: boolean;
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
  readonly fieldwork: Span | null;
  /** Likely fee, with that of the stages and assessments that lead to it. */
  readonly fee: number | null;
  /** Titles of audits of other tracks in the same visit. */
  readonly jointWith: readonly string[];
  /** Why this day: rule, sentence, where it is written. */
  readonly because: readonly { readonly rule: string; readonly text: string; readonly citation: string }[];
}

/** A track without a report or certificate yet: by itself, and on top of the others. */
export interface AdvicePart {
  readonly track: string;
  readonly title: string;
  /** The first day on which its first document can be in hand by the hard rules alone; null where none can. */
  readonly earliest: InHandOn | null;
  /** The plan of this track alone; null where there is none. */
  readonly alone: AdviceFigures | null;
  /** What the plan costs with it less what it costs without; null where it is the only one. */
  readonly adds: Added | null;
  readonly known: readonly Known[];
}

/** A kind of document on a day. */
export interface InHandOn {
  readonly audit: string;
  readonly document: string;
  readonly on: PlainDate;
}

/** What something adds to a plan. */
export interface Added {
  readonly cost: CostRange;
  readonly fees: number;
  readonly years: Readonly<Record<string, number>>;
  readonly fieldworkWeeks: number;
  readonly visits: number;
  /** By the prices planning goes by. */
  readonly price: number;
}

/** Recurring work that is called for already, of that which a framework calls for. */
export interface SharedWork {
  readonly shared: number;
  readonly of: number;
  /** Titles of what would be new. */
  readonly more: readonly string[];
}

/** A framework that the file does not have, added to the recommended plan. */
export interface AdviceAddition {
  readonly framework: string;
  readonly title: string;
  /** Taken to be in place from. */
  readonly ready: PlainDate;
  /** Everything planned together; null where it cannot be. */
  readonly figures: AdviceFigures | null;
  readonly why: readonly string[];
  readonly earliest: InHandOn | null;
  /** Its audits in the joint plan as far as the first of them that ends in a document. */
  readonly steps: readonly AdviceStep[];
  /** Its first fieldwork in the joint plan. */
  readonly begins: AdviceBeginning | null;
  readonly adds: Added | null;
  /** The framework planned and paid for by itself. */
  readonly alone: AdviceFigures | null;
  /** What is there moves so that everything costs least together. */
  readonly moves: readonly {
    readonly engagement: string;
    readonly title: string;
    readonly from: PlainDate;
    readonly to: PlainDate;
    readonly days: number;
  }[];
  readonly work: SharedWork;
  /** Of its controls and clauses, how many some public mapping pairs with criteria in scope; null without a crosswalk. */
  readonly leads: { readonly shared: number; readonly of: number } | null;
  readonly known: readonly Known[];
}

/** Where a framework begins. */
export interface AdviceBeginning {
  readonly title: string;
  readonly fieldwork: Span;
  readonly jointWith: readonly string[];
}

/** A framework that was not planned, by the recurring work it has in common with what is there. */
export interface AdviceOther {
  readonly framework: string;
  readonly title: string;
  readonly work: SharedWork;
  readonly known: readonly Known[];
}

/** The advice on a program. */
export interface Advice {
  readonly schema: 'auditcal.advice/1';
  readonly program: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Null where there is no file. */
  readonly file: string | null;
  readonly today: PlainDate;
  readonly horizon: Span;
  readonly currency: string;
  readonly askedFor: readonly {
    readonly track: string;
    readonly audit: string | null;
    readonly by: PlainDate | null;
  }[];
  /** The tracks of the plan, in the file's order, those asked for behind them. */
  readonly tracks: readonly { readonly track: string; readonly title: string; readonly isOpen: boolean }[];
  /** By price, the recommended one first; those that cannot be planned last. One where nothing is open. */
  readonly choices: readonly AdviceChoice[];
  /** What the file allows fiscal years to cost; of years that it names. */
  readonly budget: Readonly<Record<string, number>>;
  /** What the file has to say for what is asked for and what it does not have. */
  readonly asks: readonly FileChange[];
  /** The documents of the recommended plan, by day. */
  readonly steps: readonly AdviceStep[];
  readonly parts: readonly AdvicePart[];
  /** Those asked for first, then what costs least first; those that cannot be planned last. */
  readonly additions: readonly AdviceAddition[];
  /** What has most in common first. */
  readonly others: readonly AdviceOther[];
  /** What was assumed or left out, in sentences. */
  readonly notes: readonly string[];
}
