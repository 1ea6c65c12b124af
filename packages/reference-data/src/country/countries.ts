import type { CurrencyCode } from './currencies.ts';

/** A country as the consortium names it. */
export interface Country {
  readonly code: string;
  readonly name: string;
  readonly currency: CurrencyCode;
}

/** Where the programmes work. XK is user-assigned in ISO 3166-1 and used by the European Commission. */
export const countries = [
  { code: 'RS', name: 'Serbia', currency: 'RSD' },
  { code: 'XK', name: 'Kosovo', currency: 'EUR' },
  { code: 'BA', name: 'Bosnia and Herzegovina', currency: 'BAM' },
  { code: 'ME', name: 'Montenegro', currency: 'EUR' },
] as const satisfies readonly Country[];

export type CountryCode = (typeof countries)[number]['code'];

/** Where donors and the lead agency have their seat; no programme runs there and nobody is recorded there. */
export const seatCountries = [{ code: 'DE', name: 'Germany', currency: 'EUR' }] as const satisfies readonly Country[];

export type SeatCountryCode = CountryCode | (typeof seatCountries)[number]['code'];

/** Stands wherever a report that names Kosovo leaves the system. */
export const kosovoFootnote =
  'This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence.';
