// Audit days of the initial certification by persons doing work under the organization's control. Stage 1 takes a
// third, Stage 2 the rest; a surveillance a third of all, a recertification two thirds; each to the nearest half day.

import type { Framework } from '../../model/index.js';

/** Rows of [up to so many persons, auditor days of eight hours]. Above the last row: one more day per further band. */
export const auditDays: NonNullable<Framework['auditDays']> = {
  rows: [
    [10, 5],
    [15, 6],
    [25, 7],
    [45, 8.5],
    [65, 10],
    [85, 11],
    [125, 12],
    [175, 13],
    [275, 14],
    [425, 15],
    [625, 16.5],
    [875, 17.5],
    [1175, 18.5],
    [1550, 19.5],
    [2025, 21],
    [2675, 22],
    [3450, 23],
    [4350, 24],
    [5450, 25],
    [6800, 26],
    [8500, 27],
    [10700, 28],
  ],
  onSite: 0.7,
  citation: 'ISO/IEC 27006-1:2024, Table C.1',
};
