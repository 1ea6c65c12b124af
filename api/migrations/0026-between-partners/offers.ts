import { caseScope, endings, fieldGroups, statuses, TODAY, text } from './columns.ts';

/**
 * A referral, or a transfer, that one partner offers another: for what, and a summary that names nobody. The names of both sides
 * stay as they were. What was recorded of it by either side follows in notes of their own.
 */
export const offers = /* sql */ `
create table kolo.offer (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('referral', 'transfer')),${caseScope}
  to_partner_id uuid not null references kolo.partner,
  basis_id uuid not null references kolo.legal_basis,
  request_id uuid references kolo.transfer_request,
  groups text[] not null check (groups <@ array[${fieldGroups}]),
  service text check (service in ('psychosocial_support', 'legal_aid', 'identity_documents', 'health_care',
    'addiction_treatment', 'education', 'vocational_training', 'employment', 'business_support', 'housing',
    'family_support', 'other')),
  ${text('purpose', 500)},
  ${text('summary', 4000)},
  due_on date not null,
  ends_on date,
  reports_notes boolean not null default false,
  status text not null default 'in_progress' check (status in (${statuses})),
  outcome text check (outcome in ('provided', 'partly_provided', 'not_provided', 'person_declined',
    'person_not_reached')),
  ended_because text check (ended_because in (${endings})),
  from_partner_name text not null,
  to_partner_name text not null,
  offered_by_id uuid not null,
  offered_by_name text not null,
  answered_by_id uuid references kolo.membership,
  answered_by_name text,
  answered_at timestamptz,
  ended_at timestamptz,
  new_case_id uuid references kolo.case_file,
  version int not null default 1,
  created_at timestamptz not null default now(),
  foreign key (offered_by_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (basis_id, person_id) references kolo.legal_basis (id, person_id),
  check (to_partner_id <> partner_id),
  check ((kind = 'referral') = (service is not null)),
  check (kind = 'referral' or (ends_on is null and not reports_notes and 'identity' = any (groups))),
  check ((outcome is not null) = (status = 'done')),
  check (ends_on >= due_on)
);
create index offer_case on kolo.offer (case_id, created_at desc, id desc);
create index offer_person on kolo.offer (person_id);
create index offer_partner on kolo.offer (partner_id, due_on, id);
create index offer_to_partner on kolo.offer (to_partner_id, due_on, id);
create index offer_due on kolo.offer (due_on) where status = 'in_progress';
create index offer_ends on kolo.offer (ends_on) where status = 'accepted';
create index offer_basis on kolo.offer (basis_id) where status in ('in_progress', 'accepted');

create table kolo.offer_event (
  id uuid primary key default uuidv7(),
  offer_id uuid not null references kolo.offer,${caseScope}
  to_partner_id uuid not null,
  from_status text,
  to_status text not null,
  reason text,
  ended_because text,
  actor_id uuid references kolo.membership,
  actor_partner_id uuid,
  actor_name text,
  recorded_at timestamptz not null default clock_timestamp()
);
create index offer_event_offer on kolo.offer_event (offer_id, recorded_at desc, id desc);
create index offer_event_case on kolo.offer_event (case_id);

create table kolo.offer_note (
  id uuid primary key default uuidv7(),
  offer_id uuid not null references kolo.offer,${caseScope}
  to_partner_id uuid not null,
  author_id uuid not null references kolo.membership,
  author_partner_id uuid not null,
  author_name text not null,
  shared boolean not null,
  ${text('body', 10000)},
  occurred_on date not null,
  created_at timestamptz not null default now()
);
create index offer_note_offer on kolo.offer_note (offer_id, occurred_on desc, id desc);
create index offer_note_case on kolo.offer_note (case_id);

alter table kolo.case_file add column previous_case_id uuid references kolo.case_file;
create index case_file_previous on kolo.case_file (previous_case_id) where previous_case_id is not null;

-- Whether a basis holds today for what is shown to whom. The lock has a withdrawal wait, so that it closes what comes of this.
create function kolo.hold_basis(basis uuid, person uuid, recipient uuid, what text, asked text[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform from kolo.legal_basis b
    where b.id = basis and b.person_id = person and b.recipient_id = recipient and b.purpose = what
      and asked <@ b.groups and b.given_on <= ${TODAY} and b.withdrawn_on is null
      and (b.expires_on is null or b.expires_on >= ${TODAY})
    for share;
  if not found then perform kolo.changed_meanwhile(); end if;
end $$;

-- Whether a partner can work a case of a programme: an NGO that takes part in it, in one of its countries.
create function kolo.may_be_offered(partner uuid, programme text) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from kolo.partner p
    join kolo.programme_partner t on t.partner_id = p.id and t.programme_code = programme
    join kolo.programme_country g on g.programme_code = programme
    join kolo.partner_country c on c.partner_id = p.id and c.country_code = g.country_code
    where p.id = partner and p.kind = 'ngo')
$$;

create function kolo.scope_offer() returns trigger language plpgsql set search_path = '' as $$
declare
  programme text;
begin
  select person_id, partner_id, partner_kind, country_code, restricted, reserved_for, programme_code
    into new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted, new.reserved_for, programme
    from kolo.case_file where id = new.case_id and status = 'open' for key share;
  if not found then perform kolo.not_found('case'); end if;
  perform kolo.hold_basis(new.basis_id, new.person_id, new.to_partner_id, new.kind, new.groups);
  select name into new.from_partner_name from kolo.partner where id = new.partner_id;
  select p.name into new.to_partner_name
    from kolo.partner p where p.id = new.to_partner_id and kolo.may_be_offered(p.id, programme);
  if not found then perform kolo.not_found('partner'); end if;
  select display_name into new.offered_by_name from kolo.membership where id = new.offered_by_id;
  if not found then perform kolo.not_found('membership'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.offer for each row execute function kolo.scope_offer();
create trigger unless_erased before insert on kolo.offer for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();
create trigger keep_scope before update of id, kind, case_id, person_id, partner_id, partner_kind, country_code,
  to_partner_id, basis_id, request_id, groups, service, purpose, summary, due_on, ends_on, reports_notes,
  from_partner_name, to_partner_name, offered_by_id, offered_by_name, created_at
  on kolo.offer for each row execute function kolo.keep_scope();
create trigger keep_restricted before update of restricted, reserved_for on kolo.offer
  for each row execute function kolo.keep_restricted();
create trigger keep_scope before update on kolo.offer_event
  for each row execute function kolo.keep_all_but_restricted();
create trigger keep_scope before update on kolo.offer_note
  for each row execute function kolo.keep_all_but_restricted();

-- The lock has a restriction of the case wait, so that it reaches the note too, or has the note wait for it.
create function kolo.scope_offer_note() returns trigger language plpgsql set search_path = '' as $$
declare
  reports boolean;
begin
  select o.case_id, o.person_id, o.partner_id, o.partner_kind, o.country_code, o.restricted, o.reserved_for,
      o.to_partner_id, o.reports_notes
    into new.case_id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted,
      new.reserved_for, new.to_partner_id, reports
    from kolo.offer o where o.id = new.offer_id and o.kind = 'referral' and o.status = 'accepted'
      and exists (select from kolo.access_window w
        where w.source_id = o.id and w.field_group = 'file' and w.ended_at is null and w.until > now())
    for share;
  if not found then perform kolo.changed_meanwhile(); end if;
  select m.partner_id, m.display_name into new.author_partner_id, new.author_name
    from kolo.membership m where m.id = new.author_id and m.partner_id in (new.partner_id, new.to_partner_id);
  if not found then perform kolo.not_found('membership'); end if;
  new.shared := new.author_partner_id = new.partner_id or reports;
  return new;
end $$;
create trigger scope before insert on kolo.offer_note for each row execute function kolo.scope_offer_note();
create trigger unless_erased before insert on kolo.offer_note for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();
`;

/** The functions behind these belong to the role that sees past row-level security. */
export const offerTriggers = /* sql */ `
create trigger step before update of status on kolo.offer for each row
  when (old.status is distinct from new.status) execute function kolo.move_offer();
create trigger offered after insert on kolo.offer for each row execute function kolo.follow_offer();
create trigger moved after update of status on kolo.offer for each row
  when (old.status is distinct from new.status) execute function kolo.follow_offer();
create trigger withdrawn after update of withdrawn_on on kolo.legal_basis for each row
  execute function kolo.close_by_basis();
`;
