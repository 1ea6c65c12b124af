import type { Client } from 'pg';

type Rows = readonly object[];

async function run(client: Client, statement: string, rows: Rows): Promise<void> {
  await client.query(statement, [JSON.stringify(rows)]);
}

export function upsertCountries(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.country as c (code, name, currency)
     select code, name, currency from json_to_recordset($1) as r(code text, name text, currency text)
     on conflict (code) do update set name = excluded.name, currency = excluded.currency
       where (c.name, c.currency) is distinct from (excluded.name, excluded.currency)`,
    rows,
  );
}

export function upsertMunicipalities(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.municipality as m (code, country_code, name, latitude, longitude)
     select code, "countryCode", name, latitude, longitude
       from json_to_recordset($1)
         as r(code text, "countryCode" text, name text, latitude double precision, longitude double precision)
     on conflict (code) do update
       set name = excluded.name, latitude = excluded.latitude, longitude = excluded.longitude
       where (m.name, m.latitude, m.longitude) is distinct from (excluded.name, excluded.latitude, excluded.longitude)`,
    rows,
  );
}

export function upsertProgrammes(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.programme as p
       (code, name, objective, donor_id, lead_agency_id, starts_on, ends_on, target_groups, retention_months)
     select code, name, objective, donor_id, lead_agency_id, starts_on, ends_on, target_groups, retention_months
       from json_to_recordset($1) as r(code text, name text, objective text, donor_id uuid, lead_agency_id uuid,
         starts_on date, ends_on date, target_groups text[], retention_months int)
     on conflict (code) do update set name = excluded.name, objective = excluded.objective,
       donor_id = excluded.donor_id, lead_agency_id = excluded.lead_agency_id, starts_on = excluded.starts_on,
       ends_on = excluded.ends_on, target_groups = excluded.target_groups,
       retention_months = excluded.retention_months
       where (p.name, p.objective, p.donor_id, p.lead_agency_id, p.starts_on, p.ends_on, p.target_groups, p.retention_months)
         is distinct from (excluded.name, excluded.objective, excluded.donor_id, excluded.lead_agency_id,
           excluded.starts_on, excluded.ends_on, excluded.target_groups, excluded.retention_months)`,
    rows,
  );
}

/** Countries, municipalities and partners of the programmes. */
export async function upsertProgrammeScopes(client: Client, rows: Rows): Promise<void> {
  for (const [table, column, field, type] of [
    ['programme_country', 'country_code', 'countries', 'text'],
    ['programme_municipality', 'municipality_code', 'municipalities', 'text'],
    ['programme_partner', 'partner_id', 'partners', 'uuid'],
  ]) {
    await run(
      client,
      `insert into kolo.${table} (programme_code, ${column})
       select code, unnest(${field}) from json_to_recordset($1) as r(code text, ${field} ${type}[])
       on conflict do nothing`,
      rows,
    );
  }
}

export function upsertComponents(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.component as c (programme_code, code, name)
     select programme_code, code, name from json_to_recordset($1) as r(programme_code text, code text, name text)
     on conflict (programme_code, code) do update set name = excluded.name where c.name <> excluded.name`,
    rows,
  );
}

export function upsertResults(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.result as o (programme_code, code, component_code, statement, target, unit, country_codes)
     select programme_code, code, component_code, statement, target, unit, country_codes
       from json_to_recordset($1) as r(programme_code text, code text, component_code text, statement text,
         target int, unit text, country_codes text[])
     on conflict (programme_code, code) do update set component_code = excluded.component_code,
       statement = excluded.statement, target = excluded.target, unit = excluded.unit,
       country_codes = excluded.country_codes
       where (o.component_code, o.statement, o.target, o.unit, o.country_codes) is distinct from
         (excluded.component_code, excluded.statement, excluded.target, excluded.unit, excluded.country_codes)`,
    rows,
  );
}

export function upsertFunding(client: Client, rows: Rows): Promise<void> {
  return run(
    client,
    `insert into kolo.funding as f (programme_code, country_code, source, amount, currency)
     select programme_code, country_code, source, amount, currency
       from json_to_recordset($1) as r(programme_code text, country_code text, source text, amount numeric, currency text)
     on conflict (programme_code, country_code, source) do update
       set amount = excluded.amount, currency = excluded.currency
       where (f.amount, f.currency) is distinct from (excluded.amount, excluded.currency)`,
    rows,
  );
}
