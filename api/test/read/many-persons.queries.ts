import type { Client } from 'pg';
import { namesOf } from '../../src/features/person/names/community-names.ts';

const communities = [null, 'bosniak', 'roma', 'albanian', 'croat', 'hungarian', 'turk', 'gorani'] as const;
const lists = communities.map((community) => namesOf('RS', community));
const first = [...new Set(lists.flatMap(({ female, male }) => [...female, ...male]))];
const last = [...new Set(lists.flatMap(({ last: names }) => names))];

/**
 * Inserts persons of one partner, each with a case, without the work of the triggers, which is done in bulk. Every third
 * name is in the lists of the region; the others get syllables of their own, as rarer names have.
 */
export async function insertManyPersons(admin: Client, partnerId: string, count: number): Promise<void> {
  // An index is built in a fraction of the time that it takes to keep it up to date.
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'kolo' and tablename = 'person_name_word' and indexname not like '%_pkey'`,
  );
  for (const { name } of indexes) await admin.query(`drop index kolo.${name}`);
  await admin.query('set session_replication_role = replica');
  const statements: [string, unknown[]][] = [
    [
      `insert into kolo.person (id, partner_id, partner_kind, country_code, pseudonym, sex)
       select uuidv7(), $1, 'ngo', 'RS', 'P-' || upper(substr(md5(n::text), 1, 12)), 'female' from generate_series(1, $2::int) n`,
      [partnerId, count],
    ],
    [
      `insert into kolo.person_identity (person_id, partner_id, partner_kind, country_code, first_name, last_name, birth_date,
         birth_date_precision)
       select p.id, p.partner_id, p.partner_kind, p.country_code, ($1::text[])[1 + n % $3::int],
         ($2::text[])[1 + (n / 7) % $4::int] || case n % 3 when 0 then '' else
           ' ' || (array['Bo','Ča','Đu','Go','Ka','Lju','Mi','Nje','Pe','Sto'])[1 + n / 11 % 10]
             || (array['ban','čik','der','go','lan','men','rad','van','zer','ša'])[1 + n / 113 % 10]
             || (array['ić','ović','ac','ski','čić'])[1 + n / 1117 % 5] end,
         date '1950-01-01' + n % 18000, 'day'
       from (select *, row_number() over (order by pseudonym)::int as n from kolo.person where partner_id = $5) p`,
      [first, last, first.length, last.length, partnerId],
    ],
    [
      `insert into kolo.person_name_word (person_id, partner_id, partner_kind, country_code, word, found_id)
       select i.person_id, i.partner_id, i.partner_kind, i.country_code, found.word, i.person_id
       from kolo.person_identity i cross join lateral kolo.name_words(i.first_name || ' ' || i.last_name) as found (word)
       where i.partner_id = $1`,
      [partnerId],
    ],
    [
      `insert into kolo.case_file (id, person_id, partner_id, partner_kind, country_code, number, programme_code, status,
         status_since, risk, opened_on, age_band, opened_quarter)
       select uuidv7(), p.id, p.partner_id, p.partner_kind, p.country_code, p.pseudonym, 'SOE-1', 'open', '2018-12-31', 'low',
         date '2017-06-01' + (row_number() over ())::int % 500, 'unknown', '2017-Q2'
       from kolo.person p where p.partner_id = $1`,
      [partnerId],
    ],
  ];
  for (const [sql, values] of statements) await admin.query(sql, values);
  for (const { definition } of indexes) await admin.query(definition);
  await admin.query('reset session_replication_role');
  await admin.query('vacuum analyze kolo.person, kolo.person_identity, kolo.person_name_word, kolo.case_file');
}
