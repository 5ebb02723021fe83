// Certification bodies without a named accreditation: their certificate may be refused by the customers it is for.

import type { Check, Examined, Found } from './examined/check.js';
import { firmsAhead, namedByConvention, withConvention } from './examined/tracks.js';

const ASPECT = 'accreditation';

export const check: Check = {
  rules: [
    {
      id: ASPECT,
      severity: 'warning',
      title: 'The certification body has no named accreditation',
      why: 'Anyone can print a certificate; customers accept those of bodies that an accreditation body oversees.',
      remedy: 'Ask which accreditation body accredits it for this standard and write it under `auditors`.',
      citation: 'ISO/IEC 17021-1; IAF MLA / Global Accreditation Cooperation MRA',
      example:
        'Example Certification Body certifies to ISO 27001 and the file names no accreditation for it.',
      named: namedByConvention(ASPECT),
    },
  ],
  run: (examined) => withConvention(examined, ASPECT).flatMap((on) => unaccredited(examined, on)),
};

function unaccredited(examined: Examined, on: ReturnType<typeof withConvention>[number]): Found[] {
  return firmsAhead(examined, on).flatMap((name) => ofFirm(examined, on, name));
}

function ofFirm({ program }: Examined, on: ReturnType<typeof withConvention>[number], name: string): Found[] {
  const known = program.auditors.find((it) => it.name === name);
  if (known?.accreditation) return [];
  return [
    {
      rule: on.convention.rule,
      severity: 'warning',
      message: `${name} certifies to ${on.framework.name} and the file names no accreditation for it.`,
      remedy: `Write \`accreditation\` for ${name} under \`auditors\`, as its certificates name it (UKAS, ANAB, DAkkS, …).`,
      citation: on.convention.citation,
      subject: name === on.track.auditor ? on.track.id : `${on.track.id}/${name}`,
      where: known?.where ?? program.locate(['frameworks', on.track.id, 'auditor']),
    },
  ];
}
