/**
 * Tells of tasks that are due today or were due before; asked again, it tells nothing twice. What was due more than a week
 * ago is in the list of tasks, and no news. A day is one of Europe/Belgrade.
 */
export const dueNotices = /* sql */ `
create function kolo.make_due_notices(at timestamptz) returns int
language sql volatile security definer set search_path = '' as $$
  with today as (select (at at time zone 'Europe/Belgrade')::date as day),
  made as (
    insert into kolo.notice (user_id, membership_id, partner_id, kind, case_id, task_id, due_on)
    select m.user_id, m.id, m.partner_id,
      case when t.due_on < today.day then 'task_overdue' when t.kind = 'follow_up' then 'follow_up_due' else 'task_due' end,
      t.case_id, t.id, t.due_on
    from today join kolo.case_task t on t.status = 'open' and t.due_on between today.day - 7 and today.day
    join kolo.membership m on m.id = t.assignee_id and m.status = 'active'
    on conflict (user_id, task_id, kind, due_on) where due_on is not null do nothing
    returning 1)
  select count(*)::int from made
$$;
`;

/**
 * Who is to be told today by e-mail how much waits for them, and the claim of one of them: it returns a row to the first
 * transaction that asks for the day, once that commits to none else. Numbers only, and no name but the address.
 */
export const digests = /* sql */ `
create function kolo.digest_day(at timestamptz) returns date language sql immutable set search_path = '' as $$
  select (at at time zone 'Europe/Belgrade')::date
$$;

create function kolo.users_to_tell(at timestamptz) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select u.id from kolo.user_account u
  where (u.digest = 'daily' and extract(isodow from kolo.digest_day(at)) < 6
      or u.digest = 'weekly' and extract(isodow from kolo.digest_day(at)) = 1)
    and extract(hour from at at time zone 'Europe/Belgrade') >= 7
    and (u.digest_sent_on is null or u.digest_sent_on < kolo.digest_day(at))
    and exists (select from kolo.membership m where m.user_id = u.id and m.status = 'active')
  order by u.id
$$;

create function kolo.claim_digest(who uuid, at timestamptz) returns table (email text, locale text, counts jsonb)
language plpgsql volatile security definer set search_path = '' as $$
begin
  update kolo.user_account u set digest_sent_on = kolo.digest_day(at)
    where u.id = who and u.id in (select kolo.users_to_tell(at))
      and (u.digest_sent_on is null or u.digest_sent_on < kolo.digest_day(at));
  if not found then return; end if;
  return query select u.email, u.locale,
    coalesce((select jsonb_object_agg(n.kind, n.count) from (
      select kind, count(*) from kolo.notice where user_id = who and read_at is null and dismissed_at is null group by kind
    ) as n), '{}')
    from kolo.user_account u where u.id = who;
end $$;
`;

/** The jobs have no right on any table here; whoever looks after sign-ins may tell people of their own account. */
export const jobGrants = /* sql */ `
revoke execute on function kolo.notify_member(uuid, text, uuid, uuid, uuid), kolo.notify_assigned_case(),
  kolo.notify_assigned_task(), kolo.notify_waiting_member(), kolo.notify_of_account(text, text),
  kolo.notify_changed_password(), kolo.make_due_notices(timestamptz), kolo.digest_day(timestamptz),
  kolo.users_to_tell(timestamptz), kolo.claim_digest(uuid, timestamptz) from public;
grant usage on schema kolo to kolo_jobs;
grant execute on function kolo.make_due_notices(timestamptz), kolo.users_to_tell(timestamptz),
  kolo.claim_digest(uuid, timestamptz) to kolo_jobs;
grant execute on function kolo.notify_of_account(text, text), kolo.notify_changed_password() to kolo_auth;
grant execute on function kolo.notify_assigned_case(), kolo.notify_assigned_task(), kolo.notify_waiting_member()
  to kolo_owner;
`;

export const accountNotices = /* sql */ `
create trigger notify_changed_password after update of "password" on auth."account" for each row
  when (old."password" is distinct from new."password") execute function kolo.notify_changed_password();
`;
