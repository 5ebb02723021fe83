// What ties several plans together, in Markdown.

import type { PortfolioReport } from '../../report/index.js';
import { words } from './escape.js';

/** The page that follows the plans. */
export function portfolioLines({ sentences }: PortfolioReport): readonly string[] {
  return ['# Together', '', ...sentences.map((it) => `- ${words(it)}`)];
}
