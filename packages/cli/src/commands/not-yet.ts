// Commands that have a name and no inside yet. Each is refused by that name, whatever flags come with it.

/** A command to come, and what it will do. */
export interface CommandToCome {
  readonly name: string;
  readonly says: string;
}

export const commandsToCome: readonly CommandToCome[] = [
  { name: 'advise', says: 'which framework, in what order, and why' },
];
