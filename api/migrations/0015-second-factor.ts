import { Migration } from '@mikro-orm/migrations';

/**
 * The second factor: what sign-in keeps of it, whether a partner asks for it, and what the look-up of a session says, so
 * that one place can decide whether a session opens anything.
 */
export class SecondFactor extends Migration {
  override name = '0015-second-factor';

  override up(): void {
    this.addSql('set local role kolo_auth');
    this.addSql(factors);
    this.addSql('reset role');
    this.addSql('set local role kolo_owner');
    this.addSql(partners);
    this.addSql('grant select (requires_second_factor) on kolo.partner to kolo_definer');
    this.addSql('reset role');
    this.addSql('drop function kolo.viewer(text)');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('alter function kolo.count_change_of_partner() owner to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [factorChanges, standing, viewer, renewal]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql('set local role kolo_auth');
    this.addSql(factorTriggers);
    this.addSql('reset role');
    this.addSql(functionGrants);
  }
}

/**
 * `sealed_secret` is encrypted under a key that the database does not have, codes are keyed hashes. A password that was
 * right makes no session where there is a second factor, but a `second_step`, which opens nothing.
 */
const factors = /* sql */ `
alter table auth."session" add column second_factor_at timestamptz;

create table auth.second_factor (
  user_id text not null primary key references auth."user" ("id") on delete cascade,
  sealed_secret text not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  created_at timestamptz not null default now()
);
create table auth.recovery_code (
  user_id text not null references auth.second_factor on delete cascade,
  code_hash text not null,
  primary key (user_id, code_hash)
);
create table auth.second_step (
  token_hash text not null primary key,
  user_id text not null references auth."user" ("id") on delete cascade,
  expires_at timestamptz not null default now() + interval '10 minutes'
);
create index second_step_user on auth.second_step (user_id);
create index second_step_expires_at on auth.second_step (expires_at);

grant select (second_factor_at) on auth."session" to kolo_definer;
grant select (user_id, confirmed_at), delete on auth.second_factor to kolo_definer;
grant select (user_id), delete on auth.second_step to kolo_definer;
`;

/** What a partner asks of its members decides on who they are as viewers, so their versions grow with it. */
const partners = /* sql */ `
alter table kolo.partner
  add column requires_second_factor boolean not null default false,
  add column version int not null default 1;

create function kolo.count_change_of_partner() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update kolo.user_account u set access_version = u.access_version + 1
    where u.id in (select m.user_id from kolo.membership m where m.partner_id = new.id and m.status = 'active');
  return null;
end $$;
create trigger access_changed after update on kolo.partner for each row
  when (old.requires_second_factor is distinct from new.requires_second_factor)
  execute function kolo.count_change_of_partner();
`;

const factorChanges = /* sql */ `
create function kolo.count_change_of_factor() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update kolo.user_account set access_version = access_version + 1 where auth_subject = coalesce(new.user_id, old.user_id);
  return null;
end $$;
grant execute on function kolo.count_change_of_factor() to kolo_auth;
`;

const factorTriggers = /* sql */ `
create trigger access_changed after update on auth.second_factor for each row
  when (old.confirmed_at is distinct from new.confirmed_at) execute function kolo.count_change_of_factor();
create trigger access_changed_by_loss after delete on auth.second_factor for each row
  when (old.confirmed_at is not null) execute function kolo.count_change_of_factor();
`;

/** For the paths of sign-in itself: whose session it is, and what bears on whether it opens anything. */
const standing = /* sql */ `
create function kolo.session_standing(token text)
returns table (subject text, email text, name text, roles text[], has_factor boolean, passed_factor boolean,
  partner_requires boolean)
language sql stable security definer set search_path = '' rows 1 as $$
  select u.auth_subject, u.email, u.name, coalesce(array_agg(distinct m.role) filter (where m.id is not null), '{}'),
    exists (select from auth.second_factor f where f.user_id = u.auth_subject and f.confirmed_at is not null),
    s.second_factor_at is not null, coalesce(bool_or(p.requires_second_factor), false)
  from auth."session" s
  join kolo.user_account u on u.auth_subject = s."userId"
  left join kolo.membership m on m.user_id = u.id and m.status = 'active'
  left join kolo.partner p on p.id = m.partner_id
  where s."token" = session_standing.token and s."expiresAt" > now()
  group by u.id, s."id"
$$;
`;

const viewer = /* sql */ `
create function kolo.viewer(token text)
returns table (user_id uuid, name text, email text, locale text, memberships jsonb, access_version int,
  has_factor boolean, passed_factor boolean, partner_requires boolean)
language sql stable security definer set search_path = '' rows 1 as $$
  select u.id, u.name, u.email, u.locale,
    coalesce(
      jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'partnerId', m.partner_id, 'countryCode', m.country_code,
        'programmeCode', m.programme_code) order by m.created_at, m.id) filter (where m.id is not null),
      '[]'),
    u.access_version,
    exists (select from auth.second_factor f where f.user_id = u.auth_subject and f.confirmed_at is not null),
    s.second_factor_at is not null, coalesce(bool_or(p.requires_second_factor), false)
  from auth."session" s
  join kolo.user_account u on u.auth_subject = s."userId"
  left join kolo.membership m on m.user_id = u.id and m.status = 'active'
  left join kolo.partner p on p.id = m.partner_id
  where s."token" = viewer.token and s."expiresAt" > now()
  group by u.id, s."id"
$$;
`;

/** Takes a lost second factor from a member, and every session with it. */
const renewal = /* sql */ `
create function kolo.has_second_factor(member uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select kolo.renewal_of_sign_in(member) = 'open' and exists (
    select from kolo.membership m join kolo.user_account u on u.id = m.user_id
    join auth.second_factor f on f.user_id = u.auth_subject and f.confirmed_at is not null
    where m.id = member)
$$;

create function kolo.reset_second_factor(member uuid) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  subject text := kolo.subject_to_renew(member);
begin
  delete from auth.second_factor f where f.user_id = subject;
  delete from auth.second_step w where w.user_id = subject;
  delete from auth."session" s where s."userId" = subject;
end $$;
`;

const functionGrants = /* sql */ `
revoke execute on function kolo.count_change_of_partner(), kolo.count_change_of_factor(), kolo.session_standing(text),
  kolo.viewer(text), kolo.has_second_factor(uuid), kolo.reset_second_factor(uuid) from public, kolo_auth;
grant execute on function kolo.session_standing(text) to kolo_auth;
grant execute on function kolo.viewer(text), kolo.has_second_factor(uuid), kolo.reset_second_factor(uuid) to kolo_app;
`;
