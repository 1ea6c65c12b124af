import { Migration } from '@mikro-orm/migrations';

/**
 * How people come to a partner and leave it: invitations, the steps that a membership may take, and the few functions that
 * work where row-level security has no viewer yet or on the sessions, which no viewer may touch.
 */
export class Members extends Migration {
  override name = '0010-members';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [invitations, invitationTriggers, membershipSteps]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('set local role kolo_auth');
    this.addSql(sessionGrants);
    this.addSql('reset role');
    this.addSql(definerGrants);
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [acceptance, ownSessions]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(functionGrants);
  }
}

/** The token itself is kept nowhere: whoever reads the table can accept nothing. */
const invitations = /* sql */ `
alter table kolo.membership add column version int not null default 1;

create table kolo.invitation (
  id uuid primary key default uuidv7(),
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,
  programme_code text not null,
  role text not null check (role in ('caseworker', 'partner_manager')),
  email text not null
    check (email = lower(email) and length(email) <= 320 and email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  token_hash text not null unique,
  invited_by_id uuid not null references kolo.membership,
  status text not null default 'open' check (status in ('open', 'accepted', 'revoked')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  answered_at timestamptz,
  foreign key (partner_id, country_code) references kolo.partner_country,
  foreign key (programme_code, country_code) references kolo.programme_country,
  foreign key (programme_code, partner_id) references kolo.programme_partner
);
create index invitation_partner on kolo.invitation (partner_id, created_at desc, id desc);
create index invitation_invited_by on kolo.invitation (invited_by_id);
`;

const invitationTriggers = /* sql */ `
create function kolo.scope_invitation() returns trigger language plpgsql as $$
begin
  select p.kind into new.partner_kind
    from kolo.partner p join kolo.partner_country c on c.partner_id = p.id and c.country_code = new.country_code
    where p.id = new.partner_id;
  if not found then perform kolo.not_found('partner'); end if;
  return new;
end $$;
create trigger scope before insert on kolo.invitation for each row execute function kolo.scope_invitation();

create trigger keep_scope
  before update of partner_id, partner_kind, country_code, programme_code, role, email, token_hash, invited_by_id
  on kolo.invitation for each row execute function kolo.keep_scope();

create function kolo.answer_invitation() returns trigger language plpgsql as $$
begin
  if old.status <> 'open' or (current_user = 'kolo_app' and new.status <> 'revoked') then
    raise exception using errcode = 'KL409', message = 'an invitation is answered once', table = tg_table_name;
  end if;
  new.answered_at := now();
  return new;
end $$;
create trigger answer before update of status on kolo.invitation for each row execute function kolo.answer_invitation();

revoke execute on function kolo.scope_invitation(), kolo.answer_invitation() from public;
`;

/**
 * The policy cannot say *not one's own* or *the first*, so the trigger says it of every viewer's update: nobody decides on
 * their own membership, whoever is no manager of the partner may confirm its first manager and nothing else, a partner
 * keeps its last manager, and who has left comes back by an invitation only.
 */
const membershipSteps = /* sql */ `
create function kolo.change_membership_status() returns trigger language plpgsql as $$
declare
  viewer uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  managed uuid[] := coalesce(nullif(current_setting('app.partner_manager_partners', true), ''), '{}')::uuid[];
  others_manage boolean;
begin
  if new.status = 'active' then new.confirmed_at := now(); end if;
  if new.status = 'deactivated' then new.deactivated_at := now(); end if;
  if current_user <> 'kolo_app' then return new; end if;
  others_manage := exists (
    select from kolo.membership
    where partner_id = new.partner_id and role = 'partner_manager' and status = 'active' and id <> new.id);
  if viewer is null or new.user_id = viewer
    or old.status = 'deactivated' or new.status = 'invited'
    or (new.partner_id <> all (managed) and (new.status <> 'active' or others_manage))
    or (old.status = 'active' and old.role = 'partner_manager' and not others_manage)
  then
    raise exception using errcode = 'KL409', message = 'this step is not open to a membership', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger step before update of status on kolo.membership for each row
  when (old.status is distinct from new.status) execute function kolo.change_membership_status();
revoke execute on function kolo.change_membership_status() from public;
`;

/** No token but to compare it, no address, no password. */
const sessionGrants = /* sql */ `
grant select ("createdAt", "userAgent"), delete on auth."session" to kolo_definer;
`;

const definerGrants = /* sql */ `
grant select (id, kind, name) on kolo.partner to kolo_definer;
grant insert (email, name, auth_subject) on kolo.user_account to kolo_definer;
grant select (display_name, version, deactivated_at),
  insert (user_id, role, partner_id, country_code, programme_code, status),
  update (status, confirmed_at, deactivated_at, version) on kolo.membership to kolo_definer;
grant select, update (status, version) on kolo.invitation to kolo_definer;
grant insert (partner_id, user_id, request_id, action, subject, subject_id, operation) on kolo.audit_event to kolo_definer;
`;

/**
 * What becomes of an invitation, for whoever holds its token. `invitation_for` says what it is; the two others accept it:
 * for a sign-in that was made in the same transaction, or for the one that a session belongs to. Each returns what
 * happened as a word. The address of a new user is the invited one and never comes from outside.
 */
const acceptance = /* sql */ `
create function kolo.invitation_state(invitation kolo.invitation) returns text language sql stable set search_path = '' as $$
  select case
    when invitation.status = 'accepted' then 'used'
    when invitation.status = 'revoked' then 'revoked'
    when invitation.expires_at <= now() then 'expired'
    else 'open' end
$$;

create function kolo.invitation_for(hash text)
returns table (state text, email text, role text, country_code text, partner_name text, expires_at timestamptz,
  has_account boolean)
language sql stable security definer set search_path = '' rows 1 as $$
  select kolo.invitation_state(i), i.email, i.role, i.country_code, p.name, i.expires_at,
    exists (select from kolo.user_account u where u.email = i.email)
  from kolo.invitation i join kolo.partner p on p.id = i.partner_id
  where i.token_hash = invitation_for.hash
$$;

create function kolo.join_by_invitation(asked kolo.invitation, who uuid, request text) returns text
language plpgsql set search_path = '' as $$
declare
  joined uuid;
begin
  insert into kolo.membership as known (user_id, role, partner_id, country_code, programme_code, status)
    values (who, asked.role, asked.partner_id, asked.country_code, asked.programme_code, 'invited')
    on conflict (user_id, role, partner_id, country_code, programme_code) do update
      set status = 'invited', confirmed_at = null, deactivated_at = null, display_name = excluded.display_name,
        version = known.version + 1
      where known.status = 'deactivated'
    returning id into joined;
  if joined is null then return 'already_member'; end if;
  update kolo.invitation set status = 'accepted', version = version + 1 where id = asked.id;
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation)
    values (asked.partner_id, who, request, 'create', 'Membership', joined, 'acceptInvitation');
  return 'accepted';
end $$;

create function kolo.accept_invitation_as_new(hash text, subject text, full_name text, request text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked kolo.invitation;
  who uuid;
begin
  select * into asked from kolo.invitation i where i.token_hash = hash for update;
  if not found then return 'unknown'; end if;
  if kolo.invitation_state(asked) <> 'open' then return kolo.invitation_state(asked); end if;
  insert into kolo.user_account (email, name, auth_subject) values (asked.email, full_name, subject)
    on conflict (email) do nothing returning id into who;
  if who is null then return 'has_account'; end if;
  return kolo.join_by_invitation(asked, who, request);
end $$;

create function kolo.accept_invitation_signed_in(hash text, session_token text, request text) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  asked kolo.invitation;
  who uuid;
  address text;
begin
  select u.id, u.email into who, address
    from auth."session" s join kolo.user_account u on u.auth_subject = s."userId"
    where s."token" = session_token and s."expiresAt" > now();
  if not found then return 'signed_out'; end if;
  select * into asked from kolo.invitation i where i.token_hash = hash for update;
  if not found then return 'unknown'; end if;
  if address <> asked.email then return 'of_another'; end if;
  if kolo.invitation_state(asked) <> 'open' then return kolo.invitation_state(asked); end if;
  return kolo.join_by_invitation(asked, who, request);
end $$;
`;

/** Everybody's own sessions, found by the token of the present one; and those of somebody who just left. */
const ownSessions = /* sql */ `
create function kolo.own_sessions(token text)
returns table (id text, created_at timestamptz, expires_at timestamptz, user_agent text, is_current boolean)
language sql stable security definer set search_path = '' as $$
  select s."id", s."createdAt", s."expiresAt", s."userAgent", s."id" = mine."id"
  from auth."session" mine join auth."session" s on s."userId" = mine."userId"
  where mine."token" = own_sessions.token and mine."expiresAt" > now() and s."expiresAt" > now()
  order by s."createdAt" desc, s."id"
$$;

create function kolo.end_session(token text, session_id text) returns void
language sql volatile security definer set search_path = '' as $$
  delete from auth."session" s using auth."session" mine
  where mine."token" = end_session.token and mine."expiresAt" > now() and s."userId" = mine."userId"
    and s."id" = end_session.session_id
$$;

create function kolo.end_all_sessions(token text) returns void
language sql volatile security definer set search_path = '' as $$
  delete from auth."session" s using auth."session" mine
  where mine."token" = end_all_sessions.token and mine."expiresAt" > now() and s."userId" = mine."userId"
$$;

-- Of a membership that this very transaction has ended, where it was the last: of nobody else.
create function kolo.end_sessions_of_leaver(member uuid) returns void
language sql volatile security definer set search_path = '' as $$
  delete from auth."session" s using kolo.membership m, kolo.user_account u
  where m.id = end_sessions_of_leaver.member and m.status = 'deactivated' and m.deactivated_at = now()
    and u.id = m.user_id and s."userId" = u.auth_subject
    and not exists (select from kolo.membership other where other.user_id = m.user_id and other.status = 'active')
$$;
`;

const functionGrants = /* sql */ `
revoke execute on function kolo.invitation_state(kolo.invitation), kolo.invitation_for(text),
  kolo.join_by_invitation(kolo.invitation, uuid, text), kolo.accept_invitation_as_new(text, text, text, text),
  kolo.accept_invitation_signed_in(text, text, text), kolo.own_sessions(text), kolo.end_session(text, text),
  kolo.end_all_sessions(text), kolo.end_sessions_of_leaver(uuid) from public;
grant usage on schema kolo to kolo_auth;
grant execute on function kolo.invitation_for(text), kolo.accept_invitation_as_new(text, text, text, text),
  kolo.accept_invitation_signed_in(text, text, text) to kolo_auth;
grant execute on function kolo.own_sessions(text), kolo.end_session(text, text), kolo.end_all_sessions(text),
  kolo.end_sessions_of_leaver(uuid) to kolo_app;
`;
