// Tables for spreadsheets (RFC 4180).

import type { Renderer, View } from '../renderer.js';
import { compareRows } from './compare.js';
import { costRows } from './cost.js';
import { crosswalkRows } from './crosswalk.js';
import { evidenceRows } from './evidence.js';
import { field } from './field.js';
import { planRows } from './plan.js';

type Tabular = Extract<View, { readonly kind: 'plan' | 'cost' | 'compare' | 'evidence' | 'crosswalk' }>;

export const csv: Renderer<Tabular> = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (view) => {
    return rowsOf(view)
      .map((row) => `${row.map(field).join(',')}\r\n`)
      .join('');
  },
};

function rowsOf(view: Tabular): readonly (readonly string[])[] {
  switch (view.kind) {
    case 'plan':
      return planRows(view);
    case 'cost':
      return costRows(view);
    case 'compare':
      return compareRows(view);
    case 'evidence':
      return evidenceRows(view);
    case 'crosswalk':
      return crosswalkRows(view);
  }
}
