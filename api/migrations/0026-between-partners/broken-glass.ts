import { personScope, text } from './columns.ts';

/** A regional coordinator opens who one person is, for three hours, and says why. Whoever ends it early ends it for good. */
export const brokenGlass = /* sql */ `
create table kolo.break_glass (
  id uuid primary key default uuidv7(),${personScope}
  ${text('reason', 1000)},
  opened_by_id uuid not null references kolo.membership,
  opened_by_name text not null,
  opened_at timestamptz not null default now(),
  until timestamptz not null default now() + interval '3 hours',
  ended_at timestamptz,
  ended_by_id uuid references kolo.membership,
  ended_by_name text,
  version int not null default 1
);
create index break_glass_person on kolo.break_glass (person_id, opened_at desc, id desc);
create index break_glass_partner on kolo.break_glass (partner_id, opened_at desc, id desc);
create index break_glass_opened_by on kolo.break_glass (opened_by_id, opened_at desc, id desc);

create function kolo.scope_break_glass() returns trigger language plpgsql set search_path = '' as $$
begin
  select partner_id, partner_kind, country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.person where id = new.person_id for key share;
  if not found then perform kolo.not_found('person'); end if;
  select display_name into new.opened_by_name from kolo.membership where id = new.opened_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.break_glass for each row execute function kolo.scope_break_glass();
create trigger unless_erased before insert on kolo.break_glass for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();

create function kolo.end_broken_glass() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.ended_at is not null or old.until <= now() then perform kolo.changed_meanwhile(); end if;
  new.ended_at := now();
  new.ended_by_id := kolo.acting_membership();
  select display_name into new.ended_by_name from kolo.membership where id = new.ended_by_id;
  return new;
end $$;
create trigger step before update of ended_at on kolo.break_glass
  for each row execute function kolo.end_broken_glass();
create trigger keep_scope before update of id, person_id, partner_id, partner_kind, country_code, reason, opened_by_id,
  opened_by_name, opened_at, until on kolo.break_glass for each row execute function kolo.keep_scope();
`;
