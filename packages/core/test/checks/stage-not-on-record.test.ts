import { describe, expect, it } from 'vitest';
import { iso, plan, said } from '../rules/program.js';

const soon = 'audit: iso27001/stage2, fieldwork: { from: 2026-12-02, to: 2026-12-07 }';
const stage1 = 'audit: iso27001/stage1, fieldwork: { from: 2026-10-12, to: 2026-10-13 }, report: 2026-10-20';

describe('a booked Stage 2 without room for Stage 1', () => {
  it('takes Stage 1 as held and says so', () => {
    expect(said(plan(iso([soon])), 'stage-not-on-record')).toEqual(['warning iso27001-stage2-1']);
  });

  it('is silent with Stage 1 on record', () => {
    expect(said(plan(iso([stage1, soon])), 'stage-not-on-record')).toEqual([]);
  });

  it('is silent where Stage 1 can still be planned', () => {
    const later = 'audit: iso27001/stage2, fieldwork: { from: 2027-04-05, to: 2027-04-08 }';
    expect(said(plan(iso([later])), 'stage-not-on-record')).toEqual([]);
  });
});
