import { firm } from './examined.js';
import { table } from './situations.js';

const named = (kinds: readonly string[], track = 'soc2') => ({
  tracks: [{ id: track, auditor: 'One' }],
  program: { auditors: [firm('One', { kinds })] },
});

table('auditor-kind', [
  ['a certification body for a SOC 2 report', named(['cb']), ['auditor-kind warning']],
  ['a CPA firm for a certificate', named(['cpa'], 'iso27001'), ['auditor-kind warning']],
  ['a CPA firm for a SOC 2 report', named(['cpa']), []],
  ['a firm that is both', named(['cpa', 'cb'], 'iso27001'), []],
  ['a word of the user’s own', named(['registrar']), []],
  ['a firm nobody describes', { tracks: [{ id: 'soc2', auditor: 'One' }] }, []],
]);
