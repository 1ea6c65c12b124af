import { Migration } from '@mikro-orm/migrations';

/**
 * How many cases there are, kept by the database with every write: totals and counts over everything are read from a few
 * hundred rows. A transaction sees its own changes counted, and everybody else's once they are committed.
 */
export class CaseCounts extends Migration {
  override name = '0005-case-counts';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(counts);
    this.addSql(triggers);
    this.addSql('reset role');
    this.addSql(definers);
    this.addSql(backfill);
  }
}

/**
 * By partner, and by country for those who see all of a country. Writers of the same count would wait for each other:
 * each adds to the slot of its own backend, and a count is the sum of four.
 */
const counts = /* sql */ `
create table kolo.case_count (
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  programme_code text not null,
  status text not null,
  opened_quarter text not null,
  slot smallint not null,
  cases int not null,
  primary key (partner_id, country_code, restricted, programme_code, status, opened_quarter, slot)
) with (fillfactor = 70);
create table kolo.country_case_count (
  country_code text not null,
  partner_kind text not null,
  programme_code text not null,
  status text not null,
  opened_quarter text not null,
  slot smallint not null,
  cases int not null,
  primary key (country_code, partner_kind, programme_code, status, opened_quarter, slot)
) with (fillfactor = 70);
`;

const triggers = /* sql */ `
create function kolo.count_added_cases() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_count
    select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter,
      pg_backend_pid() % 4, count(*)
    from added group by 1, 2, 3, 4, 5, 6, 7 order by 1, 3, 4, 5, 6, 7
  on conflict (partner_id, country_code, restricted, programme_code, status, opened_quarter, slot)
    do update set cases = case_count.cases + excluded.cases;
  insert into kolo.country_case_count
    select country_code, partner_kind, programme_code, status, opened_quarter, pg_backend_pid() % 4, count(*)
    from added group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5
  on conflict (country_code, partner_kind, programme_code, status, opened_quarter, slot)
    do update set cases = country_case_count.cases + excluded.cases;
  return null;
end $$;

create function kolo.count_changed_cases() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_count
    select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter,
      pg_backend_pid() % 4, sum(change)
    from (select *, -1 as change from before union all select *, 1 from after) as changed
    group by 1, 2, 3, 4, 5, 6, 7 having sum(change) <> 0 order by 1, 3, 4, 5, 6, 7
  on conflict (partner_id, country_code, restricted, programme_code, status, opened_quarter, slot)
    do update set cases = case_count.cases + excluded.cases;
  insert into kolo.country_case_count
    select country_code, partner_kind, programme_code, status, opened_quarter, pg_backend_pid() % 4, sum(change)
    from (select *, -1 as change from before union all select *, 1 from after) as changed
    group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
  on conflict (country_code, partner_kind, programme_code, status, opened_quarter, slot)
    do update set cases = country_case_count.cases + excluded.cases;
  return null;
end $$;

create function kolo.count_removed_cases() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.case_count c set cases = c.cases - r.cases
    from (select partner_id, country_code, restricted, programme_code, status, opened_quarter, count(*) as cases
      from removed group by 1, 2, 3, 4, 5, 6) r
    where (c.partner_id, c.country_code, c.restricted, c.programme_code, c.status, c.opened_quarter) =
      (r.partner_id, r.country_code, r.restricted, r.programme_code, r.status, r.opened_quarter)
      and c.slot = (select min(slot) from kolo.case_count s where (s.partner_id, s.country_code, s.restricted,
        s.programme_code, s.status, s.opened_quarter) = (r.partner_id, r.country_code, r.restricted, r.programme_code,
        r.status, r.opened_quarter));
  update kolo.country_case_count c set cases = c.cases - r.cases
    from (select country_code, partner_kind, programme_code, status, opened_quarter, count(*) as cases
      from removed group by 1, 2, 3, 4, 5) r
    where (c.country_code, c.partner_kind, c.programme_code, c.status, c.opened_quarter) =
      (r.country_code, r.partner_kind, r.programme_code, r.status, r.opened_quarter)
      and c.slot = (select min(slot) from kolo.country_case_count s where (s.country_code, s.partner_kind,
        s.programme_code, s.status, s.opened_quarter) = (r.country_code, r.partner_kind, r.programme_code, r.status,
        r.opened_quarter));
  return null;
end $$;

create trigger count_removed after delete on kolo.case_file
  referencing old table as removed for each statement execute function kolo.count_removed_cases();
create trigger count_added after insert on kolo.case_file
  referencing new table as added for each statement execute function kolo.count_added_cases();
create trigger count_changed after update on kolo.case_file
  referencing old table as before new table as after for each statement execute function kolo.count_changed_cases();
`;

const definers = /* sql */ `
grant select, insert, update on kolo.case_count, kolo.country_case_count to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.count_added_cases() owner to kolo_definer;
alter function kolo.count_changed_cases() owner to kolo_definer;
alter function kolo.count_removed_cases() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.count_added_cases(), kolo.count_changed_cases(), kolo.count_removed_cases()
  from public;
`;

/** Run as the administrator, whom row-level security does not blind; a count that is wrong would stay wrong. */
const backfill = /* sql */ `
insert into kolo.case_count
  select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter, 0, count(*)
  from kolo.case_file group by 1, 2, 3, 4, 5, 6, 7;
insert into kolo.country_case_count
  select country_code, partner_kind, programme_code, status, opened_quarter, 0, sum(cases)
  from kolo.case_count group by 1, 2, 3, 4, 5;
do $$ begin
  if (select coalesce(sum(cases), 0) from kolo.case_count) <> (select count(*) from kolo.case_file)
    or (select coalesce(sum(cases), 0) from kolo.country_case_count) <> (select count(*) from kolo.case_file) then
    raise exception 'the counts of cases do not add up';
  end if;
end $$;
`;
