// Commander, set up from the commands' own words. A stranger would get wrong: its settings are copied to a command
// when that is added, so they come first, and the flags every command takes also stand on the program itself, so
// that they may come before the command.

import { Argument, Command as Commander, Option as Flag } from 'commander';
import pkg from '../package.json' with { type: 'json' };
import type { Command, Option } from './command.js';
import { commands } from './commands/index.js';
import type { Host } from './host.js';

/** What was asked: a command, with what was given to it. */
export interface Asked {
  readonly command: Command;
  readonly args: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
}

/**
 * The program, which calls `onAsked` with the command it was given; it prints help and version on its own. Where
 * `words` name commands, only these get their flags: a hundred flags take some milliseconds at every start.
 */
export function commandLine(
  words: readonly string[],
  host: Host,
  onAsked: (asked: Asked) => Promise<void>,
): Commander {
  const program = new Commander('auditcal')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => Math.min(host.out.columns ?? 100, 110),
      getOutHasColors: () => false,
    })
    .description(pkg.description)
    .version(pkg.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command');
  addCommonFlags(program);
  const named = commands.filter((it) => words.includes(it.name));
  for (const command of commands) {
    const added = program.command(command.name).description(command.summary);
    if (named.length === 0 || named.includes(command)) fillIn(added, command, onAsked);
  }
  return program.addHelpText(
    'after',
    exampleText([
      ['init', 'writes a commented compliance.yml'],
      ['plan', 'plans it: schedule, timeline and what comes next'],
      ['calendar -o compliance.ics', 'writes a calendar to import'],
      ['check --fail-on error', 'holds a pull request to the plan'],
    ]),
  );
}

function fillIn(added: Commander, command: Command, onAsked: (asked: Asked) => Promise<void>): void {
  for (const { name, says, choices } of command.args) {
    const argument = new Argument(name, says);
    added.addArgument(choices ? argument.choices(choices) : argument);
  }
  for (const option of command.options) added.addOption(flagOf(option));
  addCommonFlags(added, command);
  added.addHelpText('after', exampleText(command.examples));
  added.action(async () => {
    const args = added.processedArgs.flat().filter((it) => it !== undefined) as string[];
    await onAsked({ command, args, flags: added.optsWithGlobals() });
  });
}

/** The flag as commander knows it. */
export function flagOf({ flags, says, choices }: Option): Flag {
  const flag = new Flag(flags, says);
  return choices ? flag.choices(choices) : flag;
}

/** The flags that every command takes, with the formats of one. */
export function commonOptions(command?: Command): readonly Option[] {
  const format = { flags: '--format <format>', says: 'form of the result' };
  return [
    { flags: '-c, --config <file>', says: 'program file; - reads standard input' },
    { flags: '--today <date>', says: 'plan as of this day (AUDITCAL_TODAY)' },
    command ? { ...format, choices: command.formats } : format,
    { flags: '--json', says: 'same as --format json' },
    { flags: '-o, --output <file>', says: 'write the result there; - is stdout' },
    { flags: '--no-color', says: 'no color (NO_COLOR)' },
    { flags: '-q, --quiet', says: 'nothing on stderr but problems' },
    { flags: '--debug', says: 'show the stack of a bug of ours' },
  ];
}

function addCommonFlags(to: Commander, command?: Command): void {
  for (const option of commonOptions(command)) to.addOption(flagOf(option).helpGroup('Every command:'));
}

function exampleText(examples: Command['examples']): string {
  const widest = Math.max(0, ...examples.map(([args]) => args.length));
  const lines = examples.map(([args, does]) => `  $ auditcal ${args.padEnd(widest)}  # ${does}`);
  return `\nExamples:\n${lines.join('\n')}`;
}
