import { endings, LONGEST_WAIT, personScope, statuses, TODAY, text } from './columns.ts';

/**
 * A partner asks another for the transfer of somebody who said that they are known there. What it shows is who its own person
 * is. It is answered by an offer of that transfer, and by nothing else accepted; or refused, and the refusal says no more than that.
 */
export const requests = /* sql */ `
create table kolo.transfer_request (
  id uuid primary key default uuidv7(),${personScope}
  to_partner_id uuid not null references kolo.partner,
  basis_id uuid not null references kolo.legal_basis,
  ${text('message', 2000)},
  due_on date not null,
  status text not null default 'in_progress' check (status in (${statuses})),
  ended_because text check (ended_because in (${endings})),
  from_partner_name text not null,
  to_partner_name text not null,
  requested_by_id uuid not null,
  requested_by_name text not null,
  answered_by_id uuid references kolo.membership,
  answered_by_name text,
  answered_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (requested_by_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (basis_id, person_id) references kolo.legal_basis (id, person_id),
  check (to_partner_id <> partner_id)
);
create index transfer_request_person on kolo.transfer_request (person_id, created_at desc, id desc);
create index transfer_request_partner on kolo.transfer_request (partner_id, due_on, id);
create index transfer_request_to_partner on kolo.transfer_request (to_partner_id, due_on, id);
create index transfer_request_due on kolo.transfer_request (due_on) where status = 'in_progress';

create function kolo.scope_transfer_request() returns trigger language plpgsql set search_path = '' as $$
begin
  select partner_id, partner_kind, country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.person where id = new.person_id for key share;
  if not found then perform kolo.not_found('person'); end if;
  perform kolo.hold_basis(new.basis_id, new.person_id, new.to_partner_id, 'transfer_request', array['identity']);
  if new.due_on not between ${TODAY} and ${TODAY} + ${LONGEST_WAIT} then perform kolo.changed_meanwhile(); end if;
  select name into new.from_partner_name from kolo.partner where id = new.partner_id;
  -- Only what could be offered in answer is asked for: a case of a programme in which the asking partner takes one.
  select p.name into new.to_partner_name from kolo.partner p
    where p.id = new.to_partner_id and p.kind = 'ngo' and exists (
      select from kolo.programme_partner asked
        join kolo.programme_partner asking using (programme_code)
        join kolo.programme_country c using (programme_code)
        join kolo.partner_country works on works.partner_id = asking.partner_id and works.country_code = c.country_code
      where asked.partner_id = p.id and asking.partner_id = new.partner_id);
  if not found then perform kolo.not_found('partner'); end if;
  select display_name into new.requested_by_name from kolo.membership where id = new.requested_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.transfer_request
  for each row execute function kolo.scope_transfer_request();
create trigger unless_erased before insert on kolo.transfer_request for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();
create trigger keep_scope before update of id, person_id, partner_id, partner_kind, country_code, to_partner_id, basis_id,
  message, due_on, from_partner_name, to_partner_name, requested_by_id, requested_by_name, created_at
  on kolo.transfer_request for each row execute function kolo.keep_scope();
`;

/** What was offered in answer; there is an answer that accepts only with it. */
export const answers = /* sql */ `
alter table kolo.transfer_request
  add column offer_id uuid references kolo.offer,
  add check ((offer_id is not null) = (status = 'accepted'));
create index transfer_request_offer on kolo.transfer_request (offer_id) where offer_id is not null;
create index offer_request on kolo.offer (request_id) where request_id is not null;
`;

export const requestTriggers = /* sql */ `
create trigger step before update of status on kolo.transfer_request for each row
  when (old.status is distinct from new.status) execute function kolo.move_request();
create trigger requested after insert on kolo.transfer_request for each row execute function kolo.follow_request();
create trigger moved after update of status on kolo.transfer_request for each row
  when (old.status is distinct from new.status) execute function kolo.follow_request();
create trigger opened after insert on kolo.break_glass for each row execute function kolo.follow_broken_glass();
create trigger ended after update of ended_at on kolo.break_glass for each row
  execute function kolo.follow_broken_glass();
`;
