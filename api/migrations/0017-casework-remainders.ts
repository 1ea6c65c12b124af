import { Migration } from '@mikro-orm/migrations';

/** A task can be corrected and opened again, with its history; a case that the person has twice names the one that is kept. */
export class CaseworkRemainders extends Migration {
  override name = '0017-casework-remainders';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [taskHistory, taskRules, duplicates]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

const taskHistory = /* sql */ `
create table kolo.case_task_history (
  id uuid primary key default uuidv7(),
  task_id uuid not null references kolo.case_task,
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  field text not null check (field in ('what', 'due_on', 'repeats', 'status', 'ended_on')),
  old_value text,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid references kolo.membership
);
create index case_task_history_task on kolo.case_task_history (task_id, recorded_at desc, id desc);
create index case_task_history_case on kolo.case_task_history (case_id);
create trigger keep_scope before update on kolo.case_task_history
  for each row execute function kolo.keep_all_but_restricted();
`;

/** Ending a task is its course; what it had been before it was opened again, or corrected, is history. */
const taskRules = /* sql */ `
create or replace function kolo.end_task() returns trigger language plpgsql set search_path = '' as $$
begin
  new.ended_by_id := case when new.status <> 'open' then kolo.acting_membership() end;
  return new;
end $$;

create function kolo.record_task_correction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_task_history (task_id, case_id, person_id, partner_id, partner_kind, country_code, restricted,
    field, old_value, reason, actor_id)
  select new.id, new.case_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted,
    f.field, f.old_value, nullif(current_setting('app.reason', true), ''), kolo.acting_membership()
  from (values ('what', old.what, new.what, true), ('due_on', old.due_on::text, new.due_on::text, true),
    ('repeats', old.repeats, new.repeats, true), ('status', old.status, new.status, old.status <> 'open'),
    ('ended_on', old.ended_on::text, new.ended_on::text, old.status <> 'open'))
    as f (field, old_value, new_value, counts)
  where f.counts and f.old_value is distinct from f.new_value;
  return null;
end $$;
create trigger history after update of what, due_on, repeats, status, ended_on on kolo.case_task for each row
  when (current_user <> 'kolo_definer') execute function kolo.record_task_correction();
`;

/** Only another case of the same person is kept in the place of one, and none that is a duplicate itself. */
const duplicates = /* sql */ `
alter table kolo.case_file
  add column kept_case_id uuid references kolo.case_file,
  add constraint case_file_kept_case check (kept_case_id is null or status = 'duplicate'),
  drop constraint case_file_exit_reason_check,
  add constraint case_file_exit_reason_check check (exit_reason in ('goals_met', 'moved', 'refused',
    'no_longer_eligible', 'missing', 'died', 'transferred', 'duplicate', 'other'));
create index case_file_kept_case on kolo.case_file (kept_case_id) where kept_case_id is not null;

create function kolo.keep_another_case() returns trigger language plpgsql set search_path = '' as $$
begin
  perform from kolo.case_file kept
    where kept.id = new.kept_case_id and kept.id <> new.id and kept.person_id = new.person_id
      and kept.status <> 'duplicate';
  if not found then perform kolo.not_found('case'); end if;
  return new;
end $$;
create trigger keep_another_case before insert or update of kept_case_id on kolo.case_file for each row
  when (new.kept_case_id is not null) execute function kolo.keep_another_case();
`;

const definers = /* sql */ `
grant insert, select (case_id, restricted), update (restricted) on kolo.case_task_history to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.record_task_correction() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.record_task_correction(), kolo.keep_another_case()
  from public;
`;
