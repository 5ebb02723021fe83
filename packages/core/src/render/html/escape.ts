// Text on its way into HTML: it may end no element and no attribute, and direction marks may not make a line read as
// another. Every text passes through here, whoever wrote it.

const unprintable = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/gu;

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, between tags or within quotes. */
export function escaped(text: string): string {
  return text.replace(unprintable, ' ').replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}
