// Text from the file on its way to a terminal. Control characters could move the cursor or recolor the screen, and
// direction marks could make a line read as another: both are taken out.

/** C0 and C1 controls, halves of surrogate pairs, line and paragraph separators, zero-width characters, direction marks and overrides. */
const unprintable = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

/** One line of plain text; runs of what cannot be printed become one space. */
export function plain(text: string): string {
  return text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim();
}
