// A firm of one kind for work of another: a report on controls is signed by a CPA firm, a certificate by a certification
// body. Kinds are the registry's; a word of the user's own says nothing here.

import type { Check, Examined, Found } from './examined/check.js';
import { firmsAhead, type Tracked, tracked } from './examined/tracks.js';

export const check: Check = {
  rules: [
    {
      id: 'auditor-kind',
      severity: 'warning',
      title: 'The auditor is of another kind than the framework asks for',
      why: 'Only a licensed CPA firm signs an attestation report, only a certification body issues a certificate; a firm may be both.',
      remedy: 'Mend `kind` under `auditors`, a list for a firm that is both, or name another auditor.',
      citation: 'AICPA AT-C section 105; ISO/IEC 17021-1',
      example: 'Two Certification is named as cb, and SOC 2 is audited by a CPA firm (cpa).',
    },
  ],
  run: (examined) => {
    const known = new Set<string>(examined.frameworks.map(({ auditor }) => auditor.kind));
    return tracked(examined).flatMap((on) =>
      firmsAhead(examined, on).flatMap((name) => ofFirm(examined, on, name, known)),
    );
  },
};

function ofFirm(
  { program }: Examined,
  { track, framework }: Tracked,
  name: string,
  known: ReadonlySet<string>,
): Found[] {
  const firm = program.auditors.find((it) => it.name === name);
  const kinds = firm?.kinds.filter((kind) => known.has(kind)) ?? [];
  const { kind, title } = framework.auditor;
  if (!firm || kinds.length === 0 || kinds.includes(kind)) return [];
  return [
    {
      rule: 'auditor-kind',
      severity: 'warning',
      message: `${name} is named as ${kinds.join(' and ')}, and ${framework.name} is audited by a ${title} (${kind}).`,
      remedy: 'Mend `kind` under `auditors`, a list for a firm that is both, or name another auditor.',
      citation: 'AICPA AT-C section 105; ISO/IEC 17021-1',
      subject: `${track.id}/${name}`,
      where: firm.where,
    },
  ];
}
