// A runner in memory: files are a table, and everything said to it is kept for the test to read.

import { posix } from 'node:path';
import type { AnnotationKind, AnnotationPlace, Commits, FileRefusal, Host } from '../src/host.js';
import { type FakeGitHub, fakeGitHub } from './fake-github.js';

export interface Annotated extends AnnotationPlace {
  readonly kind: AnnotationKind;
  readonly message: string;
}

export interface Said {
  readonly log: string[];
  readonly annotations: Annotated[];
  readonly outputs: Record<string, string>;
  summary: string;
  failed: { readonly why: string; readonly status: number } | null;
}

export interface FakeHost extends Host {
  readonly said: Said;
  readonly files: Map<string, string>;
  readonly github: FakeGitHub;
  /** Milliseconds that were waited. */
  readonly waited: number[];
}

export interface Setting {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that cannot be read or written, and why. */
  readonly trouble?: Readonly<Record<string, FileRefusal['trouble']>>;
  readonly now?: string;
  readonly event?: string;
  readonly payload?: unknown;
  readonly ref?: string;
  readonly repository?: string | undefined;
  readonly commits?: Partial<Commits>;
  readonly github?: FakeGitHub;
  readonly source?: string | undefined;
  readonly debugging?: boolean;
  readonly takesSummary?: boolean;
}

export function fakeHost(setting: Setting = {}): FakeHost {
  const files = new Map<string, string>(Object.entries(setting.files ?? {}));
  const trouble = setting.trouble ?? {};
  const github = setting.github ?? fakeGitHub();
  const waited: number[] = [];
  const said: Said = { log: [], annotations: [], outputs: {}, summary: '', failed: null };
  return {
    said,
    files,
    github,
    waited,
    input: (name) => (setting.inputs?.[name] ?? '').trim(),
    now: () => new Date(setting.now ?? '2026-11-21T12:00:00Z'),
    event: setting.event ?? 'push',
    payload: setting.payload ?? null,
    repository: 'repository' in setting ? setting.repository : 'northwind/compliance',
    ref: setting.ref ?? 'refs/heads/main',
    source: setting.source,
    run: undefined,
    debugging: setting.debugging ?? false,
    within(path) {
      const inside = posix.relative('/workspace', posix.resolve('/workspace', path));
      return inside === '..' || inside.startsWith('../') ? undefined : inside;
    },
    isPattern: (path) => /[*?]/.test(path),
    glob: (pattern) => [...files.keys()].filter((it) => fits(it, pattern)).sort(),
    read(path, limit) {
      const refused = trouble[path];
      if (refused !== undefined) return { ok: false, trouble: refused, detail: '' };
      const text = files.get(path);
      if (text === undefined) return { ok: false, trouble: 'missing', detail: '' };
      return text.length > limit ? { ok: false, trouble: 'too-big', detail: '' } : { ok: true, text };
    },
    write(path, text) {
      const refused = trouble[path];
      if (refused !== undefined && refused !== 'missing')
        return { ok: false, trouble: refused, detail: 'no space left' };
      files.set(path, text);
      return { ok: true };
    },
    commits: {
      head: () => undefined,
      mergeBase: () => undefined,
      madeAt: () => undefined,
      read: () => undefined,
      renames: () => undefined,
      ...setting.commits,
    },
    call: (_, call) => github.call(call),
    wait: async (milliseconds) => void waited.push(milliseconds),
    log: (line) => void said.log.push(line),
    annotate: (kind, message, place) => void said.annotations.push({ kind, message, ...place }),
    summarize(markdown) {
      if (setting.takesSummary === false) return false;
      said.summary = markdown;
      return true;
    },
    output(name, value) {
      said.outputs[name] = value;
    },
    fail(why, status) {
      said.failed = { why, status };
    },
  };
}

/** `*` within a name, `**` across folders: enough for the patterns of these tests. */
function fits(path: string, pattern: string): boolean {
  const parts: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '*': '[^/]*' };
  const source = pattern.replace(/\*\*\/|\*|[.+^${}()|[\]\\]/g, (it) => parts[it] ?? `\\${it}`);
  return new RegExp(`^${source}$`).test(path);
}
