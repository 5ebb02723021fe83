// What a shell may complete, made of the commands' own words. The library prints its answer, so it is caught.

import type { Command as Completed } from '@bomb.sh/tab';
import type { Argument, Option } from './command.js';
import { commonOptions, flagOf } from './command-line.js';
import { commands } from './commands/index.js';
import type { Host } from './host.js';

/** Answers `auditcal complete -- <words>`: one candidate to a line, then what the shell shall do without any. */
export async function completing(words: readonly string[], host: Host): Promise<string> {
  const { RootCommand } = await import('@bomb.sh/tab');
  const root = new RootCommand();
  for (const command of commands) {
    const at = root.command(command.name, command.summary);
    for (const option of command.options) addOption(at, option);
    for (const option of commonOptions(command)) addOption(at, option);
    for (const argument of command.args) addArgument(at, argument);
  }
  const answer = host.printedBy(() => root.parse([...words]));
  return answer.startsWith(':') ? `:${filesInstead}\n` : answer;
}

/** Tells the shell to go on with file names, which is what our arguments without choices are. */
const filesInstead = 0;

function addOption(at: Completed, option: Option): void {
  const flag = flagOf(option);
  const name = (flag.long ?? '').replace(/^--/, '');
  const alias = flag.short?.replace(/^-/, '');
  if (flag.required || flag.optional) at.option(name, option.says, offering(option.choices), alias);
  else at.option(name, option.says, alias);
}

function addArgument(at: Completed, { name, choices }: Argument): void {
  at.argument(name.replace(/[<>[\].]/g, ''), offering(choices), name.includes('...'));
}

function offering(choices: readonly string[] = []) {
  return (offer: (value: string, description: string) => void) => {
    for (const choice of choices) offer(choice, '');
  };
}
