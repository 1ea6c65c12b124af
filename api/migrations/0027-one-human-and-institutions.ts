import { Migration } from '@mikro-orm/migrations';

/**
 * What was built side by side, brought together: records that were merged are one human to retention and to duplicate
 * cases, of an erased person no household is recorded, and the managers of institutions are told who waits and help their
 * members to sign in, as those of NGOs do.
 */
export class OneHumanAndInstitutions extends Migration {
  override name = '0027-one-human-and-institutions';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [keptCases, nothingNewOfErased]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [retentionBatch, waitingMembers, renewals]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
  }
}

/** A case is kept in the place of another of the same human: also of one whose record was merged. */
const keptCases = /* sql */ `
create or replace function kolo.keep_another_case() returns trigger language plpgsql set search_path = '' as $$
begin
  perform from kolo.case_file kept
    join kolo.person k on k.id = kept.person_id
    join kolo.person o on o.id = new.person_id and coalesce(o.merged_into_id, o.id) = coalesce(k.merged_into_id, k.id)
    where kept.id = new.kept_case_id and kept.id <> new.id and kept.status <> 'duplicate';
  if not found then perform kolo.not_found('case'); end if;
  return new;
end $$;
`;

/** That somebody has left a household may still be said. */
const nothingNewOfErased = /* sql */ `
create trigger unless_erased before insert or update of relation, since on kolo.household_member for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();
create trigger unless_erased before insert on kolo.person_distinction for each row
  when (current_user = 'kolo_app') execute function kolo.refuse_of_erased();
`;

/** Records of one human are erased together, so a batch names one of them; the others are found erased by the next. */
const retentionBatch = /* sql */ `
create or replace function kolo.retention_batch(run uuid, most int) returns table (entry_id uuid, left_out text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform kolo.officer();
  return query
  select e.id, case when c.person_id is null then coalesce((kolo.erasure_obstacles(kolo.persons_of_human(e.person_id)))[1],
    'other_case') else c.left_out end
  from (
    select * from (
      select distinct on (coalesce(p.merged_into_id, p.id)) w.*
      from kolo.retention_entry w join kolo.person p on p.id = w.person_id
      where w.run_id = run and w.outcome is null order by coalesce(p.merged_into_id, p.id), w.id) one
    order by one.id limit most) e
  join kolo.retention_run r on r.id = e.run_id
  left join kolo.retention_candidates(r.programme_code) c on c.person_id = e.person_id
  order by e.id;
end $$;
`;

/** Who waits is for the partner's managers to confirm; a first manager, for the administrators of the country. */
const waitingMembers = /* sql */ `
create or replace function kolo.notify_waiting_member() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  managing constant text[] := array['partner_manager', 'institution_manager'];
begin
  perform kolo.notify_member(m.id, 'member_waiting', null, null, new.id)
    from kolo.membership m
    where m.partner_id = new.partner_id and m.role = any (managing) and m.status = 'active'
      and m.user_id <> new.user_id;
  if not found and new.role = any (managing) then
    perform kolo.notify_member(m.id, 'member_waiting', null, null, new.id)
      from kolo.membership m
      where m.country_code = new.country_code and m.role = 'administrator' and m.status = 'active'
        and m.user_id <> new.user_id;
  end if;
  return null;
end $$;
`;

/**
 * As before, and for institutions likewise: never one's own, and nobody's whose memberships reach further than the
 * viewer's: a manager's own partners; for an administrator, who may do it for managers, any NGO and institution.
 */
const renewals = /* sql */ `
create or replace function kolo.renewal_of_sign_in(member uuid) returns text
language plpgsql stable security definer set search_path = '' as $$
declare
  viewer uuid := nullif(current_setting('app.user_id', true), '')::uuid;
  ngos uuid[] := coalesce(nullif(current_setting('app.partner_manager_partners', true), ''), '{}')::uuid[];
  institutions uuid[] := coalesce(nullif(current_setting('app.institution_manager_partners', true), ''), '{}')::uuid[];
  administered text[] := coalesce(nullif(current_setting('app.administrator_countries', true), ''), '{}')::text[];
  who uuid;
  subject text;
  by_administrator boolean;
begin
  select u.id, u.auth_subject, m.role in ('partner_manager', 'institution_manager') and m.country_code = any (administered)
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
        and (by_administrator or m.partner_id = any (ngos)))
      and not (m.partner_kind = 'correctional_institution' and m.role in ('treatment_officer', 'institution_manager')
        and (by_administrator or m.partner_id = any (institutions))))
  then return 'wider'; end if;
  return 'open';
end $$;
`;
