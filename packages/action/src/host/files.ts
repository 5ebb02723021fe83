// Files of the workspace. No path, followed through its links, may leave it; a file is written whole or not at all.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { globSync } from 'tinyglobby';
import type { FileRefusal, FileTrouble, TextRead } from '../host.js';

/** The path from the root; undefined where it leads out. */
export function within(root: string, path: string): string | undefined {
  const inside = relative(root, resolve(root, path));
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return undefined;
  return inside.replaceAll(sep, '/');
}

/** Files that a pattern names, sorted. */
export function glob(root: string, pattern: string): readonly string[] {
  const options = { cwd: root, dot: true, followSymbolicLinks: false, expandDirectories: false };
  const found = globSync(pattern, { ...options, ignore: ['**/node_modules/**', '**/.git/**'] });
  return [...found].sort();
}

/** A regular file of at most `limit` bytes, as UTF-8. */
export function read(root: string, path: string, limit: number): TextRead {
  try {
    const real = realpathSync(join(root, path));
    if (within(realpathSync(root), real) === undefined) return refusal('outside');
    const found = statSync(real);
    if (found.isDirectory()) return refusal('directory');
    if (!found.isFile()) return refusal('other', 'it is not a regular file');
    if (found.size > limit) return refusal('too-big');
    return decoded(readFileSync(real));
  } catch (error) {
    return refusalOf(error);
  }
}

/** Bytes as text, where they are UTF-8. */
export function decoded(bytes: Uint8Array): TextRead {
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('not-utf-8');
  }
}

/** Written beside its place and flushed, then moved into it: a crash leaves the old file or the new one. */
export function write(root: string, path: string, text: string): { ok: true } | FileRefusal {
  const target = join(root, path);
  const staged = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    if (within(realpathSync(root), realpathSync(nearestFolder(target))) === undefined)
      return refusal('outside');
    mkdirSync(dirname(target), { recursive: true });
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) return refusal('directory');
    const handle = openSync(staged, 'wx');
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(staged, target);
    return { ok: true };
  } catch (error) {
    return dropped(staged, refusalOf(error));
  }
}

/** What was staged goes; where even that fails, the first trouble is the one to tell. */
function dropped(staged: string, why: FileRefusal): FileRefusal {
  try {
    rmSync(staged, { force: true });
  } catch {
    return why;
  }
  return why;
}

/** The folder the path is to stand in, or the nearest one above it that exists. */
function nearestFolder(path: string): string {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  return folder;
}

export function refusal(trouble: FileTrouble, detail = ''): FileRefusal {
  return { ok: false, trouble, detail };
}

function refusalOf(error: unknown): FileRefusal {
  const { code, message } = error as NodeJS.ErrnoException;
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return refusal(missing ? 'missing' : code === 'EISDIR' ? 'directory' : 'other', message);
}
