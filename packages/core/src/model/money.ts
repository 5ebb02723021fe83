// Amounts of money in words. Main units with their cents, the currency after the number: a number of another currency
// is another amount.

/** `8,600 USD`, `-1,200.50 USD`: cents only where there are some. */
export function amountInWords(amount: number, currency: string): string {
  return `${digitsInWords(amount)} ${currency}`;
}

/** The same without the currency; `withCents` where it stands in a column of amounts that have some. */
export function digitsInWords(amount: number, withCents = false): string {
  const cents = Math.round(Math.abs(amount) * 100);
  const [whole, rest] = [Math.floor(cents / 100), cents % 100];
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const sign = amount < 0 && cents > 0 ? '-' : '';
  return `${sign}${grouped}${rest === 0 && !withCents ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
