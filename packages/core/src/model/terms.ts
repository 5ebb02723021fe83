// What the terms of the objective are called on pages and in reasons.

const TERM_WORDS: Readonly<Record<string, string>> = {
  visits: 'visits to the team',
  'shared-days': 'days that audits of one visit share',
  fees: 'fees that depend on the choice of dates',
  conventions: 'conventions not kept',
  'short-times': 'times shorter than usual',
  'uncovered-days': 'days that no period examines',
  'stale-days': 'days without a current report or certificate',
  'early-days': 'days before the usual time',
  'late-days': 'days after the usual time',
  'survive-major': 'certification audits after which one major would break a hard date',
  'load-weeks': 'weeks of fieldwork with much else to do',
  moves: 'moves of agreed dates',
};

/** A term of the objective in words; one without words of its own keeps its name. */
export function termInWords(term: string): string {
  return TERM_WORDS[term] ?? term;
}
