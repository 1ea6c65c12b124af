import { Migration } from '@mikro-orm/migrations';

/**
 * Intake and correction of persons: what incomplete people need, the history of every corrected field, and the keys by
 * which a person is found and recognised.
 */
export class Persons extends Migration {
  override name = '0008-persons';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [identity, specialCategory, corrections, correctionTriggers]) this.addSql(statement);
    for (const statement of [searchKeys, keyFunctions, keyTriggers]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql(definers);
    this.addSql(backfill);
  }
}

/** Of a national id only a keyed hash is kept, and by which key it was made. */
const identity = /* sql */ `
alter table kolo.person_identity
  add column alias text check (length(alias) between 1 and 200),
  add column no_fixed_address boolean not null default false,
  add column safe_contact text check (length(safe_contact) between 1 and 1000),
  add column national_id_kind text check (national_id_kind in ('jmbg', 'kosovo_personal_number', 'identity_card',
    'passport', 'other_document')),
  add column national_id_hash text check (national_id_hash ~ '^[A-Za-z0-9_-]{43}$'),
  add column national_id_key_version smallint check (national_id_key_version > 0),
  add check (num_nulls(national_id_kind, national_id_hash, national_id_key_version) in (0, 3)),
  add check (birth_date between '1900-01-01' and '2100-12-31');
create index person_identity_birth_date on kolo.person_identity (partner_id, birth_date);
create index person_identity_birth_date_country on kolo.person_identity (country_code, birth_date);
`;

/** The disability flag follows the Washington Group: at least one answer of the last two; null where not all were asked. */
const specialCategory = /* sql */ `
alter table kolo.person_special_category
  add column vulnerabilities text[] not null default '{}' check (vulnerabilities <@ array['child_at_risk',
    'unaccompanied_child', 'older_person_at_risk', 'woman_at_risk', 'single_parent', 'serious_medical_condition',
    'survivor_of_violence', 'survivor_of_torture', 'legal_protection', 'no_documents', 'family_separated']),
${['seeing', 'hearing', 'walking', 'remembering', 'self_care', 'communicating']
  .map(
    (question) => `  add column ${question} text check (${question} in ('no_difficulty', 'some_difficulty',
    'a_lot_of_difficulty', 'cannot_do_at_all')),`,
  )
  .join('\n')}
  add column has_disability boolean generated always as (
    case
      when array['a_lot_of_difficulty', 'cannot_do_at_all']
        && array[seeing, hearing, walking, remembering, self_care, communicating] then true
      when num_nulls(seeing, hearing, walking, remembering, self_care, communicating) = 0 then false
    end) stored;
`;

const scope = `
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,`;

const history = (table: string) => /* sql */ `
create table kolo.${table}_history (
  id uuid primary key default uuidv7(),
  person_id uuid not null references kolo.person,${scope}
  correction_id uuid not null references kolo.person_correction,
  field text not null,
  old_value text,
  actor_id uuid not null,
  recorded_at timestamptz not null default now(),
  foreign key (actor_id, partner_id) references kolo.membership (id, partner_id)
);
create index ${table}_history_person on kolo.${table}_history (person_id, recorded_at desc, id desc);
create trigger keep_scope before update on kolo.${table}_history for each row execute function kolo.keep_scope();
`;

/**
 * One correction, with its reason, and what each field was before it. The reason is free text and may name people, so it
 * stands apart from the histories, which follow the policies of their field groups.
 */
const corrections = /* sql */ `
create table kolo.person_correction (
  id uuid primary key default uuidv7(),
  person_id uuid not null references kolo.person,${scope}
  reason text not null check (length(reason) between 1 and 1000 and reason ~ '[^[:space:]]'),
  recorded_at timestamptz not null default now(),
  unique (person_id, recorded_at)
);
create trigger keep_scope before update on kolo.person_correction for each row execute function kolo.keep_scope();
${['person', 'person_identity', 'person_special_category'].map(history).join('')}
`;

/**
 * Nobody may insert history: it is what a change really changed. What the viewer fills in within the transaction that
 * makes the person is no correction; afterwards the API cannot change a field without a reason. The national id leaves
 * its kind only.
 */
const correctionTriggers = /* sql */ `
create function kolo.record_correction() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  person uuid := coalesce(after ->> 'person_id', after ->> 'id');
  given text := nullif(current_setting('app.reason', true), '');
  actor text := nullif(current_setting('app.acting_membership', true), '');
  own text[] := coalesce(nullif(current_setting('app.memberships', true), ''), '{}')::text[];
  correction uuid;
begin
  if not exists (select from unnest(tg_argv) as argument (name) where before -> name is distinct from after -> name) then
    return null;
  end if;
  if given is null then
    if current_setting('role') <> 'kolo_app'
      or exists (select from kolo.person p where p.id = person and p.created_at = now()) then
      return null;
    end if;
    raise exception using errcode = 'KL422', message = 'a correction needs a reason';
  end if;
  if actor is null or actor <> all (own) then
    raise exception using errcode = 'KL403', message = 'a correction needs a membership of the viewer';
  end if;
  insert into kolo.person_correction (person_id, partner_id, partner_kind, country_code, reason)
    values (person, new.partner_id, new.partner_kind, new.country_code, given)
    on conflict (person_id, recorded_at) do nothing;
  select c.id into correction from kolo.person_correction c where c.person_id = person and c.recorded_at = now();
  execute format(
    'insert into kolo.%I (person_id, partner_id, partner_kind, country_code, correction_id, field, old_value, actor_id)
     select $1, $2, $3, $4, $5,
       case name when ''national_id_hash'' then ''nationalId'' else lower(left(name, 1)) || substr(replace(initcap(name), ''_'', ''''), 2) end,
       $6 ->> case name when ''national_id_hash'' then ''national_id_kind'' else name end,
       $7
     from unnest($8::text[]) with ordinality as argument (name, place)
     where $6 -> name is distinct from $9 -> name order by place',
    tg_table_name || '_history')
    using person, new.partner_id, new.partner_kind, new.country_code, correction, before, actor::uuid, tg_argv, after;
  return null;
end $$;
create trigger record_correction after update on kolo.person for each row
  execute function kolo.record_correction('sex', 'birth_year', 'municipality_code');
create trigger record_correction after update on kolo.person_identity for each row
  execute function kolo.record_correction('first_name', 'last_name', 'alias', 'birth_date', 'birth_date_precision', 'phone',
    'address', 'no_fixed_address', 'safe_contact', 'national_id_hash');
create trigger record_correction after update on kolo.person_special_category for each row
  execute function kolo.record_correction('ethnicity', 'disability', 'health', 'target_groups', 'vulnerabilities', 'seeing',
    'hearing', 'walking', 'remembering', 'self_care', 'communicating');

create function kolo.touch() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  return new;
end $$;
create trigger touch before update on kolo.person for each row execute function kolo.touch();
`;

/**
 * What a person is found by, and recognised by. Prefixes of words are ranges and everything else is an equality: both are
 * leakproof, so row-level security lets them use the index. The order of bytes makes a prefix a range whatever the
 * database's collation. Words stand apart from the other keys, so that the planner knows how common each is.
 */
const searchKeys = /* sql */ `
drop index kolo.person_identity_name;
create table kolo.person_name_word (
  person_id uuid not null references kolo.person,${scope}
  word text collate "C" not null,
  primary key (person_id, word)
);
create index person_name_word_partner on kolo.person_name_word (partner_id, word, person_id);
create index person_name_word_country on kolo.person_name_word (country_code, word, person_id);
create trigger keep_scope before update on kolo.person_name_word for each row execute function kolo.keep_scope();

create table kolo.person_match_key (
  person_id uuid not null references kolo.person,${scope}
  kind text collate "C" not null
    check (kind in ('sounds', 'sound_of_year', 'birth', 'initials_of_year', 'phone', 'national_id')),
  key text collate "C" not null,
  primary key (person_id, kind, key)
);
create index person_match_key_partner on kolo.person_match_key (partner_id, kind, key, person_id);
create index person_match_key_national_id on kolo.person_match_key (country_code, key, person_id)
  where kind = 'national_id';
create trigger keep_scope before update on kolo.person_match_key for each row execute function kolo.keep_scope();
`;

/**
 * The keys of an identity, also of one that is not recorded yet. They put together who might be the same: names that
 * sound alike in either order, one such name and the year, the birth date with day and month in either order, initials
 * and year, the last digits of the telephone, and the hash of a national id.
 */
const keyFunctions = /* sql */ `
create function kolo.name_words(name text) returns setof text language sql immutable parallel safe as $$
  select distinct word
  from regexp_split_to_table(name, '[[:space:]\\u2010-\\u2015-]+') as part, kolo.name_key(part) as word
  where word <> ''
$$;

create function kolo.person_match_keys(first_name text, last_name text, birth_date date, birth_date_precision text,
  phone text, national_id_hash text)
returns table (kind text, key text) language sql immutable parallel safe as $$
  with words as (
    select 'first' as part, word from kolo.name_words(first_name) as word
    union all select 'last', word from kolo.name_words(last_name) as word
  ), sounds as (
    select distinct part, sound from words, unnest(public.daitch_mokotoff(word)) as sound
  ), born as (
    select extract(year from birth_date)::text as year, lpad(extract(month from birth_date)::text, 2, '0') as month,
      lpad(extract(day from birth_date)::text, 2, '0') as day
    where birth_date is not null
  ), digits as (
    select regexp_replace(phone, '[^0-9]', '', 'g') as digits
  )
  select 'sounds', least(f.sound, l.sound) || ' ' || greatest(f.sound, l.sound)
    from sounds f, sounds l where f.part = 'first' and l.part = 'last'
  union select 'sound_of_year', year || ' ' || sound from sounds, born
  union select 'birth', year || ' ' || least(month, day) || ' ' || greatest(month, day) from born
    where birth_date_precision = 'day'
  union select 'initials_of_year',
      year || ' ' || least(left(f.word, 1), left(l.word, 1)) || greatest(left(f.word, 1), left(l.word, 1))
    from words f, words l, born where f.part = 'first' and l.part = 'last'
  union select 'phone', right(digits, 7) from digits where length(digits) >= 7
  union select 'national_id', national_id_hash where national_id_hash is not null
$$;
`;

const changedNames = `(b.first_name, b.last_name, b.alias) is distinct from (a.first_name, a.last_name, a.alias)`;
const changedKeys = `(b.first_name, b.last_name, b.birth_date, b.birth_date_precision, b.phone, b.national_id_hash)
      is distinct from (a.first_name, a.last_name, a.birth_date, a.birth_date_precision, a.phone, a.national_id_hash)`;
const nameWords = (of: string) => `(select word from kolo.name_words(${of}.first_name) as word
    union select word from kolo.name_words(${of}.last_name) as word
    union select word from kolo.name_words(${of}.alias) as word) as found`;
const matchKeys = (of: string) => `kolo.person_match_keys(${of}.first_name, ${of}.last_name, ${of}.birth_date,
    ${of}.birth_date_precision, ${of}.phone, ${of}.national_id_hash) as found`;

/** Identities are inserted empty, with their person, and filled by an update. */
const keyTriggers = /* sql */ `
create function kolo.keep_search_keys() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from kolo.person_name_word k using before b, after a
    where k.person_id = a.person_id and b.person_id = a.person_id and ${changedNames};
  insert into kolo.person_name_word (person_id, partner_id, partner_kind, country_code, word)
    select a.person_id, a.partner_id, a.partner_kind, a.country_code, found.word
    from after a join before b on b.person_id = a.person_id cross join lateral ${nameWords('a')}
    where ${changedNames};
  delete from kolo.person_match_key k using before b, after a
    where k.person_id = a.person_id and b.person_id = a.person_id and ${changedKeys};
  insert into kolo.person_match_key (person_id, partner_id, partner_kind, country_code, kind, key)
    select a.person_id, a.partner_id, a.partner_kind, a.country_code, found.kind, found.key
    from after a join before b on b.person_id = a.person_id cross join lateral ${matchKeys('a')}
    where ${changedKeys};
  return null;
end $$;
create trigger keep_search_keys after update on kolo.person_identity
  referencing old table as before new table as after for each statement execute function kolo.keep_search_keys();
`;

const definers = /* sql */ `
grant insert on kolo.person_history, kolo.person_identity_history, kolo.person_special_category_history to kolo_definer;
grant insert, select (id, person_id, recorded_at) on kolo.person_correction to kolo_definer;
grant select (id, created_at) on kolo.person to kolo_definer;
grant insert, delete, select (person_id) on kolo.person_name_word, kolo.person_match_key to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.record_correction() owner to kolo_definer;
alter function kolo.keep_search_keys() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.record_correction(), kolo.keep_search_keys(), kolo.touch(), kolo.name_words(text),
  kolo.person_match_keys(text, text, date, text, text, text) from public;
grant execute on function kolo.name_words(text),
  kolo.person_match_keys(text, text, date, text, text, text) to kolo_app, kolo_definer;
`;

/** Run as the administrator, whom row-level security does not blind. */
const backfill = /* sql */ `
insert into kolo.person_name_word (person_id, partner_id, partner_kind, country_code, word)
  select i.person_id, i.partner_id, i.partner_kind, i.country_code, found.word
  from kolo.person_identity i cross join lateral ${nameWords('i')};
insert into kolo.person_match_key (person_id, partner_id, partner_kind, country_code, kind, key)
  select i.person_id, i.partner_id, i.partner_kind, i.country_code, found.kind, found.key
  from kolo.person_identity i cross join lateral ${matchKeys('i')};
do $$ begin
  if exists (select from kolo.person_identity i where i.name_key <> ''
    and not exists (select from kolo.person_name_word w where w.person_id = i.person_id)) then
    raise exception 'a person with a name cannot be found';
  end if;
end $$;
`;
