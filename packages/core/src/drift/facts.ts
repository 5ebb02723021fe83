// Facts of an entry as flat values by path: what is written in another order, in quotes or under the other name of the
// same key is the same fact. Items of a list are told apart by what they say, so that their order is none either.

/** Values by the path of their keys, as text: `fieldwork.to`, `exceptions.0.note`. */
export type Facts = ReadonlyMap<string, string>;

/** Keys that say the same under another name. */
const ALSO: Readonly<Record<string, string>> = {
  findings: 'nonconformities',
  closed: 'verified',
  'certificate.expires': 'expires',
  'certificate.edition': 'edition',
};

/** One fact that is another now, or is gone. */
export interface FactChanged {
  /** Path of the keys, as the head has it. */
  readonly path: string;
  readonly was: string;
  readonly is: string | null;
}

/** The facts of one entry, and its lists of further ones. */
export interface Entry {
  readonly facts: Facts;
  readonly lists: ReadonlyMap<string, readonly Facts[]>;
}

/** Reads an entry of the file. */
export function entryOf(value: unknown): Entry {
  const facts = new Map<string, string>();
  const lists = new Map<string, readonly Facts[]>();
  for (const [key, inner] of Object.entries((value ?? {}) as object)) {
    const name = ALSO[key] ?? key;
    if (Array.isArray(inner)) lists.set(name, [...(lists.get(name) ?? []), ...inner.map(flat)]);
    else for (const [path, text] of flat(inner, name)) facts.set(ALSO[path] ?? path, text);
  }
  return { facts, lists };
}

function flat(value: unknown, at: string | number = ''): Facts {
  const prefix = typeof at === 'string' ? at : '';
  if (typeof value !== 'object' || value === null)
    return value === null || value === undefined ? new Map() : new Map([[prefix, textOf(value)]]);
  const pairs = Object.entries(value).flatMap(([key, inner]) => {
    const name = ALSO[key] ?? key;
    return [...flat(inner, prefix === '' ? name : `${prefix}.${name}`)];
  });
  return new Map(pairs);
}

function textOf(value: unknown): string {
  return String(value).replace(/\s+/g, ' ').trim();
}

/** How many facts two entries share. */
export function sharedBy(a: Entry, b: Entry): number {
  return [...a.facts].filter(([path, text]) => b.facts.get(path) === text).length;
}

/** What of an entry is told otherwise now; what is added is no change of it. */
export function changedIn(was: Entry, is: Entry): readonly FactChanged[] {
  const lists = [...was.lists].flatMap(([name, items]) =>
    changedItems(name, items, is.lists.get(name) ?? []),
  );
  return [...changed(was.facts, is.facts), ...lists];
}

function changed(was: Facts, is: Facts, prefix = ''): readonly FactChanged[] {
  return [...was].flatMap(([path, text]) => {
    const now = is.get(path) ?? null;
    return now === text ? [] : [{ path: `${prefix}${path}`, was: text, is: now }];
  });
}

function changedItems(
  name: string,
  before: readonly Facts[],
  after: readonly Facts[],
): readonly FactChanged[] {
  const free = new Set(after);
  const alike = (a: Facts, b: Facts) => [...a].filter(([path, text]) => b.get(path) === text).length;
  // Those that are whole again first, so that an edited one never takes the place of another.
  const pairs = new Map<Facts, Facts>();
  for (const whole of [true, false]) {
    for (const item of before.filter((it) => !pairs.has(it))) {
      const found = [...free]
        .filter((it) => !whole || alike(item, it) === item.size)
        .sort((a, b) => alike(item, b) - alike(item, a))[0];
      if (!found) continue;
      pairs.set(item, found);
      free.delete(found);
    }
  }
  return before.flatMap((item) => {
    const now = pairs.get(item);
    if (!now) return [{ path: name, was: [...item.values()].join(', '), is: null }];
    return changed(item, now, `${name}.${after.indexOf(now)}.`);
  });
}
