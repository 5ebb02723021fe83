// Core, loaded when a command needs it: help, version and completions start without it.

type Core = typeof import('@auditcal/core');

export function loadCore(): Promise<Core> {
  return import('@auditcal/core');
}
