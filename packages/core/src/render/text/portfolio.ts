// What ties several plans together, on a terminal.

import type { PortfolioReport } from '../../report/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen } from './pen.js';

/** The page that follows the plans. */
export function portfolioLines({ sentences }: PortfolioReport, { paint, width }: Pen): readonly string[] {
  const lines = sentences.flatMap((it) => wrap(plain(it), width - 2).map((line) => `  ${line}`));
  return [paint('Together', 'bold'), ...lines];
}
