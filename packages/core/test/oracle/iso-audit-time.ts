// Audit time of ISO/IEC 27006-1 Table C.1 and the working days of fieldwork that follow from it, retyped by hand.

const INITIAL: [persons: number, days: number][] = [
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
];

const nearestHalf = (days: number) => Math.round(days * 2) / 2;

/** Auditor-days of one audit of a single-site organization; undefined above the table's last row. */
export function auditDays(kind: string, people: number): number | undefined {
  const initial = INITIAL.find(([persons]) => people <= persons)?.[1];
  if (initial === undefined) return undefined;
  const third = nearestHalf(initial / 3);
  if (kind === 'stage2') return initial - third;
  return kind === 'recertification' ? nearestHalf((initial * 2) / 3) : third;
}

/** Working days of fieldwork: 70 % of the audit days on site, shared by one auditor up to 5, two up to 10, else three. */
export function fieldworkDays(days: number): number {
  const onSiteTenths = days * 7;
  const auditors = onSiteTenths <= 50 ? 1 : onSiteTenths <= 100 ? 2 : 3;
  return Math.max(1, Math.ceil(onSiteTenths / (10 * auditors)));
}
