// Markdown as GitHub shows it.

import type { Renderer, View } from '../renderer.js';
import { checkLines } from './check.js';
import { checksLines } from './checks.js';
import { compareLines } from './compare.js';
import { costLines } from './cost.js';
import { diffLines } from './diff.js';
import { evidenceLines } from './evidence.js';
import { explainLines } from './explain.js';
import { pageLines } from './page.js';
import { portfolioLines } from './portfolio.js';

export const markdown: Renderer = {
  format: 'markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render: (view) => `${linesOf(view).join('\n')}\n`,
};

function linesOf(view: View): readonly string[] {
  switch (view.kind) {
    case 'check':
      return checkLines(view);
    case 'checks':
      return checksLines(view);
    case 'diff':
      return diffLines(view);
    case 'evidence':
      return evidenceLines(view);
    case 'explain':
      return explainLines(view);
    case 'portfolio':
      return portfolioLines(view);
    case 'compare':
      return compareLines(view);
    case 'cost':
      return costLines(view);
    case 'plan':
    case 'brief':
    case 'crosswalk':
    case 'advice':
      return pageLines(view.page);
  }
}
