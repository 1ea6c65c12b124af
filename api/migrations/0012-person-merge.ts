import { Migration } from '@mikro-orm/migrations';

/**
 * One person recorded twice: a link from one record to the one that is kept, which can be taken away again. No record
 * changes owner, and what hangs on each stays where it is.
 */
export class PersonMerge extends Migration {
  override name = '0012-person-merge';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [link, merges, mergeRules, distinctions, noNewCases, sortKey]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql(foundAs);
    this.addSql('set local role kolo_owner');
    this.addSql(searchKeys);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

/** Kept by the database from the merges; a chain of merges cannot come about. */
const link = /* sql */ `
alter table kolo.person
  add column merged_into_id uuid check (merged_into_id <> id),
  add unique (id, partner_id, country_code),
  add unique (id, partner_id);
alter table kolo.person
  add foreign key (merged_into_id, partner_id, country_code) references kolo.person (id, partner_id, country_code);
create index person_merged_into on kolo.person (merged_into_id) where merged_into_id is not null;
`;

/** What was compared is kept as codes and weights, and what was taken over as the id of the correction that did it. */
const merges = /* sql */ `
create table kolo.person_merge (
  id uuid primary key default uuidv7(),
  kept_id uuid not null,
  merged_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  reason text not null check (length(reason) between 1 and 1000 and reason ~ '[^[:space:]]'),
  score double precision not null,
  evidence jsonb not null,
  correction_id uuid references kolo.person_correction,
  merged_by_id uuid,
  merged_at timestamptz not null default now(),
  undo_reason text check (length(undo_reason) between 1 and 1000 and undo_reason ~ '[^[:space:]]'),
  undone_by_id uuid,
  undone_at timestamptz,
  check (kept_id <> merged_id),
  check (undo_reason is null or undone_at is not null),
  foreign key (kept_id, partner_id, country_code) references kolo.person (id, partner_id, country_code),
  foreign key (merged_id, partner_id, country_code) references kolo.person (id, partner_id, country_code),
  foreign key (merged_by_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (undone_by_id, partner_id) references kolo.membership (id, partner_id)
);
create unique index person_merge_open on kolo.person_merge (merged_id) where undone_at is null;
create index person_merge_merged on kolo.person_merge (merged_id, merged_at desc, id desc);
create index person_merge_kept on kolo.person_merge (kept_id, merged_at desc, id desc);
`;

/**
 * A merge that has become impossible since it was decided, or one that was undone meanwhile, counts as changed by somebody
 * else: it is decided anew.
 */
const mergeRules = /* sql */ `
create function kolo.scope_person_merge() returns trigger language plpgsql set search_path = '' as $$
begin
  select k.partner_id, k.partner_kind, k.country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.person k join kolo.person m on m.id = new.merged_id
      and m.partner_id = k.partner_id and m.country_code = k.country_code
    where k.id = new.kept_id;
  if not found then perform kolo.not_found('person'); end if;
  new.merged_by_id := kolo.acting_membership();
  select c.id into new.correction_id from kolo.person_correction c
    where c.person_id = new.kept_id and c.recorded_at = now();
  return new;
end $$;
create trigger scope before insert on kolo.person_merge for each row execute function kolo.scope_person_merge();

create function kolo.end_person_merge() returns trigger language plpgsql set search_path = '' as $$
begin
  -- Erasure takes the reasons away, and neither undoes a merge nor asks whether it was undone.
  if current_user = 'kolo_definer' then return new; end if;
  if old.undone_at is not null then
    -- Only a viewer undoes; what is no viewer may still take names out of a reason.
    if current_setting('role') = 'kolo_app' then perform kolo.changed_meanwhile(); end if;
    return new;
  end if;
  new.undone_by_id := kolo.acting_membership();
  new.undone_at := now();
  return new;
end $$;
create trigger end_merge before update of undo_reason on kolo.person_merge
  for each row execute function kolo.end_person_merge();
create trigger keep_scope
  before update of id, kept_id, merged_id, partner_id, partner_kind, country_code, score, evidence, correction_id,
    merged_by_id, merged_at
  on kolo.person_merge for each row execute function kolo.keep_scope();

create function kolo.link_merged_person() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  kept uuid := case tg_op when 'INSERT' then new.kept_id end;
begin
  perform from kolo.person p where p.id in (new.kept_id, new.merged_id) order by p.id for update;
  if kept is not null and (
    exists (select from kolo.person p where p.id in (new.kept_id, new.merged_id) and p.merged_into_id is not null)
    or exists (select from kolo.person p where p.merged_into_id = new.merged_id)
  ) then
    perform kolo.changed_meanwhile();
  end if;
  update kolo.person set merged_into_id = kept where id = new.merged_id;
  update kolo.person_name_word set found_id = coalesce(kept, person_id) where person_id = new.merged_id;
  update kolo.person_match_key set found_id = coalesce(kept, person_id) where person_id = new.merged_id;
  return null;
end $$;
create trigger link after insert on kolo.person_merge for each row execute function kolo.link_merged_person();
create trigger unlink after update on kolo.person_merge for each row
  when (old.undone_at is null and new.undone_at is not null) execute function kolo.link_merged_person();
`;

/** What somebody has decided about a pair is recorded from the side of each of the two, so that either finds it. */
const distinctions = /* sql */ `
create table kolo.person_distinction (
  id uuid primary key default uuidv7(),
  person_id uuid not null,
  other_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  said_by_id uuid,
  said_at timestamptz not null default now(),
  withdrawn_by_id uuid,
  withdrawn_at timestamptz,
  check (person_id <> other_id),
  foreign key (person_id, partner_id, country_code) references kolo.person (id, partner_id, country_code),
  foreign key (other_id, partner_id) references kolo.person (id, partner_id),
  foreign key (said_by_id, partner_id) references kolo.membership (id, partner_id),
  foreign key (withdrawn_by_id, partner_id) references kolo.membership (id, partner_id)
);
create unique index person_distinction_open on kolo.person_distinction (person_id, other_id) where withdrawn_at is null;

create function kolo.scope_person_distinction() returns trigger language plpgsql set search_path = '' as $$
begin
  select p.partner_id, p.partner_kind, p.country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.person p join kolo.person o on o.id = new.other_id and o.partner_id = p.partner_id
    where p.id = new.person_id;
  if not found then perform kolo.not_found('person'); end if;
  new.said_by_id := kolo.acting_membership();
  return new;
end $$;
create trigger scope before insert on kolo.person_distinction
  for each row execute function kolo.scope_person_distinction();

create function kolo.withdraw_person_distinction() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.withdrawn_at is not null then perform kolo.changed_meanwhile(); end if;
  new.withdrawn_by_id := kolo.acting_membership();
  new.withdrawn_at := now();
  return new;
end $$;
create trigger withdraw before update of withdrawn_at on kolo.person_distinction
  for each row execute function kolo.withdraw_person_distinction();
create trigger keep_scope
  before update of id, person_id, other_id, partner_id, partner_kind, country_code, said_by_id, said_at
  on kolo.person_distinction for each row execute function kolo.keep_scope();
`;

/** A record that was merged gets no new case; one that is being merged is waited for. */
const noNewCases = /* sql */ `
create function kolo.refuse_case_of_merged() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  kept uuid;
begin
  select p.merged_into_id into kept from kolo.person p where p.id = new.person_id for share;
  if kept is not null then perform kolo.changed_meanwhile(); end if;
  return new;
end $$;
create trigger not_of_merged before insert on kolo.case_file
  for each row execute function kolo.refuse_case_of_merged();
`;

/** Last name, then first: in whichever script and with or without diacritics, one name stands in one place. */
const sortKey = /* sql */ `
alter table kolo.person_identity
  add column sort_key text collate "C" not null generated always as (
    kolo.name_key(coalesce(last_name || ' ', '') || coalesce(first_name, alias, ''))) stored;
create index person_identity_sort on kolo.person_identity (partner_id, sort_key, person_id);
create index person_identity_sort_country on kolo.person_identity (country_code, sort_key, person_id);
`;

/** Run as the administrator, whom row-level security does not blind: the rows that there are lead to themselves. */
const foundAs = ['person_name_word', 'person_match_key']
  .map(
    (table) => /* sql */ `
drop trigger keep_scope on kolo.${table};
alter table kolo.${table} add column found_id uuid;
update kolo.${table} set found_id = person_id;
alter table kolo.${table} alter column found_id set not null;
do $$ begin
  if exists (select from kolo.${table} where found_id <> person_id) then
    raise exception 'a key leads to somebody else';
  end if;
end $$;
`,
  )
  .join('');

const changedNames = `(b.first_name, b.last_name, b.alias) is distinct from (a.first_name, a.last_name, a.alias)`;
const changedKeys = `(b.first_name, b.last_name, b.birth_date, b.birth_date_precision, b.phone, b.national_id_hash)
      is distinct from (a.first_name, a.last_name, a.birth_date, a.birth_date_precision, a.phone, a.national_id_hash)`;
const found = `coalesce((select p.merged_into_id from kolo.person p where p.id = a.person_id), a.person_id)`;

/** By the words of a record that was merged, the one that was kept is found. */
const searchKeys = /* sql */ `
drop index kolo.person_name_word_partner;
drop index kolo.person_name_word_country;
create index person_name_word_partner on kolo.person_name_word (partner_id, word, found_id);
create index person_name_word_country on kolo.person_name_word (country_code, word, found_id);
create trigger keep_scope before update of person_id, partner_id, partner_kind, country_code, word
  on kolo.person_name_word for each row execute function kolo.keep_scope();
create trigger keep_scope before update of person_id, partner_id, partner_kind, country_code, kind, key
  on kolo.person_match_key for each row execute function kolo.keep_scope();
`;

const keepSearchKeys = /* sql */ `
create or replace function kolo.keep_search_keys() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from kolo.person_name_word k using before b, after a
    where k.person_id = a.person_id and b.person_id = a.person_id and ${changedNames};
  insert into kolo.person_name_word (person_id, partner_id, partner_kind, country_code, word, found_id)
    select a.person_id, a.partner_id, a.partner_kind, a.country_code, w.word, ${found}
    from after a join before b on b.person_id = a.person_id cross join lateral (
      select word from kolo.name_words(a.first_name) as word
      union select word from kolo.name_words(a.last_name) as word
      union select word from kolo.name_words(a.alias) as word) as w
    where ${changedNames};
  delete from kolo.person_match_key k using before b, after a
    where k.person_id = a.person_id and b.person_id = a.person_id and ${changedKeys};
  insert into kolo.person_match_key (person_id, partner_id, partner_kind, country_code, kind, key, found_id)
    select a.person_id, a.partner_id, a.partner_kind, a.country_code, m.kind, m.key, ${found}
    from after a join before b on b.person_id = a.person_id cross join lateral
      kolo.person_match_keys(a.first_name, a.last_name, a.birth_date, a.birth_date_precision, a.phone,
        a.national_id_hash) as m
    where ${changedKeys};
  return null;
end $$;
`;

/** What sees past row-level security belongs to the role that can do nothing else. */
const definers = /* sql */ `
grant select (merged_into_id), update (merged_into_id) on kolo.person to kolo_definer;
grant update (found_id) on kolo.person_name_word, kolo.person_match_key to kolo_definer;
grant execute on function kolo.changed_meanwhile() to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.link_merged_person() owner to kolo_definer;
alter function kolo.refuse_case_of_merged() owner to kolo_definer;
set local role kolo_definer;
${keepSearchKeys}
reset role;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.scope_person_merge(), kolo.end_person_merge(), kolo.link_merged_person(),
  kolo.scope_person_distinction(), kolo.withdraw_person_distinction(), kolo.refuse_case_of_merged() from public;
`;
