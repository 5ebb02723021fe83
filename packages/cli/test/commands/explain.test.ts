import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both } from '../programs.js';

const files = { 'compliance.yml': both };

async function explained(name: string): Promise<{ id: string; status: string }> {
  const { out } = await auditcal(['explain', name, '--json'], { files });
  return JSON.parse(out).engagement;
}

describe('explain', () => {
  test('takes an audit for its next turn', async () => {
    expect(await explained('soc2/type2')).toMatchObject({ id: 'soc2-type2-1', status: 'planned' });
  });

  test('takes the name of one turn', async () => {
    expect((await explained('soc2-type2-2')).id).toBe('soc2-type2-2');
  });

  test('passes over turns that are done', async () => {
    const history = `${both}audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
`;
    const { out } = await auditcal('explain soc2/type2 --json', { files: { 'compliance.yml': history } });
    expect(JSON.parse(out).engagement).toMatchObject({ id: 'soc2-type2-2', status: 'planned' });
  });

  test.each(['text', 'markdown'])('writes %s', async (format) => {
    const { exit, out } = await auditcal(`explain iso27001/stage2 --format ${format}`, { files });
    expect(exit).toBe(0);
    expect(out).toContain('iso27001-stage2-1');
  });

  test.each([
    ['soc2/typ2', 'did you mean soc2/type2?'],
    ['iso27001-stage2-11', 'did you mean iso27001-stage2-1?'],
    ['something-else-entirely', 'it holds '],
  ])('refuses %s with what the plan holds', async (name, remedy) => {
    const { exit, out, err } = await auditcal(['explain', name], { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`the plan holds no audit ${name}`);
    expect(err).toContain(remedy);
  });
});
