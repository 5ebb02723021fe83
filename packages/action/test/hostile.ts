// Text that wants to be more than text, for tests.

import fc from 'fast-check';

/** Text as someone would write it who wants more than to be read. */
export const hostile = fc.oneof(
  fc.constantFrom(
    '::error file=x::y',
    '\n::set-output name=result::pass',
    '%0A::add-mask::x',
    '##[error]x',
    '@everyone look',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    'https://evil.example',
    'www.evil.example',
    'a | b | c',
    '`| x |`',
    '```\n# gone\n```',
    '</details><script>',
    '\u202eright to left',
    '\u001b[31mred',
    '#1 and GH-1',
    '$\\ce{x}$',
    '&lt;b&gt;',
    '\\',
    '\\|',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'`|\\<>&[]()!*_~@#:/%\n\r\t $'.split('')), maxLength: 30 }),
);
