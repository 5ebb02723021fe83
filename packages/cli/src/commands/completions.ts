// `auditcal completions`: a script that lets a shell complete our words. The script asks `auditcal complete`, which
// is answered here too. The library prints on its own, so what it prints is caught and handed on.

import type { Call, Command } from '../command.js';
import { type Outcome, result } from '../outcome.js';

const shells = ['bash', 'zsh', 'fish'] as const;

export const completions: Command = {
  name: 'completions',
  summary: 'print a script that completes commands and flags in a shell',
  args: [{ name: '<shell>', says: 'the shell it is for', choices: shells }],
  options: [],
  formats: ['text'],
  examples: [
    ['completions bash > ~/.local/share/bash-completion/completions/auditcal', 'for bash'],
    ['completions zsh > ~/.zfunc/_auditcal', 'for zsh, where fpath holds ~/.zfunc'],
    ['completions fish > ~/.config/fish/completions/auditcal.fish', 'for fish'],
  ],
  run: completionsCommand,
};

async function completionsCommand(call: Call): Promise<Outcome> {
  const { RootCommand } = await import('@bomb.sh/tab');
  const shell = call.args[0] ?? '';
  const script = call.host.printedBy(() => new RootCommand().setup('auditcal', 'auditcal', shell));
  return result(call, script);
}
