import type { PersonRecord } from './caseload.queries.ts';
import { toCyrillic } from './cyrillic.ts';
import { addDays, officeHour } from './days.ts';

/** How long it takes until somebody is recorded a second time. */
const daysLater = 40;

/**
 * The same person, recorded by a colleague who did not look: in the other script where the country writes two, else without
 * diacritics, and without what the colleague did not ask.
 */
export function recordAgain(known: PersonRecord, id: string): PersonRecord {
  const { first_name, last_name } = known.identity;
  const respell = known.person.country_code === 'RS' ? otherScript : withoutDiacritics;
  return {
    ...known,
    id,
    created_at: officeHour(addDays(known.created_at.slice(0, 10), daysLater), 0.5),
    identity: {
      ...known.identity,
      first_name: first_name && respell(first_name),
      last_name: last_name && respell(last_name),
      phone: null,
    },
    special_category: { ...known.special_category, health: null },
  };
}

function otherScript(name: string): string {
  const cyrillic = toCyrillic(name);
  return cyrillic === name ? toLatin(name) : cyrillic;
}

function withoutDiacritics(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'dj').replaceAll('Đ', 'Dj');
}

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  ['lj', 'nj', 'dž', ...'abvgdđežzijklmnoprstćufhcčš'].map((letter) => [toCyrillic(letter), letter]),
);

function toLatin(name: string): string {
  return name.replaceAll(/\p{L}/gu, (letter) => {
    const written = latin[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? written : written.charAt(0).toUpperCase() + written.slice(1);
  });
}
