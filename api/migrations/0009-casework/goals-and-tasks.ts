const childScope = /* sql */ `
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
`;

/** What a person and a partner agreed to reach, and what became of it; a correction keeps what stood there before. */
export const goals = /* sql */ `
create table kolo.case_goal (
  id uuid primary key default uuidv7(),
  ${childScope}
  author_id uuid not null,
  what text not null check (length(what) between 1 and 2000 and what ~ '[^[:space:]]'),
  set_on date not null,
  due_on date not null,
  outcome text check (outcome in ('achieved', 'partially_achieved', 'not_achieved')),
  decided_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (author_id, partner_id) references kolo.membership (id, partner_id),
  check ((outcome is null) = (decided_on is null)),
  check (due_on >= set_on),
  check (decided_on >= set_on)
);
create table kolo.case_goal_history (
  id uuid primary key default uuidv7(),
  goal_id uuid not null references kolo.case_goal,
  ${childScope}
  field text not null check (field in ('what', 'due_on', 'outcome', 'decided_on')),
  old_value text,
  reason text,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid references kolo.membership
);

create function kolo.record_goal_correction() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_goal_history (goal_id, case_id, person_id, partner_id, partner_kind, country_code, restricted,
    field, old_value, reason, actor_id)
  select new.id, new.case_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted,
    f.field, f.old_value, nullif(current_setting('app.reason', true), ''), kolo.acting_membership()
  from (values ('what', old.what, new.what, true), ('due_on', old.due_on::text, new.due_on::text, true),
    ('outcome', old.outcome, new.outcome, old.outcome is not null),
    ('decided_on', old.decided_on::text, new.decided_on::text, old.outcome is not null))
    as f (field, old_value, new_value, counts)
  where f.counts and f.old_value is distinct from f.new_value;
  return null;
end $$;
create trigger history after update of what, due_on, outcome, decided_on on kolo.case_goal for each row
  execute function kolo.record_goal_correction();
`;

/** What is to be done on a case, by whom and when; a follow-up that repeats is a chain of tasks. */
export const tasks = /* sql */ `
create table kolo.case_task (
  id uuid primary key default uuidv7(),
  ${childScope}
  author_id uuid not null,
  assignee_id uuid not null,
  kind text not null check (kind in ('task', 'follow_up')),
  what text not null check (length(what) between 1 and 2000 and what ~ '[^[:space:]]'),
  due_on date not null,
  repeats text check (repeats in ('weekly', 'monthly', 'quarterly')),
  status text not null default 'open' check (status in ('open', 'done', 'cancelled')),
  ended_on date,
  ended_by_id uuid references kolo.membership,
  previous_id uuid unique references kolo.case_task,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (author_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (assignee_id, partner_id) references kolo.membership (id, partner_id),
  check (repeats is null or kind = 'follow_up'),
  check ((status = 'open') = (ended_on is null))
);

create function kolo.end_task() returns trigger language plpgsql set search_path = '' as $$
begin
  new.ended_by_id := kolo.acting_membership();
  return new;
end $$;
create trigger ended before update of status on kolo.case_task for each row
  when (old.status is distinct from new.status) execute function kolo.end_task();
`;

/**
 * A record of a case gets the scope of the case. The lock is the one that its foreign key takes a moment later: taken
 * here, a case that is being restricted has either not been so yet, and waits for the record, or is so already.
 */
export const childRules = /* sql */ `
create or replace function kolo.scope_case_child() returns trigger language plpgsql as $$
begin
  select person_id, partner_id, partner_kind, country_code, restricted
    into new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted
    from kolo.case_file where id = new.case_id for key share;
  if not found then perform kolo.not_found('case'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.case_goal for each row execute function kolo.scope_case_child();
create trigger scope before insert on kolo.case_task for each row execute function kolo.scope_case_child();
create trigger keep_scope
  before update of case_id, person_id, partner_id, partner_kind, country_code, author_id, set_on, created_at
  on kolo.case_goal for each row execute function kolo.keep_scope();
create trigger keep_scope
  before update of case_id, person_id, partner_id, partner_kind, country_code, author_id, kind, previous_id, created_at
  on kolo.case_task for each row execute function kolo.keep_scope();
`;

/** Each list is a range of one of these, in its order. */
export const indexes = /* sql */ `
create index case_goal_case on kolo.case_goal (case_id, set_on desc, id desc);
create index case_goal_history_goal on kolo.case_goal_history (goal_id, recorded_at desc, id desc);
create index case_goal_history_case on kolo.case_goal_history (case_id);
create index case_task_case on kolo.case_task (case_id, due_on desc, id desc);
create index case_task_partner_due on kolo.case_task (partner_id, due_on, id);
create index case_task_partner_created on kolo.case_task (partner_id, created_at, id);
create index case_task_partner_open on kolo.case_task (partner_id, due_on, id) where status = 'open';
create index case_task_partner_assignee on kolo.case_task (partner_id, assignee_id, due_on, id) where status = 'open';
create index case_file_partner_unassigned on kolo.case_file (partner_id, opened_on desc, id desc)
  where caseworker_id is null;
create index case_file_partner_caseworker on kolo.case_file (partner_id, caseworker_id, opened_on desc, id desc);
`;
