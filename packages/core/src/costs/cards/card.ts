// What a row of a rate card is. Prices are data with their source and year; whoever reads one can see whose guess it
// is. Nothing here is a quote: the file's quotes take the place of any row.

/** Low, likely and high of a price, in the main unit of the card's currency. */
export interface Priced {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Who says so, and for which calendar year. */
export interface Sourced {
  readonly source: string;
  readonly year: number;
  /** ISO 4217 code of every amount. */
  readonly currency: string;
}
