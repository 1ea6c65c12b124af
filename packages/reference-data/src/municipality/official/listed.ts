import type { OfficialMunicipality } from '../municipality.ts';

/** Reads `Name`, `Name=Place in the source`, `Name=` (no place in the source) and `Name@latitude`, by division. */
export function listed(divisions: Readonly<Record<string, string>>): OfficialMunicipality[] {
  return Object.entries(divisions).flatMap(([division, line]) =>
    line.split(', ').map((entry) => {
      const [named = '', latitude] = entry.split('@');
      const [name = '', place = name] = named.split('=');
      return { name, place: place === '' ? null : place, division, ...(latitude === undefined ? {} : { latitude }) };
    }),
  );
}
