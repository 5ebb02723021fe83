// Text for a terminal. Color is asked for and never guessed; without it the page holds no escape sequence at all.

import type { Renderer, View } from '../renderer.js';
import { checkLines } from './check.js';
import { checksLines } from './checks.js';
import { compareLines } from './compare.js';
import { costLines } from './cost.js';
import { diffLines } from './diff.js';
import { evidenceLines } from './evidence.js';
import { explainLines } from './explain.js';
import { pageLines } from './page.js';
import { type Pen, penFor } from './pen.js';
import { planLines } from './plan.js';
import { portfolioLines } from './portfolio.js';

export const text: Renderer = {
  format: 'text',
  mediaType: 'text/plain; charset=utf-8',
  extension: 'txt',
  render: (view, options) => `${linesOf(view, penFor(options)).join('\n')}\n`,
};

function linesOf(view: View, pen: Pen): readonly string[] {
  switch (view.kind) {
    case 'plan':
      return planLines(view, pen);
    case 'check':
      return checkLines(view, pen);
    case 'checks':
      return checksLines(view, pen);
    case 'diff':
      return diffLines(view, pen);
    case 'evidence':
      return evidenceLines(view, pen);
    case 'explain':
      return explainLines(view, pen);
    case 'portfolio':
      return portfolioLines(view, pen);
    case 'compare':
      return compareLines(view, pen);
    case 'cost':
      return costLines(view, pen);
    case 'brief':
    case 'crosswalk':
    case 'advice':
      return pageLines(view.page, pen);
  }
}
