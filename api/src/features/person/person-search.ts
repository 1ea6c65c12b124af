import { badInput } from '../../platform/errors/coded-error.ts';
import type { KeyedHash } from '../../platform/keyed-hash.ts';
import { keepNationalId } from './national-id.ts';
import type { PersonFilter } from './person.inputs.ts';

/** Words of a name that are looked for at the most; each is a filter of its own. */
export const MOST_WORDS = 6;
/** The filter that looks for one of them. */
export const wordFilter = (place: number) => `word${place + 1}`;

const LONGEST_NAME = 200;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The filters that the read engine knows, from those of the API: a name becomes its words, a national id its hash.
 * @throws BAD_USER_INPUT for a name that is too long.
 */
export function searchFilters(
  filter: PersonFilter | null | undefined,
  hash: KeyedHash,
): Record<string, unknown> | undefined {
  if (filter == null) return undefined;
  const { name, nationalId, ...others } = filter;
  const number = nationalId && keepNationalId(nationalId, hash);
  return { ...others, ...(name != null && words(name)), ...(number && { nationalId: number.hash }) };
}

/** A name without any letter is nobody's. */
function words(name: string): Record<string, unknown> {
  if (name.length > LONGEST_NAME) throw badInput(`A name has at most ${LONGEST_NAME} characters.`);
  const found = [...new Set(name.split(/[\s\u2010-\u2015-]+/u))].filter((word) => LETTER.test(word));
  if (found.length === 0) return { ids: [] };
  return Object.fromEntries(found.slice(0, MOST_WORDS).map((word, place) => [wordFilter(place), word]));
}
