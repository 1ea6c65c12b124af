import { personScope, text } from './columns.ts';

/** What no one reads: white space, and characters that show nothing. The service counts more strictly than this. */
const UNREAD = '[[:space:]\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff]';

/** A regional coordinator opens who one person is, for three hours, and says why. Whoever ends it early ends it for good. */
export const brokenGlass = /* sql */ `
create table kolo.break_glass (
  id uuid primary key default uuidv7(),${personScope}
  pseudonym text not null,
  ${text('reason', 1000)},
  opened_by_id uuid not null references kolo.membership,
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  until timestamptz not null default now() + interval '3 hours',
  ended_at timestamptz,
  ended_by_id uuid references kolo.membership,
  ended_by_name text,
  version int not null default 1,
  constraint break_glass_says_why
    check (reason = '[erased]' or length(regexp_replace(reason, E'${UNREAD}', '', 'g')) >= 20)
);
create index break_glass_person on kolo.break_glass (person_id, opened_at desc, id desc);
create index break_glass_partner on kolo.break_glass (partner_id, opened_at desc, id desc);
create index break_glass_opened_by on kolo.break_glass (opened_by_id, opened_at desc, id desc);

-- Of two at once the later one waits, and then finds that there is one: no index can say what time leaves open.
create function kolo.scope_break_glass() returns trigger language plpgsql set search_path = '' as $$
begin
  select partner_id, partner_kind, country_code, pseudonym
    into new.partner_id, new.partner_kind, new.country_code, new.pseudonym
    from kolo.person where id = new.person_id;
  if not found then perform kolo.not_found('person'); end if;
  perform kolo.hold_person(new.person_id);
  select display_name into new.opened_by_name from kolo.membership where id = new.opened_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  perform pg_advisory_xact_lock(hashtextextended('glass ' || new.opened_by_id || ' ' || new.person_id, 0));
  if exists (select from kolo.break_glass g where g.person_id = new.person_id and g.opened_by_id = new.opened_by_id
    and g.ended_at is null and g.until > now()) then
    perform kolo.changed_meanwhile();
  end if;
  return new;
end $$;
create trigger scope before insert on kolo.break_glass for each row execute function kolo.scope_break_glass();
create trigger unless_erased before insert on kolo.break_glass for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();

-- Who opened it, a manager of the partner whose person it is, or the officer; and, whoever does it, an erasure.
create function kolo.end_broken_glass() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null or old.until <= now() then perform kolo.changed_meanwhile(); end if;
  new.ended_at := now();
  new.ended_by_id := kolo.acting_membership();
  select m.display_name into new.ended_by_name from kolo.membership m
    where m.id = new.ended_by_id and m.status = 'active' and (m.id = old.opened_by_id
      or m.role = 'partner_manager' and m.partner_id = old.partner_id or m.role = 'data_protection_officer');
  if not found and current_user <> 'kolo_definer' then perform kolo.changed_meanwhile(); end if;
  return new;
end $$;
create trigger step before update of ended_at on kolo.break_glass
  for each row execute function kolo.end_broken_glass();
create trigger keep_scope before update of id, person_id, partner_id, partner_kind, country_code, pseudonym, reason,
  opened_by_id, opened_by_name, opened_at, until on kolo.break_glass
  for each row execute function kolo.keep_scope();

alter table kolo.audit_event add column glass_ids uuid[] not null default '{}';
create index audit_event_glass on kolo.audit_event using gin (glass_ids) where glass_ids <> '{}';
`;

/**
 * The glass through which a coordinator sees who a person is at this moment; none where there is none. And what has an erasure
 * wait: row security lets nobody lock a row who may not change it, and a coordinator changes no person.
 */
export const glassLookups = /* sql */ `
create function kolo.hold_person(person uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform from kolo.person p where p.id = hold_person.person for key share;
end $$;

create function kolo.glass_to_person(id uuid, grantees uuid[]) returns uuid
language plpgsql stable strict security definer set search_path = '' cost 1000 as $$
begin
  return (select w.source_id from kolo.access_window w where w.person_id = glass_to_person.id
    and w.field_group = 'identity' and w.source = 'break_glass' and w.grantee_id = any (grantees)
    and w.ended_at is null and w.until > now() limit 1);
end $$;
`;
