// Texts that name something the world keeps a list of, time zones, currencies and controls, and names of our own.

import { whyNoControl } from '../control-ids.js';
import { nearest } from '../nearest.js';
import { quote } from '../wording.js';
import { CURRENCIES } from './currencies.js';
import { type Complaint, kind, SLUG } from './kinds.js';
import { timezones } from './timezones.js';

/** A name of the IANA time zone database. */
export function timezone(description: string) {
  return kind('a time zone, such as America/New_York,', noTimezone, {
    description,
    examples: ['America/New_York', 'UTC'],
  });
}

function noTimezone(name: string): Complaint | undefined {
  if (name === 'UTC' || timezones().has(name) || (/^[A-Za-z]/.test(name) && formats(name))) return undefined;
  const near = nearest(name, timezones());
  return {
    rule: 'unknown-timezone',
    says: 'which is not a time zone of the IANA database',
    remedy: near ? `did you mean ${near}?` : 'write one such as America/New_York or UTC',
  };
}

function formats(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** A currency code. */
export function currency(description: string) {
  return kind('a currency code, such as USD,', noCurrency, {
    description,
    examples: ['USD', 'EUR'],
    pattern: '^[A-Z]{3}$',
  });
}

function noCurrency(code: string): Complaint | undefined {
  if (/^[A-Z]{3}$/.test(code) && CURRENCIES.includes(code)) return undefined;
  const upper = code.toUpperCase();
  const known = /^[A-Z]{3}$/.test(upper) && CURRENCIES.includes(upper);
  return {
    rule: 'unknown-currency',
    says: 'which is not a currency of ISO 4217',
    remedy: known ? `write ${upper}` : 'write its three capitals, such as USD',
  };
}

/** An identifier of a criterion, a clause or a control. */
export function control(description: string) {
  return kind('an identifier in quotes, such as "9.2" or CC6.2,', whyNoControl, {
    description,
    examples: ['CC6.2', 'A.5.18', '9.2'],
  });
}

/** A name that becomes part of ids: lower-case letters, digits, hyphens. */
export function slug(description: string, example: string) {
  return kind('a name of lower-case letters, digits and hyphens', noSlug, {
    description,
    examples: [example],
    pattern: SLUG.source,
  });
}

const LONGEST = 64;
// A key every object of the language has already.
const RESERVED = 'constructor';

function whyNoSlug(name: string): string {
  if (name === RESERVED) return 'which is reserved';
  return name.length > LONGEST
    ? `which is longer than ${LONGEST} characters`
    : 'which is not lower-case letters, digits and hyphens';
}

/** Why a text is no slug. */
export function noSlug(name: string): Complaint | undefined {
  if (SLUG.test(name) && name.length <= LONGEST && name !== RESERVED) return undefined;
  const near = slugOf(name);
  return {
    rule: 'not-a-slug',
    says: whyNoSlug(name),
    remedy: near && near !== name ? `write ${quote(near)}` : undefined,
  };
}

/** A name as a slug: `Northwind, Inc.` is `northwind-inc`; empty where nothing is left that may name anything. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  return slug === RESERVED ? '' : slug;
}
