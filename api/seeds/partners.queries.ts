import type { Client } from 'pg';
import type { PartnerRow } from '../src/features/partner/partner.factory.ts';

/**
 * Inserts partners with the countries in which they work, or updates those of the same name.
 * Returns every partner's id by its name.
 */
export async function insertPartners(
  client: Client,
  partners: readonly (PartnerRow & { active_in: readonly string[] })[],
): Promise<Map<string, string>> {
  const rows = JSON.stringify(partners);
  await client.query(
    `insert into kolo.partner as p (name, short_name, kind, country_code)
     select name, short_name, kind, country_code
       from json_to_recordset($1) as r(name text, short_name text, kind text, country_code text)
     on conflict (name) do update set short_name = excluded.short_name
       where p.short_name <> excluded.short_name`,
    [rows],
  );
  const { rows: known } = await client.query<{ id: string; name: string }>(
    'select id, name from kolo.partner where name = any($1)',
    [partners.map(({ name }) => name)],
  );
  await client.query(
    `insert into kolo.partner_country (partner_id, country_code)
     select p.id, unnest(r.active_in)
       from json_to_recordset($1) as r(name text, active_in text[]) join kolo.partner p using (name)
     on conflict do nothing`,
    [rows],
  );
  return new Map(known.map(({ id, name }) => [name, id]));
}
