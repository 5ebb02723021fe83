// Amounts of money in words. Main units with their cents, the currency after the number: a number of another currency
// is another amount.

/**
 * An amount in main units without what binary fractions add to a sum: to hundredths, or to thousandths, the smallest minor
 * unit of any currency.
 */
export function roundedTo(amount: number, parts: 100 | 1000): number {
  return Math.round(amount * parts) / parts;
}

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

/**
 * How far from the best a price may be, `1.4 %`; rounded up, or it would claim more than is proven. Null where no share
 * of the price says it: what is proven is only that no plan costs less than zero or some sum below it.
 */
export function gapInWords({ value, gap }: { readonly value: number; readonly gap: number }): string | null {
  if (gap > 0 && (gap >= 1 || value <= 0)) return null;
  return `${Math.ceil(gap * 1000 - 1e-6) / 10} %`;
}
