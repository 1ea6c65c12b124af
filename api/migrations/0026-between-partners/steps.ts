import { endOf, TODAY } from './columns.ts';

/** Which step is whose: the side that the acting membership is on, or nobody's, where the basis or the time decides. */
const offerSteps = `
    ('referral', 'in_progress', 'accepted', 'receiver'),
    ('referral', 'in_progress', 'rejected', 'receiver'),
    ('referral', 'in_progress', 'revoked', 'giver'),
    ('referral', 'accepted', 'done', 'receiver'),
    ('referral', 'accepted', 'revoked', 'giver'),
    ('transfer', 'in_progress', 'accepted', 'receiver'),
    ('transfer', 'in_progress', 'rejected', 'receiver'),
    ('transfer', 'in_progress', 'revoked', 'giver')`;

const requestSteps = `
    ('in_progress', 'accepted', 'asked'),
    ('in_progress', 'rejected', 'asked'),
    ('in_progress', 'revoked', 'asking')`;

/** What opens windows and closes them. */
export const openings = /* sql */ `
create function kolo.close_windows(of uuid, because text) returns void
language sql volatile security definer set search_path = '' as $$
  update kolo.access_window set ended_at = now(), ended_because = because where source_id = of and ended_at is null
$$;

create function kolo.may_be_taken(offer uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select from kolo.offer o join kolo.case_file c on c.id = o.case_id
    where o.id = offer and kolo.may_be_offered(o.to_partner_id, c.programme_code))
$$;

-- A transfer that was accepted moves on no more: of the old file that is closed its sides are told here.
create function kolo.close_by_basis() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform kolo.notify_sides(o, 'offer_ended') from kolo.offer o
    where o.basis_id = new.id and o.kind = 'transfer' and o.status = 'accepted'
      and exists (select from kolo.access_window w where w.source_id = o.id and w.ended_at is null);
  update kolo.access_window set ended_at = now(), ended_because = 'basis_withdrawn'
    where basis_id = new.id and ended_at is null;
  update kolo.offer set status = 'revoked', ended_because = 'basis_withdrawn', version = version + 1
    where basis_id = new.id and (status = 'in_progress' or status = 'accepted' and kind = 'referral');
  update kolo.transfer_request set status = 'revoked', ended_because = 'basis_withdrawn', version = version + 1
    where basis_id = new.id and status = 'in_progress';
  return null;
end $$;

create function kolo.follow_broken_glass() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    perform kolo.close_windows(new.id, 'ended');
  else
    insert into kolo.access_window (grantee_id, grantee_partner_id, person_id, partner_id, partner_kind, country_code,
      field_group, source, source_id, until)
    select m.id, m.partner_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, 'identity',
      'break_glass', new.id, new.until
    from kolo.membership m where m.id = new.opened_by_id;
  end if;
  perform kolo.notify_of_glass(new);
  return null;
end $$;
`;

export const moveOffer = /* sql */ `
create function kolo.move_offer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  acting uuid := kolo.acting_membership();
  who text;
  acting_side text;
begin
  -- Only what is no viewer can say why something ended by itself.
  if new.ended_because is distinct from old.ended_because and new.status in ('revoked', 'expired')
    or new.status = 'expired' and acting is null then
    new.ended_at := now();
    return new;
  end if;
  select m.display_name, case m.partner_id when old.partner_id then 'giver' when old.to_partner_id then 'receiver' end
    into who, acting_side from kolo.membership m where m.id = acting and m.status = 'active';
  if not exists (select from (values ${offerSteps}) as step (kind, from_status, to_status, side)
    where (step.kind, step.from_status, step.to_status, step.side) = (old.kind, old.status, new.status, acting_side))
  then
    perform kolo.changed_meanwhile();
  end if;
  if acting_side = 'receiver' and old.status = 'in_progress' and old.due_on < ${TODAY} then
    perform kolo.changed_meanwhile();
  end if;
  if new.status = 'accepted' then
    perform kolo.hold_basis(old.basis_id, old.person_id, old.to_partner_id, old.kind, old.groups);
    perform from kolo.case_file c where c.id = old.case_id and c.status = 'open' for update;
    if not found or not kolo.may_be_taken(old.id) then perform kolo.changed_meanwhile(); end if;
    -- What rests on a basis without an end has one from here on, which both sides see.
    if old.kind = 'referral' and old.ends_on is null then
      select (${TODAY} + interval '1 year')::date into new.ends_on
        from kolo.legal_basis b where b.id = old.basis_id and b.expires_on is null;
    end if;
  end if;
  if acting_side = 'receiver' and old.status = 'in_progress' then
    new.answered_by_id := acting;
    new.answered_by_name := who;
    new.answered_at := now();
  end if;
  if new.status <> 'accepted' or new.kind = 'transfer' then new.ended_at := now(); end if;
  return new;
end $$;

create function kolo.open_offer_windows(o kolo.offer) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  last_moment timestamptz;
begin
  select least(${endOf('b.expires_on')}, ${endOf('o.ends_on')},
      case when b.expires_on is null and o.ends_on is null then ${endOf(`(${TODAY} + interval '1 year')::date`)} end)
    into last_moment from kolo.legal_basis b where b.id = o.basis_id;
  -- Of a restricted case nobody at the receiver but who answered, and for themselves.
  insert into kolo.access_window (grantee_id, grantee_partner_id, person_id, case_id, partner_id, partner_kind,
    country_code, restricted, reserved_for, field_group, source, source_id, basis_id, until)
  select case when o.restricted then o.answered_by_id else o.to_partner_id end, o.to_partner_id, o.person_id, o.case_id,
    o.partner_id, o.partner_kind, o.country_code, o.restricted, o.reserved_for, g, 'offer', o.id, o.basis_id, last_moment
  from unnest(array['file'] || o.groups) as g;
end $$;

create function kolo.follow_offer() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  acting uuid := case when new.ended_because is null then kolo.acting_membership() end;
begin
  insert into kolo.offer_event (offer_id, case_id, person_id, partner_id, partner_kind, country_code, restricted,
    reserved_for, to_partner_id, from_status, to_status, reason, ended_because, actor_id, actor_partner_id, actor_name)
  select new.id, new.case_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted,
    new.reserved_for, new.to_partner_id, case when tg_op = 'UPDATE' then old.status end, new.status,
    case when new.ended_because is null then nullif(current_setting('app.reason', true), '') end, new.ended_because,
    m.id, m.partner_id, m.display_name
  from (select 1) as one left join kolo.membership m on m.id = acting;
  if new.status = 'accepted' then
    perform kolo.open_offer_windows(new);
    if new.kind = 'transfer' then perform kolo.transfer_case(new); end if;
  elsif new.status in ('done', 'revoked', 'expired') then
    perform kolo.close_windows(new.id, coalesce(new.ended_because, new.status));
  end if;
  if tg_op = 'INSERT' and new.request_id is not null then
    update kolo.transfer_request set status = 'accepted', offer_id = new.id, version = version + 1
      where id = new.request_id and status = 'in_progress' and new.kind = 'transfer'
        and (to_partner_id, partner_id) = (new.partner_id, new.to_partner_id);
    if not found then perform kolo.changed_meanwhile(); end if;
  end if;
  perform kolo.notify_of_offer(new);
  return null;
end $$;
`;

export const moveRequest = /* sql */ `
create function kolo.move_request() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  acting uuid := kolo.acting_membership();
  who text;
  acting_side text;
begin
  if new.ended_because is distinct from old.ended_because and new.status in ('revoked', 'expired')
    or new.status = 'expired' and acting is null then
    new.ended_at := now();
    return new;
  end if;
  select m.display_name, case m.partner_id when old.partner_id then 'asking' when old.to_partner_id then 'asked' end
    into who, acting_side from kolo.membership m where m.id = acting and m.status = 'active';
  if not exists (select from (values ${requestSteps}) as step (from_status, to_status, side)
    where (step.from_status, step.to_status, step.side) = (old.status, new.status, acting_side))
    or acting_side = 'asked' and old.due_on < ${TODAY}
    or new.status = 'accepted' and not exists (select from kolo.offer o
      where o.id = new.offer_id and o.request_id = old.id and o.kind = 'transfer' and o.status = 'in_progress'
        and (o.partner_id, o.to_partner_id) = (old.to_partner_id, old.partner_id))
  then
    perform kolo.changed_meanwhile();
  end if;
  if acting_side = 'asked' then
    new.answered_by_id := acting;
    new.answered_by_name := who;
    new.answered_at := now();
  end if;
  new.ended_at := now();
  return new;
end $$;

create function kolo.follow_request() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    insert into kolo.access_window (grantee_id, grantee_partner_id, person_id, partner_id, partner_kind, country_code,
      field_group, source, source_id, basis_id, until)
    select new.to_partner_id, new.to_partner_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, g,
      'transfer_request', new.id, new.basis_id,
      least(${endOf('new.due_on')}, (select ${endOf('b.expires_on')} from kolo.legal_basis b where b.id = new.basis_id))
    from unnest(array['file', 'identity']) as g;
  else
    perform kolo.close_windows(new.id, coalesce(new.ended_because,
      case when new.status in ('revoked', 'expired', 'rejected') then new.status else 'answered' end));
  end if;
  perform kolo.notify_of_request(new);
  return null;
end $$;
`;
