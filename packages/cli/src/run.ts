// One run of the program: what was asked, done by its command. Nothing in here or below ends the process or prints
// past the host, so that a test can run all of it in memory.

import { CommanderError } from 'commander';
import type { Call, CommonOptions } from './command.js';
import { type Asked, commandLine } from './command-line.js';
import { commands } from './commands/index.js';
import { completing } from './completing.js';
import { deliver } from './deliver.js';
import { emptyFlags, formatOf } from './flags.js';
import type { Host } from './host.js';
import { misused } from './misuse.js';
import { done, type Outcome, refused } from './outcome.js';
import { withoutLoss } from './overwriting.js';

/** Runs the program and answers its exit status: 0 done, 1 a check that fails, 2 refused, 3 a bug of ours. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  if (argv[0] === 'complete') return complete(argv.slice(1), host);
  let outcome: Outcome = done({});
  let common = commonBefore(argv);
  const caller = callerIn(argv);
  const program = commandLine(argv, host, async (asked) => {
    common = asked.flags as CommonOptions;
    outcome = await outcomeOf(asked, host);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) return bug(error, caller, common, host);
    if (error.code === 'commander.help' && !argv.includes('help')) program.outputHelp();
    else if (error.exitCode !== 0) outcome = misused(error, caller, argv);
  }
  return deliver(outcome, { caller, common, host });
}

/** What the scripts of `auditcal completions` ask. */
async function complete([mark, ...words]: readonly string[], host: Host): Promise<number> {
  host.out.write(await completing(mark === '--' ? words : [], host));
  return 0;
}

async function outcomeOf(asked: Asked, host: Host): Promise<Outcome> {
  const { command, flags, args } = asked;
  const common = flags as CommonOptions;
  const empty = emptyFlags(asked);
  if (empty.length > 0) return refused(empty);
  const format = formatOf(command, common);
  if (typeof format !== 'string') return refused([format]);
  const call: Call = { host, args, flags, common, format, sources: new Set() };
  const outcome = await command.run(call);
  return command.edits ? outcome : withoutLoss(outcome, call);
}

function bug(error: unknown, caller: string, common: CommonOptions, host: Host): number {
  const said = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  host.err.write(`${caller}: this is a bug in auditcal, not in your file: ${said}\n`);
  host.err.write(
    common.debug && stack ? `${stack}\n` : '  Run it again with --debug for the stack to report.\n',
  );
  return 3;
}

/** The command named in the arguments, for messages about arguments that could not be read. */
function callerIn(argv: readonly string[]): string {
  const names = new Set(commands.map((it) => it.name));
  const name = argv.find((it) => names.has(it));
  return name ? `auditcal ${name}` : 'auditcal';
}

/** What is known of the flags before they are read: enough to answer in the form asked for. */
function commonBefore(argv: readonly string[]): CommonOptions {
  const after = argv[argv.indexOf('--format') + 1];
  const json =
    argv.includes('--json') ||
    argv.includes('--format=json') ||
    (argv.includes('--format') && after === 'json');
  return { json, color: !argv.includes('--no-color'), debug: argv.includes('--debug') };
}
