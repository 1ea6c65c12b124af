/** A currency of the programmes. `perEuro` is set only where the rate is fixed by law; other rates are data with a date. */
export interface Currency {
  readonly code: string;
  readonly name: string;
  /** Units of this currency for one euro, as an exact decimal. */
  readonly perEuro: string | null;
  readonly rateSource: string | null;
}

export const currencies = [
  { code: 'EUR', name: 'Euro', perEuro: '1', rateSource: null },
  { code: 'RSD', name: 'Serbian dinar', perEuro: null, rateSource: null },
  {
    code: 'BAM',
    name: 'Convertible mark',
    perEuro: '1.95583',
    rateSource:
      'Central Bank of Bosnia and Herzegovina: currency board under the Law on the Central Bank, EUR 1 = BAM 1.95583',
  },
] as const satisfies readonly Currency[];

export type CurrencyCode = (typeof currencies)[number]['code'];
