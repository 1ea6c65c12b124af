import { Migration } from '@mikro-orm/migrations';

/**
 * New passwords: links that set one, and the few functions by which sign-in, which reads no record, learns where mail goes
 * and leaves a trace, and by which a member's manager makes a link for them.
 */
export class PasswordReset extends Migration {
  override name = '0014-password-reset';

  override up(): void {
    this.addSql('set local role kolo_auth');
    this.addSql(resets);
    this.addSql('reset role');
    this.addSql('grant select (partner_kind) on kolo.membership to kolo_definer');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [ofSignIn, ofManagers]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(functionGrants);
  }
}

/** The token itself is kept nowhere: whoever reads the table can set nothing. */
const resets = /* sql */ `
create table auth.password_reset (
  token_hash text not null primary key,
  user_id text not null references auth."user" ("id") on delete cascade,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 minutes'
);
create index password_reset_user on auth.password_reset (user_id);
create index password_reset_expires_at on auth.password_reset (expires_at);
grant select (user_id), insert (token_hash, user_id), delete on auth.password_reset to kolo_definer;
`;

/** For the login of sign-in. A trace stands with the user and the first of their partners, as that of ended sessions does. */
const ofSignIn = /* sql */ `
create function kolo.addressee(address text) returns table (subject text, locale text)
language sql stable security definer set search_path = '' rows 1 as $$
  select u.auth_subject, u.locale from kolo.user_account u
  where u.email = addressee.address and u.auth_subject is not null
$$;

create function kolo.record_change_of_sign_in(of_subject text, operation text, request text) returns void
language sql volatile security definer set search_path = '' as $$
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation)
  select first.partner_id, u.id, record_change_of_sign_in.request, 'update', 'User', u.id,
    record_change_of_sign_in.operation
  from kolo.user_account u
  cross join lateral (
    select m.partner_id from kolo.membership m where m.user_id = u.id
    order by m.status = 'active' desc, m.created_at, m.id limit 1) first
  where u.auth_subject = of_subject
$$;
`;

/**
 * Whether the viewer may renew how a member signs in, as a word: never their own way, and nobody's whose memberships reach
 * further than the viewer's: a manager's own partners; for an administrator, who may do it for managers, any NGO. It looks at
 * memberships that the viewer may not see, and says no more of them than that they are there.
 */
const ofManagers = /* sql */ `
create function kolo.renewal_of_sign_in(member uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  viewer uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  managed uuid[] := coalesce(nullif(current_setting('app.partner_manager_partners', true), ''), '{}')::uuid[];
  administered text[] := coalesce(nullif(current_setting('app.administrator_countries', true), ''), '{}')::text[];
  who uuid;
  subject text;
  by_administrator boolean;
begin
  select u.id, u.auth_subject, m.role = 'partner_manager' and m.country_code = any (administered)
    into who, subject, by_administrator
    from kolo.membership m join kolo.user_account u on u.id = m.user_id
    where m.id = member and m.status <> 'deactivated';
  if not found then return 'left'; end if;
  if viewer is null or who = viewer then return 'own'; end if;
  if subject is null then return 'no_account'; end if;
  if exists (
    select from kolo.membership m
    where m.user_id = who and m.status <> 'deactivated'
      and not (m.partner_kind = 'ngo' and m.role in ('caseworker', 'partner_manager')
        and (by_administrator or m.partner_id = any (managed))))
  then return 'wider'; end if;
  return 'open';
end $$;

create function kolo.subject_to_renew(member uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
begin
  if kolo.renewal_of_sign_in(member) <> 'open' then
    raise exception using errcode = 'KL409', message = 'this member''s sign-in is not the viewer''s to renew';
  end if;
  return (select u.auth_subject from kolo.membership m join kolo.user_account u on u.id = m.user_id where m.id = member);
end $$;

create function kolo.create_password_reset(member uuid, hash text) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  subject text := kolo.subject_to_renew(member);
begin
  delete from auth.password_reset r where r.user_id = subject;
  insert into auth.password_reset (token_hash, user_id) values (hash, subject);
end $$;
`;

const functionGrants = /* sql */ `
revoke execute on function kolo.addressee(text), kolo.record_change_of_sign_in(text, text, text),
  kolo.renewal_of_sign_in(uuid), kolo.subject_to_renew(uuid), kolo.create_password_reset(uuid, text) from public;
grant execute on function kolo.addressee(text), kolo.record_change_of_sign_in(text, text, text) to kolo_auth;
grant execute on function kolo.renewal_of_sign_in(uuid), kolo.create_password_reset(uuid, text) to kolo_app;
`;
