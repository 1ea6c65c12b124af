import { type Faker, faker } from '@faker-js/faker';
import type { PartnerKindCode, SeatCountryCode } from '@kolo/reference-data';

/** What is inserted into `partner`; the database adds the id. */
export interface PartnerRow {
  name: string;
  short_name: string;
  kind: PartnerKindCode;
  country_code: SeatCountryCode;
}

/** A valid partner NGO in Serbia, with a name that no other has. */
export function buildPartner(overrides: Partial<PartnerRow> = {}, random: Faker = faker): PartnerRow {
  const number = random.string.numeric(8);
  return {
    name: `Udruženje ${number} (demo)`,
    short_name: `Udruženje ${number}`,
    kind: 'ngo',
    country_code: 'RS',
    ...overrides,
  };
}
