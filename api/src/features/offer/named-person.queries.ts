import type { Step, TextRow } from '../../platform/database/round-trip.ts';

/** A name is looked for in a text that is no longer than the longest that is kept. */
const LONGEST_LOOKED_AT = 5_000;
/** Marks that are not seen and would cut a word in two. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff\0]/gu;
/** How names end in the languages of the four countries, after their last vowel is taken off. */
const ENDINGS = '([aeiou]|[eo]m|(ov|ev|in)(a|e|i|o|u|om|og|im|oj)?|i[nt]|[nst]|ja|jes|jen)?';

/** The record whose person a text must not name. */
export type NamedBy = { readonly caseId: string } | { readonly offerId: string } | { readonly personId: string };

/**
 * Reads which of these texts say a word of the names of a person, in any script and case, alone or inflected; the names
 * are those of all records that were found to be the same human's. A short word is found only as it is: what is left of it
 * without its ending would be found in words that name nobody.
 */
export function namesSaid(by: NamedBy, texts: Readonly<Record<string, string>>): Step {
  const seen = Object.values(texts).map((text) => text.toWellFormed().replace(UNSEEN, '').slice(0, LONGEST_LOOKED_AT));
  const { of, person, id } = personOf(by);
  return {
    name: `names_said_of_${of}`,
    text: `with name as (
             select distinct k.word, case when length(k.word) >= 5 then regexp_replace(k.word, '[aeiou]$', '') end as stem
             from (${person}) as whose (id) join kolo.person p on p.id = whose.id
               join kolo.person_name_word k on k.found_id = coalesce(p.merged_into_id, p.id)
             where length(k.word) > 1
           ), said as (
             select distinct t.field, kolo.name_key(part) as word
             from unnest($2::text[], $3::text[]) as t (field, text),
               regexp_split_to_table(normalize(t.text, NFKC), '[^[:alnum:]]+') as part
           )
           select distinct said.field from said join name
             on said.word = name.word or said.word ~ ('^' || name.stem || '${ENDINGS}$')`,
    values: [id, Object.keys(texts), seen],
  };
}

function personOf(by: NamedBy) {
  if ('personId' in by) return { of: 'person', person: 'select $1::uuid', id: by.personId };
  const [of, table, id] = 'caseId' in by ? ['case', 'case_file', by.caseId] : ['offer', 'offer', by.offerId];
  return { of, person: `select r.person_id from kolo.${table} r where r.id = $1`, id };
}

/** The names of the texts that do. */
export function namesSaidFrom(rows: readonly TextRow[] | undefined): ReadonlySet<string> {
  return new Set((rows ?? []).map(([field]) => String(field)));
}
