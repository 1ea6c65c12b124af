import { fieldGroups, personScope, TODAY } from './columns.ts';

/**
 * On what basis something of a person may be shown to whom, for what, and until when. Codes only, for whoever checks them; who
 * the guardian is and where the signed form is kept stand apart. A consent is withdrawn, and any other basis ended, once and
 * while it holds; what was recorded wrongly is ended so, and recorded anew.
 */
export const bases = /* sql */ `
create table kolo.legal_basis (
  id uuid primary key default uuidv7(),${personScope}
  pseudonym text not null,
  kind text not null check (kind in ('consent', 'law', 'contract', 'vital_interests')),
  purpose text not null check (purpose in ('referral', 'transfer', 'transfer_request')),
  recipient_id uuid not null references kolo.partner,
  groups text[] not null check (groups <@ array[${fieldGroups}]),
  evidence text not null check (evidence in ('signed_form', 'oral_with_witness', 'electronic', 'document')),
  guardian text check (guardian in ('parent', 'guardian', 'guardianship_authority')),
  given_on date not null,
  expires_on date,
  withdrawn_on date,
  withdrawn_by_id uuid,
  recorded_by_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (recorded_by_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (withdrawn_by_id, partner_id) references kolo.membership (id, partner_id),
  check (recipient_id <> partner_id),
  check (expires_on >= given_on),
  check (withdrawn_on >= given_on),
  check (kind <> 'consent' or expires_on is not null and expires_on <= given_on + interval '2 years'),
  check (purpose = 'referral' or 'identity' = any (groups)),
  unique (id, person_id)
);
create index legal_basis_person on kolo.legal_basis (person_id, given_on desc, id desc);
create index legal_basis_expiry on kolo.legal_basis (expires_on) where withdrawn_on is null;

create table kolo.legal_basis_detail (
  basis_id uuid primary key references kolo.legal_basis,${personScope}
  evidence_note text check (length(evidence_note) between 1 and 1000),
  guardian_name text check (length(guardian_name) between 1 and 200)
);
create index legal_basis_detail_person on kolo.legal_basis_detail (person_id);

create function kolo.scope_by_person() returns trigger language plpgsql set search_path = '' as $$
begin
  select partner_id, partner_kind, country_code, pseudonym
    into new.partner_id, new.partner_kind, new.country_code, new.pseudonym
    from kolo.person where id = new.person_id for key share;
  if not found then perform kolo.not_found('person'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.legal_basis for each row execute function kolo.scope_by_person();
create trigger unless_erased before insert on kolo.legal_basis for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();

create function kolo.scope_legal_basis_detail() returns trigger language plpgsql set search_path = '' as $$
begin
  select person_id, partner_id, partner_kind, country_code
    into new.person_id, new.partner_id, new.partner_kind, new.country_code
    from kolo.legal_basis where id = new.basis_id;
  if not found then perform kolo.not_found('legal basis'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.legal_basis_detail
  for each row execute function kolo.scope_legal_basis_detail();
create trigger keep_scope before update on kolo.legal_basis_detail for each row execute function kolo.keep_scope();

create function kolo.withdraw_basis() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.withdrawn_on is not null or old.expires_on < ${TODAY}
    or new.withdrawn_on is null or new.withdrawn_on > ${TODAY} then
    perform kolo.changed_meanwhile();
  end if;
  new.withdrawn_by_id := kolo.acting_membership();
  return new;
end $$;
create trigger withdraw before update of withdrawn_on on kolo.legal_basis
  for each row execute function kolo.withdraw_basis();
create trigger keep_scope before update of id, person_id, partner_id, partner_kind, country_code, pseudonym, kind,
  purpose, recipient_id, groups, evidence, guardian, given_on, expires_on, recorded_by_id, created_at
  on kolo.legal_basis for each row execute function kolo.keep_scope();
`;
