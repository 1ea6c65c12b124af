import { Migration } from '@mikro-orm/migrations';

/**
 * A restricted case is seen by its partner's managers and by its own caseworker: for whom it is reserved is a scope column
 * of the case and of all that belongs to it, nobody (zeros) where it is not restricted or not assigned.
 */
export class ReservedCases extends Migration {
  override name = '0023-reserved-cases';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(columns);
    this.addSql(triggers);
    this.addSql(counts);
    for (const { table } of children) this.addSql(`alter table kolo.${table} disable trigger user`);
    this.addSql(grants);
    this.addSql('reset role');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    this.addSql(definers);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    // Neither the owner of the table nor that of the function may use what the other has.
    this.addSql(restrictedTrigger);
    this.addSql(backfill);
    this.addSql('set local role kolo_owner');
    for (const { table } of children) this.addSql(`alter table kolo.${table} enable trigger user`);
    this.addSql('reset role');
  }
}

/** What belongs to a case; who inserts it by way of the policy gets its scope from `scope_case_child`. */
const children = [
  { table: 'case_note', scoped: true },
  { table: 'case_goal', scoped: true },
  { table: 'case_task', scoped: true },
  { table: 'case_event', scoped: false },
  { table: 'case_history', scoped: false },
  { table: 'case_reason', scoped: false },
  { table: 'case_goal_history', scoped: false },
  { table: 'case_task_history', scoped: false },
] as const;

const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const columns = /* sql */ `
alter table kolo.case_file add column reserved_for uuid not null generated always as
  (case when restricted and caseworker_id is not null then caseworker_id else ${NOBODY} end) stored;
${children.map(({ table }) => `alter table kolo.${table} add column reserved_for uuid not null default ${NOBODY};`).join('\n')}
`;

const triggers = /* sql */ `
create or replace function kolo.scope_case_child() returns trigger language plpgsql as $$
begin
  select person_id, partner_id, partner_kind, country_code, restricted, reserved_for
    into new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted, new.reserved_for
    from kolo.case_file where id = new.case_id for key share;
  if not found then perform kolo.not_found('case'); end if;
  return new;
end $$;

create function kolo.reserve_case_child() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.restricted then
    select reserved_for into new.reserved_for from kolo.case_file where id = new.case_id;
  end if;
  return new;
end $$;
${children
  .filter(({ scoped }) => !scoped)
  .map(
    ({ table }) =>
      `create trigger reserve before insert on kolo.${table} for each row execute function kolo.reserve_case_child();`,
  )
  .join('\n')}

drop trigger restrict on kolo.case_file;
drop trigger restricted on kolo.case_file;
create trigger restrict before update of restricted, caseworker_id on kolo.case_file for each row
  when (old.restricted <> new.restricted or (new.restricted and old.caseworker_id is distinct from new.caseworker_id))
  execute function kolo.wait_for_case_children();

create or replace function kolo.keep_all_but_restricted() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kolo_definer' and (current_setting('app.erasing', true) = 'on'
    or to_jsonb(new) - 'restricted' - 'reserved_for' = to_jsonb(old) - 'restricted' - 'reserved_for') then
    return new;
  end if;
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;
drop trigger keep_restricted on kolo.case_goal;
drop trigger keep_restricted on kolo.case_task;
create trigger keep_restricted before update of restricted, reserved_for on kolo.case_goal
  for each row execute function kolo.keep_restricted();
create trigger keep_restricted before update of restricted, reserved_for on kolo.case_task
  for each row execute function kolo.keep_restricted();
`;

const restrictedTrigger = /* sql */ `
create trigger restricted after update of restricted, caseworker_id on kolo.case_file for each row
  when ((old.restricted, old.reserved_for) <> (new.restricted, new.reserved_for))
  execute function kolo.restrict_case_children();
`;

const kept = 'partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter';
const key = 'partner_id, country_code, restricted, reserved_for, programme_code, status, opened_quarter';
const byCountry = 'country_code, partner_kind, programme_code, status, opened_quarter';

/** As before, and for whom restricted ones are reserved. */
const counts = /* sql */ `
alter table kolo.case_count
  add column reserved_for uuid not null default ${NOBODY},
  drop constraint case_count_pkey,
  add primary key (${key}, slot);
alter table kolo.case_count alter column reserved_for drop default;
`;

/** What sees past row-level security belongs to the role that can do nothing else. */
const definers = /* sql */ `
create or replace function kolo.restrict_case_children() returns trigger language plpgsql security definer
set search_path = '' as $$
begin
${children
  .map(
    ({ table }) => `  update kolo.${table} set restricted = new.restricted, reserved_for = new.reserved_for
    where case_id = new.id and (restricted, reserved_for) <> (new.restricted, new.reserved_for);`,
  )
  .join('\n')}
  return null;
end $$;
create or replace function kolo.count_added_cases() returns trigger language plpgsql security definer
set search_path = '' as $$
begin
  insert into kolo.case_count (${kept}, slot, cases)
    select ${kept}, pg_backend_pid() % 4, count(*) from added
    group by ${kept} order by ${key}
  on conflict (${key}, slot) do update set cases = case_count.cases + excluded.cases;
  insert into kolo.country_case_count (${byCountry}, slot, cases)
    select ${byCountry}, pg_backend_pid() % 4, count(*) from added group by ${byCountry} order by ${byCountry}
  on conflict (${byCountry}, slot) do update set cases = country_case_count.cases + excluded.cases;
  return null;
end $$;

create or replace function kolo.count_changed_cases() returns trigger language plpgsql security definer
set search_path = '' as $$
begin
  insert into kolo.case_count (${kept}, slot, cases)
    select ${kept}, pg_backend_pid() % 4, sum(change)
    from (select *, -1 as change from before union all select *, 1 from after) as changed
    group by ${kept} having sum(change) <> 0 order by ${key}
  on conflict (${key}, slot) do update set cases = case_count.cases + excluded.cases;
  insert into kolo.country_case_count (${byCountry}, slot, cases)
    select ${byCountry}, pg_backend_pid() % 4, sum(change)
    from (select *, -1 as change from before union all select *, 1 from after) as changed
    group by ${byCountry} having sum(change) <> 0 order by ${byCountry}
  on conflict (${byCountry}, slot) do update set cases = country_case_count.cases + excluded.cases;
  return null;
end $$;

create or replace function kolo.count_removed_cases() returns trigger language plpgsql security definer
set search_path = '' as $$
begin
  update kolo.case_count c set cases = c.cases - r.cases
    from (select ${key}, count(*) as cases from removed group by ${key}) r
    where (${qualified(key, 'c')}) = (${qualified(key, 'r')})
      and c.slot = (select min(slot) from kolo.case_count s where (${qualified(key, 's')}) = (${qualified(key, 'r')}));
  update kolo.country_case_count c set cases = c.cases - r.cases
    from (select ${byCountry}, count(*) as cases from removed group by ${byCountry}) r
    where (${qualified(byCountry, 'c')}) = (${qualified(byCountry, 'r')})
      and c.slot = (select min(slot) from kolo.country_case_count s
        where (${qualified(byCountry, 's')}) = (${qualified(byCountry, 'r')}));
  return null;
end $$;
`;

function qualified(columnList: string, alias: string): string {
  return columnList
    .split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
}

const grants = /* sql */ `
grant select (reserved_for), update (reserved_for) on ${children.map(({ table }) => `kolo.${table}`).join(', ')}
  to kolo_definer;
grant select (id, reserved_for) on kolo.case_file to kolo_definer;
revoke execute on function kolo.reserve_case_child() from public;
`;

/** Run as the administrator, whom row-level security does not blind. */
const backfill = /* sql */ `
${children
  .map(
    ({ table }) => `update kolo.${table} r set reserved_for = c.reserved_for from kolo.case_file c
  where c.id = r.case_id and c.restricted and r.reserved_for <> c.reserved_for;`,
  )
  .join('\n')}
delete from kolo.case_count where restricted;
insert into kolo.case_count (${kept}, slot, cases)
  select ${kept}, 0, count(*) from kolo.case_file where restricted group by ${kept};
do $$ begin
  if (select coalesce(sum(cases), 0) from kolo.case_count) <> (select count(*) from kolo.case_file) then
    raise exception 'the counts of cases do not add up';
  end if;
end $$;
`;
