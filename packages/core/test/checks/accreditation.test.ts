import { firm } from './examined.js';
import { table } from './situations.js';

const auditor = (accreditation?: string) => ({
  tracks: [{ id: 'iso27001', auditor: 'Example CB' }],
  program: {
    auditors: [firm('Example CB', { accreditation })],
  },
});

table('iso-acc', [
  ['a certification body without an accreditation', auditor(), ['iso-acc warning']],
  [
    'a certification body nobody describes',
    { tracks: [{ id: 'iso27001', auditor: 'Example CB' }] },
    ['iso-acc warning'],
  ],
  ['a certification body with its accreditation', auditor('UKAS 0001'), []],
  ['no certification body yet', { tracks: [{ id: 'iso27001' }] }, []],
]);
