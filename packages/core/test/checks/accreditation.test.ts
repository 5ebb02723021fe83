import { plainDate } from '../../src/calendar/index.js';
import { firm, HERE } from './examined.js';
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

const change = (day: string, accreditation?: string) => ({
  tracks: [
    {
      id: 'iso27001',
      auditor: 'Old CB',
      switches: [{ firm: 'Example CB', from: plainDate(day), where: HERE }],
    },
  ],
  audits: [{ audit: 'iso27001/surveillance1', planned: true, report: '2027-12-01', auditor: 'Example CB' }],
  program: { auditors: [firm('Old CB', { accreditation: 'UKAS' }), firm('Example CB', { accreditation })] },
});

table('iso-acc', [
  ['a body that takes over without one', change('2027-06-01'), ['iso-acc warning']],
  ['a body that takes over with one', change('2027-06-01', 'ANAB'), []],
]);
