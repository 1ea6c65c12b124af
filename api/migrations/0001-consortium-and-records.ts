import { Migration } from '@mikro-orm/migrations';

/**
 * The consortium (countries, partners, programmes, members), the records (persons, cases, notes, events), and what
 * every write leaves behind (audit, idempotency keys). Row-level security follows in 0002.
 */
export class ConsortiumAndRecords extends Migration {
  override name = '0001-consortium-and-records';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql('set local search_path = kolo, public');
    for (const statement of [randomCodes, nameKey, consortium, members, persons, cases, traces]) this.addSql(statement);
    for (const statement of [scopeRules, scopeTriggers, sideRows, caseEvents, displayNames]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

/** Crockford's base 32 has no I, L, O, U: codes are read out over the telephone. */
const randomCodes = /* sql */ `
create function kolo.random_code(length int) returns text language sql volatile as $$
  select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(public.gen_random_bytes(1), 0) & 31) + 1, 1), '')
  from generate_series(1, length)
$$;
`;

/** One key for a name in every script and spelling: Đorđević, Djordjević, Dordevic and Ђорђевић are the same. */
const nameKey = /* sql */ `
create function kolo.name_key(name text) returns text language sql immutable parallel safe strict as $$
  select btrim(regexp_replace(
    regexp_replace(
      replace(
        translate(
          regexp_replace(
            normalize(
              translate(
                replace(replace(replace(casefold(normalize(name, NFKC)), 'љ', 'lj'), 'њ', 'nj'), 'џ', 'dz'),
                'абвгдђежзијклмнопрстћуфхцчш', 'abvgdđežzijklmnoprstćufhcčš'),
              NFKD),
            '[\\u0300-\\u036f]', '', 'g'),
          'đðłøı', 'ddloi'),
        'dj', 'd'),
      '[^[:alnum:] ]+', '', 'g'),
    ' +', ' ', 'g'))
$$;
`;

const consortium = /* sql */ `
create table kolo.country (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  name text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$')
);
create table kolo.municipality (
  code text primary key,
  country_code text not null references kolo.country,
  name text not null,
  latitude double precision not null,
  longitude double precision not null
);
create index municipality_country on kolo.municipality (country_code, name);
create table kolo.partner (
  id uuid primary key default uuidv7(),
  name text not null unique,
  short_name text not null,
  kind text not null check (kind in ('ngo', 'correctional_institution', 'municipality', 'lead_agency', 'donor')),
  country_code text not null references kolo.country,
  created_at timestamptz not null default now()
);
create table kolo.partner_country (
  partner_id uuid not null references kolo.partner,
  country_code text not null references kolo.country,
  primary key (partner_id, country_code)
);
create table kolo.programme (
  code text primary key,
  name text not null,
  objective text not null,
  donor_id uuid references kolo.partner,
  lead_agency_id uuid references kolo.partner,
  starts_on date not null,
  ends_on date not null,
  target_groups text[] not null default '{}',
  check (ends_on > starts_on)
);
create table kolo.programme_country (
  programme_code text not null references kolo.programme,
  country_code text not null references kolo.country,
  primary key (programme_code, country_code)
);
create table kolo.programme_municipality (
  programme_code text not null references kolo.programme,
  municipality_code text not null references kolo.municipality,
  primary key (programme_code, municipality_code)
);
create table kolo.programme_partner (
  programme_code text not null references kolo.programme,
  partner_id uuid not null references kolo.partner,
  primary key (programme_code, partner_id)
);
create index programme_partner_partner on kolo.programme_partner (partner_id);
create table kolo.component (
  programme_code text not null references kolo.programme,
  code text not null,
  name text not null,
  primary key (programme_code, code)
);
create table kolo.result (
  programme_code text not null references kolo.programme,
  code text not null,
  component_code text not null,
  statement text not null,
  target int check (target > 0),
  unit text not null,
  country_codes text[] not null,
  primary key (programme_code, code),
  foreign key (programme_code, component_code) references kolo.component
);
create table kolo.funding (
  id uuid primary key default uuidv7(),
  programme_code text not null references kolo.programme,
  country_code text references kolo.country,
  source text not null,
  amount numeric(14, 2) not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  unique nulls not distinct (programme_code, country_code, source)
);
`;

const members = /* sql */ `
create table kolo.user_account (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  name text not null check (length(name) between 1 and 200),
  locale text not null default 'en' check (locale in ('en', 'sr-Cyrl', 'sr-Latn')),
  auth_subject text unique,
  created_at timestamptz not null default now()
);
create table kolo.membership (
  id uuid primary key default uuidv7(),
  user_id uuid not null references kolo.user_account,
  role text not null check (role in ('caseworker', 'partner_manager', 'treatment_officer', 'institution_manager',
    'country_coordinator', 'regional_coordinator', 'donor_reader', 'data_protection_officer', 'administrator')),
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  programme_code text not null,
  display_name text not null,
  status text not null default 'invited' check (status in ('invited', 'active', 'deactivated')),
  created_at timestamptz not null default now(),
  confirmed_at timestamptz,
  deactivated_at timestamptz,
  unique (user_id, role, partner_id, country_code, programme_code),
  unique (id, partner_id),
  foreign key (partner_id, country_code) references kolo.partner_country,
  foreign key (programme_code, country_code) references kolo.programme_country,
  check (status <> 'deactivated' or deactivated_at is not null)
);
create index membership_partner on kolo.membership (partner_id, role);
`;

const persons = /* sql */ `
create table kolo.person (
  id uuid primary key default uuidv7(),
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  pseudonym text not null,
  sex text not null check (sex in ('female', 'male', 'other', 'unknown')),
  birth_year smallint check (birth_year between 1900 and 2100),
  municipality_code text references kolo.municipality,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (partner_id, pseudonym),
  foreign key (partner_id, country_code) references kolo.partner_country
);
create index person_birth_year on kolo.person (partner_id, birth_year, id);
create index person_country on kolo.person (country_code, partner_kind, pseudonym);

create table kolo.person_identity (
  person_id uuid primary key references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  first_name text check (length(first_name) between 1 and 200),
  last_name text check (length(last_name) between 1 and 200),
  name_key text generated always as (kolo.name_key(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored,
  birth_date date,
  birth_date_precision text not null default 'unknown'
    check (birth_date_precision in ('day', 'month', 'year', 'estimated', 'unknown')),
  phone text,
  address text,
  check ((birth_date is null) = (birth_date_precision = 'unknown'))
);
create index person_identity_name on kolo.person_identity using gin (name_key public.gin_trgm_ops);

create table kolo.person_special_category (
  person_id uuid primary key references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  ethnicity text check (ethnicity in ('serb', 'albanian', 'bosniak', 'croat', 'montenegrin', 'roma', 'egyptian',
    'ashkali', 'gorani', 'turk', 'vlach', 'hungarian', 'other', 'undisclosed')),
  disability text check (disability in ('none', 'physical', 'sensory', 'intellectual', 'psychosocial', 'multiple')),
  health text,
  target_groups text[] not null default '{}' check (target_groups <@ array['start_up', 'micro_business',
    'small_business', 'unemployed_woman', 'youth', 'national_minority', 'person_with_disability', 'less_employable',
    'convict', 'former_convict', 'roma_family'])
);

create table kolo.person_conviction (
  person_id uuid primary key references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  offence text,
  sentence_starts_on date,
  sentence_ends_on date,
  released_on date,
  check (sentence_ends_on >= sentence_starts_on),
  check (released_on >= sentence_starts_on)
);
`;

const cases = /* sql */ `
create table kolo.case_file (
  id uuid primary key default uuidv7(),
  person_id uuid not null references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null default false,
  number text not null,
  programme_code text not null,
  municipality_code text references kolo.municipality,
  caseworker_id uuid,
  status text not null default 'open' check (status in ('open', 'closed', 'transferred', 'duplicate')),
  status_since date not null,
  risk text not null check (risk in ('high', 'medium', 'low')),
  opened_on date not null,
  closed_on date,
  exit_reason text check (exit_reason in ('goals_met', 'moved', 'refused', 'no_longer_eligible', 'missing', 'died',
    'transferred', 'other')),
  age_band text not null
    check (age_band in ('under_18', 'from_18_to_29', 'from_30_to_44', 'from_45_to_64', 'from_65', 'unknown')),
  opened_quarter text not null check (opened_quarter ~ '^[0-9]{4}-Q[1-4]$'),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (partner_id, number),
  foreign key (programme_code, partner_id) references kolo.programme_partner,
  foreign key (programme_code, country_code) references kolo.programme_country,
  foreign key (caseworker_id, partner_id) references kolo.membership (id, partner_id),
  check ((status = 'open') = (closed_on is null)),
  check (closed_on >= opened_on),
  check (status_since >= opened_on)
);
create index case_file_partner_opened on kolo.case_file (partner_id, opened_on desc, id desc);
create index case_file_partner_status on kolo.case_file (partner_id, status, opened_on desc, id desc);
create index case_file_country_opened on kolo.case_file (country_code, partner_kind, opened_on desc, id desc);
create index case_file_caseworker on kolo.case_file (caseworker_id, status);
create index case_file_person on kolo.case_file (person_id);

create table kolo.case_note (
  id uuid primary key default uuidv7(),
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  author_id uuid not null,
  body text not null check (length(body) between 1 and 10000 and body ~ '[^[:space:]]'),
  occurred_on date not null,
  created_at timestamptz not null default now(),
  foreign key (author_id, partner_id) references kolo.membership (id, partner_id)
);
create index case_note_case on kolo.case_note (case_id, occurred_on desc, id desc);

create table kolo.case_event (
  id uuid primary key default uuidv7(),
  case_id uuid not null references kolo.case_file,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  restricted boolean not null,
  kind text not null check (kind in ('opened', 'status_changed')),
  from_status text,
  to_status text not null,
  exit_reason text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_id uuid references kolo.membership
);
create index case_event_case on kolo.case_event (case_id, effective_on desc, id desc);
`;

const traces = /* sql */ `
create table kolo.audit_event (
  id uuid primary key default uuidv7(),
  partner_id uuid not null references kolo.partner,
  user_id uuid not null references kolo.user_account,
  request_id text not null,
  action text not null check (action in ('read', 'create', 'update')),
  subject text not null,
  subject_id uuid,
  operation text not null,
  field_groups text[] not null default '{}',
  filter jsonb,
  row_count int,
  at timestamptz not null default clock_timestamp()
);
create index audit_event_at on kolo.audit_event (partner_id, at desc);
create table kolo.idempotency_key (
  user_id uuid not null references kolo.user_account,
  key text not null check (length(key) between 8 and 100),
  mutation text not null,
  input_hash text not null,
  result_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (user_id, key)
);
`;

/**
 * Scope columns come from the parent, read with the invoker's rights: a parent that is hidden gives the same error as
 * one that does not exist. They never change afterwards.
 */
const scopeRules = /* sql */ `
create function kolo.not_found(what text) returns void language plpgsql as $$
begin
  raise exception using errcode = 'KL404', message = what || ' not found';
end $$;

create function kolo.keep_scope() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'KL409', message = 'scope columns never change', table = tg_table_name;
end $$;

create function kolo.scope_membership() returns trigger language plpgsql as $$
begin
  select kind into new.partner_kind from kolo.partner where id = new.partner_id;
  if not found then perform kolo.not_found('partner'); end if;
  select name into new.display_name from kolo.user_account where id = new.user_id;
  if not found then perform kolo.not_found('user'); end if;
  return new;
end $$;

create function kolo.scope_person() returns trigger language plpgsql as $$
begin
  select p.kind into new.partner_kind
    from kolo.partner p join kolo.partner_country c on c.partner_id = p.id and c.country_code = new.country_code
    where p.id = new.partner_id;
  if not found then perform kolo.not_found('partner'); end if;
  new.pseudonym := kolo.free_pseudonym(new.partner_id);
  return new;
end $$;

create function kolo.scope_case() returns trigger language plpgsql as $$
declare
  born date;
  years int;
begin
  select p.partner_id, p.partner_kind, p.country_code, coalesce(i.birth_date, make_date(p.birth_year, 7, 1))
    into new.partner_id, new.partner_kind, new.country_code, born
    from kolo.person p left join kolo.person_identity i on i.person_id = p.id where p.id = new.person_id;
  if not found then perform kolo.not_found('person'); end if;
  years := extract(year from age(new.opened_on, born));
  new.age_band := case
    when years is null then 'unknown' when years < 18 then 'under_18' when years < 30 then 'from_18_to_29'
    when years < 45 then 'from_30_to_44' when years < 65 then 'from_45_to_64' else 'from_65' end;
  new.opened_quarter := extract(year from new.opened_on) || '-Q' || extract(quarter from new.opened_on);
  new.number := kolo.free_case_number(new.partner_id, new.country_code || '-' || extract(year from new.opened_on));
  return new;
end $$;

create function kolo.scope_case_child() returns trigger language plpgsql as $$
begin
  select person_id, partner_id, partner_kind, country_code, restricted
    into new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted
    from kolo.case_file where id = new.case_id;
  if not found then perform kolo.not_found('case'); end if;
  return new;
end $$;
`;

const scopeTriggers = /* sql */ `
create trigger scope before insert on kolo.membership for each row execute function kolo.scope_membership();
create trigger scope before insert on kolo.person for each row execute function kolo.scope_person();
create trigger scope before insert on kolo.case_file for each row execute function kolo.scope_case();
create trigger scope before insert on kolo.case_note for each row execute function kolo.scope_case_child();

create trigger keep_scope before update of user_id, role, partner_id, partner_kind, country_code, programme_code
  on kolo.membership for each row execute function kolo.keep_scope();
create trigger keep_scope before update of partner_id, partner_kind, country_code, pseudonym
  on kolo.person for each row execute function kolo.keep_scope();
create trigger keep_scope before update of person_id, partner_id, partner_kind, country_code
  on kolo.person_identity for each row execute function kolo.keep_scope();
create trigger keep_scope before update of person_id, partner_id, partner_kind, country_code
  on kolo.person_special_category for each row execute function kolo.keep_scope();
create trigger keep_scope before update of person_id, partner_id, partner_kind, country_code
  on kolo.person_conviction for each row execute function kolo.keep_scope();
create trigger keep_scope
  before update of person_id, partner_id, partner_kind, country_code, restricted, number, opened_on, age_band, opened_quarter
  on kolo.case_file for each row execute function kolo.keep_scope();
create trigger keep_scope before update on kolo.case_note for each row execute function kolo.keep_scope();
create trigger keep_scope before update on kolo.case_event for each row execute function kolo.keep_scope();
create trigger keep_scope before update on kolo.audit_event for each row execute function kolo.keep_scope();
create trigger keep_scope before update on kolo.idempotency_key for each row execute function kolo.keep_scope();
`;

/** The side tables have a row from the first moment, so that hidden and empty differ. */
const sideRows = /* sql */ `
create function kolo.create_side_rows() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.person_identity (person_id, partner_id, partner_kind, country_code)
    values (new.id, new.partner_id, new.partner_kind, new.country_code);
  insert into kolo.person_special_category (person_id, partner_id, partner_kind, country_code)
    values (new.id, new.partner_id, new.partner_kind, new.country_code);
  insert into kolo.person_conviction (person_id, partner_id, partner_kind, country_code)
    values (new.id, new.partner_id, new.partner_kind, new.country_code);
  return null;
end $$;
create trigger side_rows after insert on kolo.person for each row execute function kolo.create_side_rows();
`;

/** Nobody may insert an event: each status change writes its own, whoever makes it and however. */
const caseEvents = /* sql */ `
create function kolo.record_case_event() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.case_event (case_id, person_id, partner_id, partner_kind, country_code, restricted, kind, from_status,
    to_status, exit_reason, effective_on, actor_id)
  values (new.id, new.person_id, new.partner_id, new.partner_kind, new.country_code, new.restricted,
    case tg_op when 'INSERT' then 'opened' else 'status_changed' end,
    case tg_op when 'INSERT' then null else old.status end,
    new.status, new.exit_reason, new.status_since,
    nullif(current_setting('app.acting_membership', true), '')::uuid);
  return null;
end $$;
create trigger event_opened after insert on kolo.case_file for each row execute function kolo.record_case_event();
create trigger event_status_changed after update of status on kolo.case_file for each row
  when (old.status is distinct from new.status) execute function kolo.record_case_event();
`;

const displayNames = /* sql */ `
create function kolo.copy_display_name() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update kolo.membership set display_name = new.name where user_id = new.id and status <> 'deactivated';
  return null;
end $$;
create trigger display_name after update of name on kolo.user_account for each row
  when (old.name is distinct from new.name) execute function kolo.copy_display_name();

create function kolo.free_pseudonym(partner uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare candidate text;
begin
  loop
    candidate := 'P-' || kolo.random_code(8);
    exit when not exists (select from kolo.person where partner_id = partner and pseudonym = candidate);
  end loop;
  return candidate;
end $$;

create function kolo.free_case_number(partner uuid, prefix text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare candidate text;
begin
  loop
    candidate := prefix || '-' || kolo.random_code(6);
    exit when not exists (select from kolo.case_file where partner_id = partner and number = candidate);
  end loop;
  return candidate;
end $$;
`;

/** The few functions that see past row-level security belong to a role that can do nothing else. */
const definers = /* sql */ `
grant usage on schema kolo to kolo_definer;
grant insert on kolo.person_identity, kolo.person_special_category, kolo.person_conviction, kolo.case_event to kolo_definer;
grant select (id, user_id, status), update (display_name) on kolo.membership to kolo_definer;
grant select (partner_id, pseudonym) on kolo.person to kolo_definer;
grant select (partner_id, number) on kolo.case_file to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.create_side_rows() owner to kolo_definer;
alter function kolo.record_case_event() owner to kolo_definer;
alter function kolo.copy_display_name() owner to kolo_definer;
alter function kolo.free_pseudonym(uuid) owner to kolo_definer;
alter function kolo.free_case_number(uuid, text) owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on all functions in schema kolo from public;
grant execute on function kolo.random_code(int) to kolo_definer, kolo_app;
grant execute on function kolo.name_key(text), kolo.not_found(text), kolo.free_pseudonym(uuid),
  kolo.free_case_number(uuid, text) to kolo_app, kolo_definer;
`;
