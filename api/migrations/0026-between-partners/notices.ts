const kinds = `'offer_received', 'offer_due', 'offer_answered', 'offer_done', 'offer_ending', 'offer_ended',
    'request_received', 'request_answered', 'request_ended', 'basis_expiring', 'glass_broken',
    'glass_ended'`;

/** Notices of what partners do with each other hold ids, as all do. */
export const notices = /* sql */ `
alter table kolo.notice
  add column offer_id uuid references kolo.offer,
  add column request_id uuid references kolo.transfer_request,
  add column glass_id uuid references kolo.break_glass,
  add column basis_id uuid references kolo.legal_basis,
  drop constraint notice_kind_check,
  add constraint notice_kind_check check (kind in ('case_assigned', 'case_handed_over', 'task_assigned', 'task_due',
    'follow_up_due', 'task_overdue', 'member_waiting', 'password_changed', 'second_factor_reset', ${kinds})),
  drop constraint notice_check3,
  add constraint notice_due_on check ((due_on is not null) = (kind in ('task_due', 'follow_up_due', 'task_overdue',
    'offer_due', 'offer_ending', 'basis_expiring'))),
  add check ((offer_id is not null) = (kind like 'offer%')),
  add check ((request_id is not null) = (kind like 'request%')),
  add check ((basis_id is not null) = (kind like 'basis%')),
  add check ((glass_id is not null) = (kind like 'glass%'));
drop index kolo.notice_due;
create unique index notice_due on kolo.notice (user_id, coalesce(task_id, offer_id, basis_id), kind, due_on)
  where due_on is not null;
create index notice_offer on kolo.notice (offer_id) where offer_id is not null;
create index notice_request on kolo.notice (request_id) where request_id is not null;
create index notice_glass on kolo.notice (glass_id) where glass_id is not null;
create index notice_basis on kolo.notice (basis_id) where basis_id is not null;
create trigger keep_scope_between_partners before update of offer_id, request_id, glass_id, basis_id
  on kolo.notice for each row execute function kolo.keep_scope();
`;

/** Who answers is told of what comes in; who offered or asked, of the answer; both sides, of an end that neither made. */
export const byDay = /* sql */ `
drop function kolo.notify_member(uuid, text, uuid, uuid, uuid);
create function kolo.notify_member(recipient uuid, about text, of_case uuid default null, of_task uuid default null,
  of_member uuid default null, of_offer uuid default null, of_request uuid default null, of_glass uuid default null,
  of_basis uuid default null) returns void
language sql volatile security definer set search_path = '' as $$
  insert into kolo.notice (user_id, membership_id, partner_id, kind, case_id, task_id, member_id, offer_id, request_id,
    glass_id, basis_id)
  select m.user_id, m.id, m.partner_id, about, of_case, of_task, of_member, of_offer, of_request, of_glass, of_basis
  from kolo.membership m
  where m.id = recipient and m.status = 'active'
    and m.user_id is distinct from nullif(current_setting('app.user_id', true), '')::uuid
$$;

-- Those who work cases at a partner and answer for it; a caseworker only where nobody else is there to answer.
create function kolo.answering_members(partner uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select m.id from kolo.membership m
  where m.partner_id = partner and m.status = 'active'
    and m.role = case when exists (select from kolo.membership o
        where o.partner_id = partner and o.status = 'active' and o.role = 'partner_manager')
      then 'partner_manager' else 'caseworker' end
$$;

-- The first of those named who is still there, or else who answers for the partner.
create function kolo.still_there(partner uuid, variadic preferred uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = '' as $$
begin
  return query select m.id from unnest(preferred) with ordinality as p (id, place)
    join kolo.membership m on m.id = p.id and m.partner_id = partner and m.status = 'active'
    order by p.place limit 1;
  if not found then return query select kolo.answering_members(partner); end if;
end $$;

create function kolo.members_of_giver(o kolo.offer) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select kolo.still_there(o.partner_id, o.offered_by_id,
    (select c.caseworker_id from kolo.case_file c where c.id = o.case_id))
$$;

-- Of a restricted case whoever it is open to comes first.
create function kolo.members_of_receiver(o kolo.offer) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select kolo.still_there(o.to_partner_id,
    (select w.grantee_id from kolo.access_window w where w.source_id = o.id and w.field_group = 'file'),
    o.answered_by_id, (select c.caseworker_id from kolo.case_file c where c.id = o.new_case_id))
$$;

create function kolo.notify_sides(o kolo.offer, about text) returns void
language sql volatile security definer set search_path = '' as $$
  select kolo.notify_member(m, about, of_offer => o.id)
  from (
    select kolo.members_of_giver(o) as m where about <> 'offer_received'
    union select kolo.members_of_receiver(o) where about in ('offer_received', 'offer_ended')) as told
$$;

create function kolo.notify_of_offer(o kolo.offer) returns void
language sql volatile security definer set search_path = '' as $$
  select kolo.notify_sides(o, case
    when o.status = 'in_progress' then 'offer_received'
    when o.status in ('accepted', 'rejected') then 'offer_answered'
    when o.status = 'done' then 'offer_done'
    else 'offer_ended' end)
$$;

create function kolo.notify_of_request(r kolo.transfer_request) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  about text := case
    when r.status = 'in_progress' then 'request_received'
    when r.status in ('accepted', 'rejected') then 'request_answered'
    else 'request_ended' end;
begin
  perform kolo.notify_member(m, about, of_request => r.id)
  from (
    select kolo.still_there(r.partner_id, r.requested_by_id) as m where about <> 'request_received'
    union select kolo.answering_members(r.to_partner_id) where about <> 'request_answered') as told;
end $$;

-- Whose person it is and the officer, of the opening and of an end before its time; who opened it, of an end by others.
create function kolo.notify_of_glass(g kolo.break_glass) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform kolo.notify_member(m.id, case when g.ended_at is null then 'glass_broken' else 'glass_ended' end,
    null, null, null, null, null, g.id, null)
  from kolo.membership m
  where m.status = 'active' and (m.role = 'data_protection_officer'
    or m.role = 'partner_manager' and m.partner_id = g.partner_id
    or m.id = g.opened_by_id and g.ended_at is not null);
end $$;

-- What ends by the day, and what is about to: asked again, it does and tells nothing twice.
create function kolo.end_by_day(at timestamptz) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  today date := (at at time zone 'Europe/Belgrade')::date;
  ended int;
  transferred kolo.offer;
begin
  with by_basis as (
    update kolo.offer o set status = 'expired', version = o.version + 1, ended_because = 'basis_expired'
    from kolo.legal_basis b
    where b.id = o.basis_id and b.expires_on < today
      and (o.status = 'in_progress' or o.status = 'accepted' and o.kind = 'referral')
    returning 1)
  select count(*) into ended from by_basis;
  with by_day as (
    update kolo.offer o set status = 'expired', version = o.version + 1
    where o.status = 'in_progress' and o.due_on < today
      or o.status = 'accepted' and o.kind = 'referral' and o.ends_on < today
    returning 1)
  select ended + count(*) into ended from by_day;
  with asked as (
    update kolo.transfer_request r set status = 'expired', version = r.version + 1
    where r.status = 'in_progress' and (r.due_on < today
      or exists (select from kolo.legal_basis b where b.id = r.basis_id and b.expires_on < today))
    returning 1)
  select ended + count(*) into ended from asked;
  -- An accepted transfer stays what it is; the old file that it showed is closed.
  for transferred in
    with closed as (
      update kolo.access_window w set ended_at = now(),
        ended_because = case when b.expires_on < today then 'basis_expired' else 'expired' end
      from kolo.offer o join kolo.legal_basis b on b.id = o.basis_id
      where o.id = w.source_id and o.kind = 'transfer' and w.ended_at is null and w.until <= at
      returning o.id)
    select * from kolo.offer where id in (select id from closed)
  loop
    perform kolo.notify_sides(transferred, 'offer_ended');
    ended := ended + 1;
  end loop;
  return ended;
end $$;

create function kolo.make_notices_between_partners(at timestamptz) returns int
language sql volatile security definer set search_path = '' as $$
  with today as (select (at at time zone 'Europe/Belgrade')::date as day),
  due as (
    insert into kolo.notice (user_id, membership_id, partner_id, kind, offer_id, due_on)
    select m.user_id, m.id, m.partner_id, 'offer_due', o.id, o.due_on
    from today join kolo.offer o on o.status = 'in_progress' and o.due_on between today.day and today.day + 2
    cross join lateral kolo.answering_members(o.to_partner_id) as a (id)
    join kolo.membership m on m.id = a.id
    on conflict (user_id, coalesce(task_id, offer_id, basis_id), kind, due_on) where due_on is not null do nothing
    returning 1),
  expiring as (
    insert into kolo.notice (user_id, membership_id, partner_id, kind, basis_id, due_on)
    select m.user_id, m.id, m.partner_id, 'basis_expiring', b.id, b.expires_on
    from today join kolo.legal_basis b on b.withdrawn_on is null and b.expires_on between today.day and today.day + 14
    join lateral (select w.case_id from kolo.access_window w where w.basis_id = b.id and w.ended_at is null
      order by w.opened_at desc limit 1) as shown on true
    cross join lateral kolo.still_there(b.partner_id, b.recorded_by_id,
      (select c.caseworker_id from kolo.case_file c where c.id = shown.case_id)) as a (id)
    join kolo.membership m on m.id = a.id
    on conflict (user_id, coalesce(task_id, offer_id, basis_id), kind, due_on) where due_on is not null do nothing
    returning 1),
  ending as (
    insert into kolo.notice (user_id, membership_id, partner_id, kind, offer_id, due_on)
    select m.user_id, m.id, m.partner_id, 'offer_ending', o.id, shown.last_day
    from today join (select w.source_id, (w.until at time zone 'Europe/Belgrade')::date - 1 as last_day
        from kolo.access_window w where w.source = 'offer' and w.field_group = 'file' and w.ended_at is null) as shown
      on shown.last_day between today.day and today.day + 14
    join kolo.offer o on o.id = shown.source_id
    cross join lateral kolo.members_of_receiver(o) as a (id)
    join kolo.membership m on m.id = a.id
    on conflict (user_id, coalesce(task_id, offer_id, basis_id), kind, due_on) where due_on is not null do nothing
    returning 1)
  select ((select count(*) from due) + (select count(*) from expiring) + (select count(*) from ending))::int
$$;
`;

/** As before, with the index as it is now. */
export const noticeTriggers = /* sql */ `
create or replace function kolo.make_due_notices(at timestamptz) returns int
language sql volatile security definer set search_path = '' as $$
  with today as (select (at at time zone 'Europe/Belgrade')::date as day),
  made as (
    insert into kolo.notice (user_id, membership_id, partner_id, kind, case_id, task_id, due_on)
    select m.user_id, m.id, m.partner_id,
      case when t.due_on < today.day then 'task_overdue' when t.kind = 'follow_up' then 'follow_up_due' else 'task_due' end,
      t.case_id, t.id, t.due_on
    from today join kolo.case_task t on t.status = 'open' and t.due_on between today.day - 7 and today.day
    join kolo.membership m on m.id = t.assignee_id and m.status = 'active'
    on conflict (user_id, coalesce(task_id, offer_id, basis_id), kind, due_on) where due_on is not null do nothing
    returning 1)
  select count(*)::int from made
$$;
`;
