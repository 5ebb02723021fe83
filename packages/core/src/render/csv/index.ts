// Tables for spreadsheets (RFC 4180).

import type { Renderer, View } from '../renderer.js';
import { costRows } from './cost.js';
import { field } from './field.js';
import { planRows } from './plan.js';

export const csv: Renderer<Extract<View, { readonly kind: 'plan' | 'cost' }>> = {
  format: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (view) => {
    const rows = view.kind === 'plan' ? planRows(view) : costRows(view);
    return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
  },
};
