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

/** Writers of the same count would wait for each other: each adds to a slot of its own, and a count is their sum. */
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
`;

const triggers = /* sql */ `
create function kolo.count_added_cases() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_count
    select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter,
      pg_backend_pid() % 16, count(*)
    from added group by 1, 2, 3, 4, 5, 6, 7 order by 1, 3, 4, 5, 6, 7
  on conflict (partner_id, country_code, restricted, programme_code, status, opened_quarter, slot)
    do update set cases = case_count.cases + excluded.cases;
  return null;
end $$;

create function kolo.count_changed_cases() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_count
    select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter,
      pg_backend_pid() % 16, sum(change)
    from (select *, -1 as change from before union all select *, 1 from after) as changed
    group by 1, 2, 3, 4, 5, 6, 7 having sum(change) <> 0 order by 1, 3, 4, 5, 6, 7
  on conflict (partner_id, country_code, restricted, programme_code, status, opened_quarter, slot)
    do update set cases = case_count.cases + excluded.cases;
  return null;
end $$;

create trigger count_added after insert on kolo.case_file
  referencing new table as added for each statement execute function kolo.count_added_cases();
create trigger count_changed after update on kolo.case_file
  referencing old table as before new table as after for each statement execute function kolo.count_changed_cases();
`;

const definers = /* sql */ `
grant select, insert, update on kolo.case_count to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.count_added_cases() owner to kolo_definer;
alter function kolo.count_changed_cases() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.count_added_cases(), kolo.count_changed_cases() from public;
`;

/** Run as the administrator, whom row-level security does not blind; a count that is wrong would stay wrong. */
const backfill = /* sql */ `
insert into kolo.case_count
  select partner_id, partner_kind, country_code, restricted, programme_code, status, opened_quarter, 0, count(*)
  from kolo.case_file group by 1, 2, 3, 4, 5, 6, 7;
do $$ begin
  if (select coalesce(sum(cases), 0) from kolo.case_count) <> (select count(*) from kolo.case_file) then
    raise exception 'the counts of cases do not add up';
  end if;
end $$;
`;
