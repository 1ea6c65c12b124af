import { Migration } from '@mikro-orm/migrations';

/**
 * Institutions get members as NGOs do, by the same steps in roles of their own; and nobody is given work at the moment at
 * which they leave.
 */
export class InstitutionMembers extends Migration {
  override name = '0016-institution-members';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [invitableRoles, membershipSteps, assignees]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('alter function kolo.member_stays(uuid) owner to kolo_definer');
    this.addSql('grant insert (locale) on kolo.user_account to kolo_definer');
    this.addSql('drop function kolo.invitation_for(text)');
    this.addSql('set local role kolo_definer');
    this.addSql(acceptanceInALanguage);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(functionGrants);
  }
}

/** A role belongs to a kind of partner; an institution has its own two and no others. */
const invitableRoles = /* sql */ `
alter table kolo.invitation
  add column locale text not null default 'en' check (locale in ('en', 'sr-Cyrl', 'sr-Latn')),
  drop constraint invitation_role_check,
  add constraint invitation_role_check
    check (role in ('caseworker', 'partner_manager', 'treatment_officer', 'institution_manager')),
  add constraint invitation_role_of_kind
    check ((role in ('treatment_officer', 'institution_manager')) = (partner_kind = 'correctional_institution'));
`;

/** As before, for the managers of NGOs and of institutions alike. */
const membershipSteps = /* sql */ `
create or replace function kolo.change_membership_status() returns trigger language plpgsql as $$
declare
  viewer uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  managed uuid[] := coalesce(nullif(current_setting('app.partner_manager_partners', true), ''), '{}')::uuid[]
    || coalesce(nullif(current_setting('app.institution_manager_partners', true), ''), '{}')::uuid[];
  others_manage boolean;
begin
  if new.status = 'active' then new.confirmed_at := now(); end if;
  if new.status = 'deactivated' then new.deactivated_at := now(); end if;
  if current_user <> 'kolo_app' then return new; end if;
  others_manage := exists (
    select from kolo.membership
    where partner_id = new.partner_id and role in ('partner_manager', 'institution_manager') and status = 'active'
      and id <> new.id);
  if viewer is null or new.user_id = viewer
    or old.status = 'deactivated' or new.status = 'invited'
    or (new.partner_id <> all (managed) and (new.status <> 'active' or others_manage))
    or (old.status = 'active' and old.role in ('partner_manager', 'institution_manager') and not others_manage)
  then
    raise exception using errcode = 'KL409', message = 'this step is not open to a membership', table = tg_table_name;
  end if;
  return new;
end $$;
`;

/**
 * Open work is an active member's. Whoever gives it holds the member's row, and whoever lets the member go has locked it
 * for update before handing over what is open: one of the two waits, and then sees what the other did.
 */
const assignees = /* sql */ `
create function kolo.member_stays(member uuid) returns boolean language plpgsql volatile security definer
set search_path = '' as $$
declare
  standing text;
begin
  select status into standing from kolo.membership where id = member for key share;
  return coalesce(standing = 'active', false);
end $$;

create function kolo.give_to_who_stays() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kolo_app' and not kolo.member_stays((to_jsonb(new) ->> tg_argv[0])::uuid) then
    perform kolo.changed_meanwhile();
  end if;
  return new;
end $$;
create trigger give_to_who_stays before insert or update of caseworker_id, status on kolo.case_file for each row
  when (new.status = 'open' and new.caseworker_id is not null)
  execute function kolo.give_to_who_stays('caseworker_id');
create trigger give_to_who_stays before insert or update of assignee_id, status on kolo.case_task for each row
  when (new.status = 'open') execute function kolo.give_to_who_stays('assignee_id');
`;

/** Whoever is invited is addressed in the language that the inviter chose, and has it from the first day. */
const acceptanceInALanguage = /* sql */ `
create function kolo.invitation_for(hash text)
returns table (state text, email text, role text, country_code text, partner_name text, expires_at timestamptz,
  has_account boolean, locale text)
language sql stable security definer set search_path = '' rows 1 as $$
  select kolo.invitation_state(i), i.email, i.role, i.country_code, p.name, i.expires_at,
    exists (select from kolo.user_account u where u.email = i.email), i.locale
  from kolo.invitation i join kolo.partner p on p.id = i.partner_id
  where i.token_hash = invitation_for.hash
$$;

create or replace function kolo.accept_invitation_as_new(hash text, subject text, full_name text, request text)
returns text language plpgsql volatile security definer set search_path = '' as $$
declare
  asked kolo.invitation;
  who uuid;
begin
  select * into asked from kolo.invitation i where i.token_hash = hash for update;
  if not found then return 'unknown'; end if;
  if kolo.invitation_state(asked) <> 'open' then return kolo.invitation_state(asked); end if;
  insert into kolo.user_account (email, name, auth_subject, locale)
    values (asked.email, full_name, subject, asked.locale)
    on conflict (email) do nothing returning id into who;
  if who is null then return 'has_account'; end if;
  return kolo.join_by_invitation(asked, who, request);
end $$;
`;

const functionGrants = /* sql */ `
revoke execute on function kolo.member_stays(uuid), kolo.give_to_who_stays(), kolo.invitation_for(text) from public;
grant execute on function kolo.invitation_for(text) to kolo_auth;
grant execute on function kolo.member_stays(uuid) to kolo_app;
`;
