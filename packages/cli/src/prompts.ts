// Questions to a person at a terminal. Loaded only when one is asked, and drawn on stderr, so stdout stays a result.

import type { Readable, Writable } from 'node:stream';
import { intro, isCancel, multiselect, outro, text } from '@clack/prompts';

/** Asks one thing at a time; `null` means that the person gave up. */
export interface Prompts {
  open(title: string): void;
  close(words: string): void;
  /** `check` says what is wrong with an answer, or nothing. */
  text(question: {
    readonly message: string;
    readonly initial?: string;
    readonly check?: (answer: string) => string | undefined;
  }): Promise<string | null>;
  choose(question: {
    readonly message: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
    readonly initial: readonly string[];
  }): Promise<readonly string[] | null>;
}

export function promptsAt(input: Readable, output: Writable): Prompts {
  const streams = { input, output };
  return {
    open: (title) => intro(title, streams),
    close: (words) => outro(words, streams),
    async text({ message, initial, check }) {
      const answer = await text({
        ...streams,
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        validate: (value) => check?.(value ?? ''),
      });
      return isCancel(answer) ? null : answer;
    },
    async choose({ message, options, initial }) {
      const answer = await multiselect({
        ...streams,
        message,
        options: options.map((it) => ({ value: it.value, label: it.label })),
        initialValues: [...initial],
        required: true,
      });
      return isCancel(answer) ? null : answer;
    },
  };
}
