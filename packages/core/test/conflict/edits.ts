// Offers that make room, done to the text of a file as a person would.

/** The text with done to one of its lines what an offer says. */
export function changed(text: string, line: number, offer: string): string {
  const [first = '', second = ''] = offer.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const edits: readonly (readonly [RegExp, (old: string) => string])[] = [
    [/^(move the goal|have .* ready|start planning)/, (old) => old.replace(/\d{4}-\d\d-\d\d/, first)],
    [/^have \w+ run/, (old) => old.replace(/weeks: \d+/, `weeks: ${/run (\d+)/.exec(offer)?.[1]}`)],
    [/^book/, (old) => old.replace(/(.*fieldwork: ).*? }/, `$1{ from: ${first}, to: ${second} }`)],
    [/^end/, (old) => old.replace(/to: [0-9-]+/, `to: ${first}`)],
    [/^begin/, (old) => old.replace(/from: [0-9-]+/, `from: ${first}`)],
    [/^lift/, () => '# lifted'],
    [/^let the first period/, (old) => old.replace(/\d+ months/, /\d+ months/.exec(offer)?.[0] ?? '')],
    [
      /^raise the capacity/,
      (old) => old.replace(/capacity: \d+/, `capacity: ${/to (\d+)/.exec(offer)?.[1]}`),
    ],
    [/^drop the strategy/, (old) => old.replace(/strategy: .*/, 'strategy: auto')],
    [/^plan on public holidays/, () => '# every day counts'],
    [/^work from Monday/, () => '# the week of most people'],
    [/^have no interim sessions/, () => '      interim: auto'],
    [/^let Two take over/, (old) => old.replace(/\d{4}-\d\d-\d\d/, first)],
  ];
  const edit = edits.find(([pattern]) => pattern.test(offer))?.[1];
  if (!edit) throw new Error(`no way to do: ${offer}`);
  return text
    .split('\n')
    .map((old, i) => (i + 1 === line ? edit(old) : old))
    .join('\n');
}
