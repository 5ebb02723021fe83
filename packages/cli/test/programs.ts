// Small program files that several tests read.

/** One framework, controls in place, one activity of the user's own cadence. */
export const soc2 = `# Northwind's audits
version: 1
id: northwind
organization: { name: Northwind, people: 25, timezone: UTC }
frameworks:
  soc2:
    auditor: Example CPA LLP
    ready: 2026-12-01
activities:
  access-review:
    every: 3 months
    since: 2026-10-01
    owner: "@northwind/security"
`;

/** Both frameworks, so that a feed can be split. */
export const both = `${soc2.replace('activities:', '  iso27001: { ready: 2026-12-01 }\nactivities:')}`;

/** A day that does not exist, on line 7 in column 18. */
export const broken = `version: 1
id: northwind
organization: { name: Northwind, people: 25 }
frameworks:
  soc2:
    ready: 2026-12-01
    type1: { by: 2027-02-30 }
`;

/** The same program under another name, with another auditor. */
export function named(id: string, auditor: string, base: string = soc2): string {
  return base.replace('id: northwind', `id: ${id}`).replace('Example CPA LLP', auditor);
}
