// The files of the machine. A stranger would get wrong: files are written whole or not at all, several as one, so a crash
// leaves old or new.

import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import type { FileRefusal, FileTrouble, Write } from '../host.js';

/** At most so many bytes of a file. */
export function readFile(path: string, limit: number): Uint8Array | FileRefusal {
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const chunks: Uint8Array[] = [];
    let length = 0;
    // A file that says how long it is is read at once; what says nothing, such as a pipe, bit by bit.
    let next = fstatSync(handle).size + 1;
    while (length <= limit) {
      const chunk = Buffer.allocUnsafeSlow(Math.min(Math.max(next, 1 << 16), limit + 1 - length));
      next = 0;
      const read = readSync(handle, chunk);
      if (read === 0) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, read));
      length += read;
    }
    return { ok: false, path, trouble: 'too-big', detail: '' };
  } catch (error) {
    return refusalOf(path, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** What lies at a path; null where nothing does, or nothing that this user may look at. */
export function kindOf(path: string): 'file' | 'directory' | 'other' | null {
  try {
    const found = statSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'directory' : 'other';
  } catch {
    // Whoever reads or writes there is told why it cannot be.
    return null;
  }
}

/** Files that a pattern names, sorted. */
export async function matching(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })).sort();
}

/** Every file is written beside its place and flushed before the first one is moved into its place. */
export function writeFiles(files: readonly Write[], folders: boolean): { readonly ok: true } | FileRefusal {
  const staged: { readonly from: string; readonly to: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      if (folders) mkdirSync(dirname(path), { recursive: true });
      const to = kindOf(path) === null ? resolve(path) : realpathSync(path);
      if (kindOf(to) === 'other') writeStraight(to, file.text);
      else staged.push({ from: stage(to, file.text), to });
    }
    for (const { from, to } of staged) {
      path = to;
      renameSync(from, to);
    }
    return { ok: true };
  } catch (error) {
    for (const { from } of staged) rmSync(from, { force: true });
    // Without a code it is no trouble of the system's: a text broke while it was made.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const refusal = refusalOf(path, error);
    return refusal.trouble === 'missing' ? { ...refusal, trouble: 'no-folder' } : refusal;
  }
}

/** To a device or a pipe, which nothing can be moved into the place of. */
function writeStraight(to: string, text: Write['text']): void {
  const handle = openSync(to, 'w');
  try {
    for (const part of partsOf(text)) writeFileSync(handle, part);
  } finally {
    closeSync(handle);
  }
}

/** A text is one part; taken apart as it stands, it would be one for each character. */
function partsOf(text: Write['text']): Iterable<string> {
  return typeof text === 'string' ? [text] : text;
}

function stage(to: string, text: Write['text']): string {
  const before = statSync(to, { throwIfNoEntry: false });
  if (before?.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' });
  if (before) accessSync(to, constants.W_OK);
  // The time is part of the name: in a container, the process that was killed while writing had the same id.
  const from = join(dirname(to), `.${basename(to)}.${process.pid}-${Date.now()}.tmp`);
  const handle = openSync(from, 'wx', before?.mode ?? 0o666);
  try {
    for (const part of partsOf(text)) writeFileSync(handle, part);
    fsyncSync(handle);
  } catch (error) {
    rmSync(from, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  if (before) chmodSync(from, before.mode);
  return from;
}

const troubles: Readonly<Record<string, FileTrouble>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  // Of a folder to be made, in whose place there is a file.
  EEXIST: 'missing',
  EISDIR: 'directory',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'forbidden',
};

function refusalOf(path: string, error: unknown): FileRefusal {
  const { code, message } = error as NodeJS.ErrnoException;
  return { ok: false, path, trouble: troubles[code ?? ''] ?? 'other', detail: message };
}
