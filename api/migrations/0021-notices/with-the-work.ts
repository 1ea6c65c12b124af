/**
 * `notify_member` tells the user of a membership, unless they do it themselves or work there no more. Without a viewer, as
 * when records are loaded, nobody is told of work.
 */
export const notifying = /* sql */ `
create function kolo.notify_member(recipient uuid, about text, of_case uuid, of_task uuid, of_member uuid) returns void
language sql volatile security definer set search_path = '' as $$
  insert into kolo.notice (user_id, membership_id, partner_id, kind, case_id, task_id, member_id)
  select m.user_id, m.id, m.partner_id, about, of_case, of_task, of_member
  from kolo.membership m
  where m.id = recipient and m.status = 'active'
    and m.user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid
$$;

create function kolo.notify_assigned_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if nullif(current_setting('app.user_id', true), '') is null then return null; end if;
  perform kolo.notify_member(new.caseworker_id,
    case when current_setting('app.handing_over', true) = 'on' then 'case_handed_over' else 'case_assigned' end,
    new.id, null, null);
  return null;
end $$;

create function kolo.notify_assigned_task() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if nullif(current_setting('app.user_id', true), '') is null then return null; end if;
  perform kolo.notify_member(new.assignee_id, 'task_assigned', new.case_id, new.id, null);
  return null;
end $$;

-- Who waits is for the partner’s managers to confirm; a first manager, for the administrators of the country.
create function kolo.notify_waiting_member() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform kolo.notify_member(m.id, 'member_waiting', null, null, new.id)
    from kolo.membership m
    where m.partner_id = new.partner_id and m.role = 'partner_manager' and m.status = 'active'
      and m.user_id <> new.user_id;
  if not found and new.role = 'partner_manager' then
    perform kolo.notify_member(m.id, 'member_waiting', null, null, new.id)
      from kolo.membership m
      where m.country_code = new.country_code and m.role = 'administrator' and m.status = 'active'
        and m.user_id <> new.user_id;
  end if;
  return null;
end $$;

-- Of one’s account one is told whoever did it: it may have been somebody else.
create function kolo.notify_of_account(subject text, about text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into kolo.notice (user_id, kind) select u.id, about from kolo.user_account u where u.auth_subject = subject
$$;

create function kolo.notify_changed_password() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform kolo.notify_of_account(new."userId", 'password_changed');
  return null;
end $$;
`;

export const workNotices = /* sql */ `
create trigger notify_added after insert on kolo.case_file for each row
  when (new.caseworker_id is not null) execute function kolo.notify_assigned_case();
create trigger notify_assigned after update of caseworker_id on kolo.case_file for each row
  when (new.caseworker_id is not null and old.caseworker_id is distinct from new.caseworker_id)
  execute function kolo.notify_assigned_case();
create trigger notify_added after insert on kolo.case_task for each row execute function kolo.notify_assigned_task();
create trigger notify_assigned after update of assignee_id on kolo.case_task for each row
  when (old.assignee_id is distinct from new.assignee_id) execute function kolo.notify_assigned_task();
create trigger notify_added after insert on kolo.membership for each row
  when (new.status = 'invited') execute function kolo.notify_waiting_member();
create trigger notify_waiting after update of status on kolo.membership for each row
  when (new.status = 'invited' and old.status <> 'invited') execute function kolo.notify_waiting_member();
`;
