import { expect, it } from 'vitest';
import { message } from './examined.js';
import { stage2, table } from './situations.js';

table('iso-rst', [
  [
    'a certificate can be restored to the last day of the sixth month',
    { today: '2031-08-27', audits: [stage2({ report: '2028-02-29', expires: '2031-02-27' })] },
    ['iso-rst error'],
  ],
  [
    'a later day needs a new Stage 2',
    { today: '2031-08-28', audits: [stage2({ expires: '2031-02-27' })] },
    ['iso-rst error'],
  ],
  ['on its last day a certificate is in force', { today: '2028-06-30', audits: [stage2()] }, []],
  [
    'a renewed certificate has not lapsed',
    {
      today: '2028-07-01',
      audits: [stage2(), { audit: 'iso27001/recertification', report: '2028-06-15', expires: '2031-06-30' }],
    },
    [],
  ],
]);

it('the message names the restoring day', () => {
  const lapsed = { today: '2026-08-01', audits: [stage2({ report: '2023-07-01', expires: '2026-06-30' })] };
  expect(message(lapsed, 'iso-rst')).toBe(
    'The certificate of ISO 27001 Stage 2 (iso27001-stage2-1) expired on 2026-06-30; it can be restored until 2026-12-30, and until then it certifies nothing.',
  );
});
