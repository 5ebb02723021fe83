// What ties the plans of several programs together, in sentences: what they cost, what is proven of that, what they share.

import { amountInWords, counted, type Objective, type Portfolio, type SharedUse } from '../model/index.js';
import { proofOf } from './price.js';

/** The page that follows the plans of a portfolio. */
export interface PortfolioReport {
  readonly kind: 'portfolio';
  readonly portfolio: Portfolio;
  readonly sentences: readonly string[];
}

/** The page of a portfolio; its plans have pages of their own. */
export function portfolioReport(portfolio: Portfolio): PortfolioReport {
  const { objective, programs, teams } = portfolio;
  return {
    kind: 'portfolio',
    portfolio,
    sentences: [costOf(objective, programs.length), ...teams.map(sharedInWords)],
  };
}

function costOf(objective: Objective | null, programs: number): string {
  if (objective === null) {
    return 'The programs count in different currencies, so what they cost is not added up.';
  }
  const amount = amountInWords(objective.value, objective.currency);
  return `${counted(programs, 'program')} cost ${amount} together, at the prices planning goes by. ${proofOf(objective)}`;
}

/** Beyond this many, programs are counted instead of named. */
const MOST_NAMES = 6;

function sharedInWords({ kind, name, capacity, programs, peak }: SharedUse): string {
  const who = programs.length > MOST_NAMES ? counted(programs.length, 'program') : programs.join(', ');
  const limit = `${counted(capacity, 'visit')} ${kind === 'team' ? 'at a time' : 'a week'}`;
  const over =
    peak > capacity ? ' Bookings that clash are never moved: ask one of their auditors for other days.' : '';
  return `The ${kind} ${name} takes ${limit} and is shared by ${who}: these plans need ${peak} at most.${over}`;
}
