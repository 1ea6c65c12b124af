import type { Client } from 'pg';

/** What the triggers would have made true of every row; each statement counts the rows of which it is not. */
const untrue: Record<string, string> = {
  'persons have their three side rows with the same scope': /* sql */ `
    select count(*) from kolo.person p
    left join kolo.person_identity i on (i.person_id, i.partner_id, i.partner_kind, i.country_code) = (p.id, p.partner_id, p.partner_kind, p.country_code)
    left join kolo.person_special_category s on (s.person_id, s.partner_id, s.partner_kind, s.country_code) = (p.id, p.partner_id, p.partner_kind, p.country_code)
    left join kolo.person_conviction c on (c.person_id, c.partner_id, c.partner_kind, c.country_code) = (p.id, p.partner_id, p.partner_kind, p.country_code)
    where i.person_id is null or s.person_id is null or c.person_id is null`,
  'cases have the scope, the age band and the quarter that scope_case() gives': /* sql */ `
    select count(*) from kolo.case_file c
    left join kolo.person p on (p.id, p.partner_id, p.partner_kind, p.country_code) = (c.person_id, c.partner_id, c.partner_kind, c.country_code)
    left join kolo.person_identity i on i.person_id = p.id
    cross join lateral (select extract(year from age(c.opened_on, coalesce(i.birth_date, make_date(p.birth_year, 7, 1)))) as years) a
    where p.id is null
      or c.opened_quarter <> extract(year from c.opened_on) || '-Q' || extract(quarter from c.opened_on)
      or c.age_band <> case when years is null then 'unknown' when years < 18 then 'under_18' when years < 30 then 'from_18_to_29'
        when years < 45 then 'from_30_to_44' when years < 65 then 'from_45_to_64' else 'from_65' end`,
  'notes have the scope of their case and an author of its partner': /* sql */ `
    select count(*) from kolo.case_note n
    left join kolo.case_file c on (c.id, c.person_id, c.partner_id, c.partner_kind, c.country_code, c.restricted, c.reserved_for)
      = (n.case_id, n.person_id, n.partner_id, n.partner_kind, n.country_code, n.restricted, n.reserved_for)
    left join kolo.membership m on (m.id, m.partner_id) = (n.author_id, n.partner_id)
    where c.id is null or m.id is null`,
  'every case has the event of its opening, and of its end if it has one': /* sql */ `
    select count(*) from kolo.case_file c
    left join (select case_id, count(*) as events, max(to_status) filter (where kind = 'status_changed') as last
      from kolo.case_event group by case_id) e on e.case_id = c.id
    where coalesce(e.events, 0) <> case c.status when 'open' then 1 else 2 end
      or coalesce(e.last, 'open') <> c.status`,
  'the event of an opening names the risk and the caseworker': /* sql */ `
    select count(*) from kolo.case_event e join kolo.case_file c on c.id = e.case_id
    where e.kind = 'opened' and (e.to_risk, e.to_caseworker_id) is distinct from (c.risk, c.caseworker_id)`,
  'kept counts by partner are those of the cases': /* sql */ `
    select count(*) from (
      select partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter, sum(cases) as cases
      from kolo.case_count group by 1, 2, 3, 4, 5, 6, 7, 8) kept
    full join (
      select partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter, count(*) as cases
      from kolo.case_file group by 1, 2, 3, 4, 5, 6, 7, 8) counted
      using (partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter)
    where kept.cases is distinct from counted.cases`,
  'kept counts by country are those of the cases': /* sql */ `
    select count(*) from (
      select country_code, partner_kind, programme_code, status, opened_quarter, sum(cases) as cases
      from kolo.country_case_count group by 1, 2, 3, 4, 5) kept
    full join (
      select country_code, partner_kind, programme_code, status, opened_quarter, count(*) as cases
      from kolo.case_file group by 1, 2, 3, 4, 5) counted
      using (country_code, partner_kind, programme_code, status, opened_quarter)
    where kept.cases is distinct from counted.cases`,
};

/** @throws where the load has written what the triggers would not have. */
export async function verifyLoad(admin: Client): Promise<void> {
  for (const [what, statement] of Object.entries(untrue)) {
    const { rows } = await admin.query<{ count: string }>(statement);
    if (rows[0]?.count !== '0') throw new Error(`The load is wrong: not all ${what} (${rows[0]?.count} rows).`);
  }
}
