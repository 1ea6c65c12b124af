import type { CountryCode } from '../country/countries.ts';

/** A municipality: the local self-government unit in which a call is made and a person lives. */
export interface Municipality {
  /** Country and name, e.g. `RS-leskovac`; never changes. */
  readonly code: string;
  readonly countryCode: CountryCode;
  /** Local spelling in Latin script; Albanian in Kosovo. */
  readonly name: string;
  /** The settlement that locates it: its seat, where GeoNames has it. */
  readonly place: string;
  /** Degrees, WGS 84, of the place. */
  readonly latitude: number;
  readonly longitude: number;
}

/** A row of a country's official list, and how GeoNames' file holds its place. */
export interface OfficialMunicipality {
  readonly name: string;
  /** The settlement in the source. `null`: the source has no settlement of it. */
  readonly place: string | null;
  /** First and second administrative division of the place in the source, e.g. `SE.20`; `02` matches any second. */
  readonly division: string;
  /** The place's latitude in the source, where two settlements of a division share a name. */
  readonly latitude?: string;
}

/** How the generated files hold a municipality: code, name, place, latitude, longitude. */
export type MunicipalityRow = readonly [code: string, name: string, place: string, latitude: number, longitude: number];
