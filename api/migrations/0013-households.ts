import { Migration } from '@mikro-orm/migrations';

/** Who of a partner's persons live together, and how each is related to the head of the household. */
export class Households extends Migration {
  override name = '0013-households';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(households);
    this.addSql(rules);
    this.addSql(
      'revoke execute on function kolo.scope_household(), kolo.scope_household_member(), kolo.record_relation() from public',
    );
    this.addSql('reset role');
    this.addSql(definers);
  }
}

/**
 * Present members are found by columns that are empty once somebody has left: by them the database sees to it that a
 * person lives in one household at a time, and that a household has one head.
 */
const households = /* sql */ `
create table kolo.household (
  id uuid primary key default uuidv7(),
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  first_person_id uuid not null,
  label text check (length(label) between 1 and 200 and label ~ '[^[:space:]]'),
  municipality_code text references kolo.municipality,
  version int not null default 1,
  created_at timestamptz not null default now(),
  unique (id, partner_id, country_code),
  foreign key (first_person_id, partner_id, country_code) references kolo.person (id, partner_id, country_code)
);
create table kolo.household_member (
  id uuid primary key default uuidv7(),
  household_id uuid not null,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  relation text not null check (relation in ('head', 'spouse_or_partner', 'child', 'parent', 'sibling', 'grandparent',
    'grandchild', 'other_relative', 'carer', 'not_related')),
  since date not null check (since >= '1900-01-01'),
  until date,
  leaving_reason text check (leaving_reason in ('moved_out', 'died', 'recorded_in_error', 'other')),
  current_person_id uuid generated always as (case when until is null then person_id end) stored,
  current_household_id uuid generated always as (case when until is null then household_id end) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  added_by_id uuid,
  check (until >= since),
  check ((until is null) = (leaving_reason is null)),
  foreign key (household_id, partner_id, country_code) references kolo.household (id, partner_id, country_code),
  foreign key (person_id, partner_id, country_code) references kolo.person (id, partner_id, country_code),
  foreign key (added_by_id, partner_id) references kolo.membership (id, partner_id)
);
create unique index household_member_current on kolo.household_member (current_person_id);
create unique index household_member_head on kolo.household_member (current_household_id) where relation = 'head';
create index household_member_household on kolo.household_member (household_id, since, id);
create index household_member_present on kolo.household_member (current_household_id, since, id);
create index household_member_person on kolo.household_member (person_id, since desc, id desc);

create table kolo.household_member_history (
  id uuid primary key default uuidv7(),
  member_id uuid not null references kolo.household_member,
  person_id uuid not null,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  field text not null check (field in ('relation', 'since', 'until')),
  old_value text,
  actor_id uuid,
  recorded_at timestamptz not null default now(),
  foreign key (actor_id, partner_id) references kolo.membership (id, partner_id)
);
create index household_member_history_member on kolo.household_member_history (member_id, recorded_at desc, id desc);
create trigger keep_scope before update on kolo.household_member_history
  for each row execute function kolo.keep_scope();
`;

const rules = /* sql */ `
create function kolo.scope_household() returns trigger language plpgsql set search_path = '' as $$
begin
  select p.partner_id, p.partner_kind, p.country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.person p where p.id = new.first_person_id;
  if not found then perform kolo.not_found('person'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.household for each row execute function kolo.scope_household();
create trigger keep_scope before update of id, partner_id, partner_kind, country_code, first_person_id
  on kolo.household for each row execute function kolo.keep_scope();

create function kolo.scope_household_member() returns trigger language plpgsql set search_path = '' as $$
begin
  select h.partner_id, h.partner_kind, h.country_code into new.partner_id, new.partner_kind, new.country_code
    from kolo.household h join kolo.person p on p.id = new.person_id
      and p.partner_id = h.partner_id and p.country_code = h.country_code
    where h.id = new.household_id;
  if not found then perform kolo.not_found('household or person'); end if;
  new.added_by_id := kolo.acting_membership();
  return new;
end $$;
create trigger scope before insert on kolo.household_member
  for each row execute function kolo.scope_household_member();
create trigger keep_scope
  before update of id, household_id, person_id, partner_id, partner_kind, country_code, added_by_id, created_at
  on kolo.household_member for each row execute function kolo.keep_scope();

create function kolo.record_relation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into kolo.household_member_history (member_id, person_id, partner_id, partner_kind, country_code, field,
    old_value, actor_id)
  select new.id, new.person_id, new.partner_id, new.partner_kind, new.country_code, f.field, f.old_value,
    kolo.acting_membership()
  from (values ('relation', old.relation, new.relation), ('since', old.since::text, new.since::text),
    ('until', old.until::text, new.until::text)) as f (field, old_value, new_value)
  where f.old_value is distinct from f.new_value;
  return null;
end $$;
create trigger record_relation after update of relation, since, until on kolo.household_member
  for each row when (current_user <> 'kolo_definer') execute function kolo.record_relation();
`;

/** What sees past row-level security belongs to the role that can do nothing else. */
const definers = /* sql */ `
grant insert on kolo.household_member_history to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.record_relation() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
`;
