// Draws compliance files whose goals, bookings and days off are tight, so that many of them cannot be planned. Each
// line that can be left out or changed is one line of the text, so that tests can do to the file what a person would.

import fc from 'fast-check';

/** A file in lines; those with a key may be left out. */
export interface DrawnFile {
  readonly lines: readonly DrawnLine[];
}

export interface DrawnLine {
  readonly text: string;
  /** Set on lines a person could leave out. */
  readonly key?: string;
  /** Text in its place when it is left out. */
  readonly otherwise?: string;
}

/** The text of a file without some of its lines, and the key of each numbered line that is kept. */
export function textOf(
  { lines }: DrawnFile,
  left: ReadonlySet<string> = new Set(),
): { readonly text: string; readonly keyOf: ReadonlyMap<number, string> } {
  const written = lines.flatMap((line): readonly DrawnLine[] => {
    if (line.key === undefined || !left.has(line.key)) return [line];
    return line.otherwise === undefined ? [] : [{ text: line.otherwise }];
  });
  // A heading that has lost all that stood under it goes too; the innermost first.
  const kept: DrawnLine[] = [];
  for (const line of written.toReversed()) {
    const next = kept[0];
    if (line.text.endsWith(':') && (!next || indentOf(next.text) <= indentOf(line.text))) continue;
    kept.unshift(line);
  }
  const keyOf = new Map(kept.flatMap(({ key }, i) => (key === undefined ? [] : [[i + 1, key] as const])));
  return { text: `${kept.map(({ text }) => text).join('\n')}\n`, keyOf };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The day all of these files are planned on. */
export const TODAY = '2026-11-21';

/** A day so many days after that. */
export function dayAt(offset: number): string {
  return new Date(Date.UTC(2026, 10, 21 + offset)).toISOString().slice(0, 10);
}

interface Part {
  readonly frameworks: readonly DrawnLine[];
  readonly audits: readonly DrawnLine[];
}

const none: Part = { frameworks: [], audits: [] };

const offset = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(fc.constant(undefined), fc.constant(undefined), arbitrary);

// A line with a key for each value that is there.
function line<T>(
  key: string,
  value: T | undefined,
  text: (value: T) => string,
  otherwise?: string,
): DrawnLine[] {
  if (value === undefined) return [];
  return [{ key, text: text(value), ...(otherwise === undefined ? {} : { otherwise }) }];
}

function booking(key: string, audit: string, from: number | undefined, days: number): DrawnLine[] {
  const span = (start: number): string => `{ from: ${dayAt(start)}, to: ${dayAt(start + days - 1)} }`;
  return line(key, from, (start) => `  - { audit: ${audit}, fieldwork: ${span(start)} }`);
}

// A certificate to be had, its stages booked now and then.
const firstCertificate: fc.Arbitrary<Part> = fc
  .record({
    ready: maybe(offset(0, 60)),
    by: maybe(offset(70, 260)),
    stage1: seldom(offset(20, 120)),
    stage2: seldom(offset(60, 200)),
    handover: seldom(offset(40, 180)),
  })
  .map(({ ready, by, stage1, stage2, handover }) => ({
    frameworks: [
      { text: '  iso27001:' },
      { text: '    edition: 2022' },
      ...line(
        'handover',
        handover,
        (on) => `    auditor: [{ firm: One }, { firm: Two, from: ${dayAt(on)} }]`,
        '    auditor: One',
      ),
      ...line('iso-ready', ready, (on) => `    ready: ${dayAt(on)}`),
      ...line('iso-by', by, (on) => `    by: ${dayAt(on)}`),
    ],
    audits: [
      ...booking('stage1', 'iso27001/stage1', stage1, 2),
      ...booking('stage2', 'iso27001/stage2', stage2, 4),
    ],
  }));

// A certificate in hand, its first surveillance booked near the twelve months after the decision.
const runningCertificate: fc.Arbitrary<Part> = fc
  .record({ decided: offset(-330, -60), late: offset(-20, 40), days: offset(1, 3) })
  .map(({ decided, late, days }) => ({
    frameworks: [{ text: '  iso27001:' }, { text: '    edition: 2022' }],
    audits: [
      {
        key: 'decided',
        text: `  - { audit: iso27001/stage2, fieldwork: { from: ${dayAt(decided - 40)}, to: ${dayAt(decided - 36)} }, decision: ${dayAt(decided)} }`,
      },
      ...booking('surveillance1', 'iso27001/surveillance1', Math.max(5, decided + 365 + late), days),
    ],
  }));

// A first report, on a date or of a period.
const firstReport: fc.Arbitrary<Part> = fc
  .record({
    ready: maybe(offset(0, 60)),
    type1: seldom(offset(60, 240)),
    first: maybe(fc.constantFrom(3, 6, 9)),
    type2: maybe(offset(130, 500)),
    interim: seldom(fc.constant(true)),
  })
  .map(({ ready, type1, first, type2, interim }) => ({
    frameworks: [
      { text: '  soc2:' },
      ...line('soc-ready', ready, (on) => `    ready: ${dayAt(on)}`),
      ...line('type1-by', type1, (on) => `    type1: { by: ${dayAt(on)} }`),
      { text: '    type2:' },
      { text: '      align: false' },
      ...line('first-period', first, (months) => `      first-period: ${months} months`),
      ...line('interim', interim, () => '      interim: true'),
      ...line('type2-by', type2, (on) => `      by: ${dayAt(on)}`),
    ],
    audits: [],
  }));

const freezes = fc.array(fc.record({ from: offset(5, 200), days: offset(1, 45) }), { maxLength: 3 });

const PREPARED =
  'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }';

/** Files for one or two frameworks. Records of what has happened have the key `decided`. */
export const drawnFile: fc.Arbitrary<DrawnFile> = fc
  .record({
    iso: fc.oneof(firstCertificate, firstCertificate, runningCertificate, fc.constant(none)),
    soc: fc.oneof(fc.constant(none), firstReport),
    freezes,
    country: maybe(fc.constant('US')),
    week: seldom(fc.constantFrom('mon, tue, wed', 'tue, wed, thu', 'sun, mon, tue, wed, thu')),
    prepared: fc.boolean(),
    from: seldom(offset(1, 60)),
    strategy: fc.constantFrom(undefined, undefined, undefined, 'parallel', 'soc2-first', 'iso27001-first'),
    capacity: maybe(fc.constant(1)),
  })
  .filter(({ iso, soc }) => iso.frameworks.length + soc.frameworks.length > 0)
  .map(({ iso, soc, freezes, country, week, prepared, from, strategy, capacity }) => ({
    lines: [
      { text: 'version: 1' },
      { text: 'organization:' },
      { text: '  people: 20' },
      ...line('holidays', country, (code) => `  country: ${code}`),
      { text: 'calendar:' },
      ...line('week', week, (days) => `  working-days: [${days}]`),
      { text: '  blackouts:' },
      ...freezes.flatMap((freeze, i) =>
        line(`freeze${i}`, freeze, ({ from, days }) => {
          return `    - { from: ${dayAt(from)}, to: ${dayAt(from + days - 1)}, reason: Freeze ${i} }`;
        }),
      ),
      { text: 'frameworks:' },
      ...iso.frameworks,
      ...soc.frameworks,
      ...line('team', capacity, (n) => `team: { name: security, fieldwork-capacity: ${n} }`),
      { text: 'audits:' },
      ...iso.audits,
      ...soc.audits,
      ...(prepared ? [{ text: PREPARED }] : []),
      { text: 'planning:' },
      { text: '  horizon: 2 years' },
      ...line('planning-from', from, (on) => `  from: ${dayAt(on)}`),
      ...line(
        'strategy',
        iso.frameworks.length > 0 && soc.frameworks.length > 0 ? strategy : undefined,
        (name) => `  strategy: ${name}`,
      ),
    ],
  }));
