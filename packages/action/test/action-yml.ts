// action.yml as GitHub reads it, with GitHub's own parser; the source of every default a runner would fill in.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as parser from '@actions/workflow-parser';
import type * as actionParser from '@actions/workflow-parser/actions/action-parser';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

/** The parser imports JSON in a way that Node refuses, so it is bundled first. */
export async function loadParser(): Promise<typeof parser & typeof actionParser> {
  const contents = `export * from '@actions/workflow-parser'; export * from '@actions/workflow-parser/actions/action-parser';`;
  const stdin = { contents, resolveDir: import.meta.dirname };
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', write: false });
  const [bundle] = outputFiles;
  return await import(
    `data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`
  );
}

/** The file's content, and what the parser holds against it. */
export async function actionFile(): Promise<{
  readonly errors: readonly string[];
  readonly action: ActionFile;
}> {
  const { NoOperationTraceWriter, parseAction } = await loadParser();
  const file = { name: 'action.yml', content: readFileSync(`${root}action.yml`, 'utf8') };
  const { context, value } = parseAction(file, new NoOperationTraceWriter());
  return {
    errors: context.errors.getErrors().map((it) => it.message),
    action: plain(JSON.parse(JSON.stringify(value))) as ActionFile,
  };
}

/** The parser's tokens as plain values: a mapping is a list of pairs, an expression stays as it is written. */
function plain(token: unknown): unknown {
  if (typeof token !== 'object' || token === null) return token;
  const { map, seq, lit, expr } = token as Record<string, unknown>;
  if (Array.isArray(map)) {
    return Object.fromEntries(map.map((it) => [plain(it.Key ?? it.key), plain(it.Value ?? it.value)]));
  }
  if (Array.isArray(seq)) return seq.map(plain);
  return lit ?? (expr === undefined ? '' : `\${{ ${expr} }}`);
}
