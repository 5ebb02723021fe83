// `init` reads its file back and plans nothing: a plan of many frameworks may take minutes that nobody asked for.

import { expect, test, vi } from 'vitest';
import { auditcal } from '../fake-host.js';

vi.mock('@auditcal/core', async (whole) => ({
  ...(await whole<typeof import('@auditcal/core')>()),
  planRead: () => {
    throw new Error('planned');
  },
}));

test('init plans nothing', async () => {
  const { exit, written } = await auditcal('init --yes --frameworks soc2,iso27001,pci-dss,hitrust-r2');
  expect({ exit, files: Object.keys(written) }).toEqual({ exit: 0, files: ['compliance.yml'] });
});
