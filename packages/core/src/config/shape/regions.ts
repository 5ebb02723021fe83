// Countries and subdivisions, by ISO 3166: those whose public holidays are known.

import { isKnownRegion, knownRegions } from '../../calendar/index.js';
import { nearest } from '../nearest.js';
import { type Complaint, kind } from './kinds.js';

/** A country, optionally with a subdivision, whose public holidays are known. */
export function region(description: string) {
  return kind('a country code, such as US or US-CA,', noRegion, {
    description,
    examples: ['US', 'US-CA', 'DE-BY'],
  });
}

function noRegion(code: string): Complaint | undefined {
  if (isKnownRegion(code)) return undefined;
  const says = 'which is no country or subdivision whose public holidays are known';
  const country = code.split('-')[0] ?? '';
  const upper = code.toUpperCase();
  if (isKnownRegion(upper)) return { rule: 'unknown-region', says, remedy: `write ${upper}` };
  if (country !== code && isKnownRegion(country)) {
    const near = nearest(
      code,
      knownRegions().filter((known) => known.startsWith(`${country}-`)),
    );
    return {
      rule: 'unknown-region',
      says,
      remedy: near ? `did you mean ${near}? ${country} alone will do, too` : `write ${country}`,
    };
  }
  const name = COMMON[code.toLowerCase().replace(/[^a-z]/g, '')];
  const near =
    name ??
    nearest(
      code,
      knownRegions().filter((known) => known.length === 2),
    );
  const remedy = near
    ? `did you mean ${near}?`
    : 'write the two letters of ISO 3166, such as US, or a subdivision, such as US-CA';
  return { rule: 'unknown-region', says, remedy };
}

// What people write where ISO 3166 has another code.
const COMMON: Readonly<Record<string, string>> = {
  uk: 'GB',
  usa: 'US',
  eng: 'GB',
  unitedkingdom: 'GB',
  unitedstates: 'US',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  spain: 'ES',
  netherlands: 'NL',
  canada: 'CA',
  india: 'IN',
  australia: 'AU',
  ireland: 'IE',
  switzerland: 'CH',
  austria: 'AT',
};
