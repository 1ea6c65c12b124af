import { Migration } from '@mikro-orm/migrations';

/** Row security and grants as the policy of packages/access compiles to them; written by `npm run access:migration`. */
export class AccessPolicy0014 extends Migration {
  override name = '0014-access-policy';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(rowSecurity);
    this.addSql('reset role');
  }
}

const rowSecurity = /* sql */ `
do $$
declare
  found record;
begin
  for found in select policyname, tablename from pg_policies where schemaname = 'kolo' loop
    execute format('drop policy %I on kolo.%I', found.policyname, found.tablename);
  end loop;
end
$$;
revoke all on kolo.country, kolo.municipality, kolo.partner, kolo.partner_country, kolo.programme, kolo.programme_country, kolo.programme_municipality, kolo.programme_partner, kolo.component, kolo.result, kolo.funding, kolo.user_account, kolo.membership, kolo.invitation, kolo.person, kolo.person_identity, kolo.person_special_category, kolo.person_name_word, kolo.person_match_key, kolo.person_correction, kolo.person_history, kolo.person_identity_history, kolo.person_special_category_history, kolo.person_conviction, kolo.person_merge, kolo.person_distinction, kolo.household, kolo.household_member, kolo.household_member_history, kolo.case_file, kolo.case_note, kolo.case_event, kolo.case_history, kolo.case_reason, kolo.case_goal, kolo.case_goal_history, kolo.case_task, kolo.case_count, kolo.country_case_count, kolo.audit_event, kolo.idempotency_key from public, kolo_app;
grant usage on schema kolo to kolo_app;
alter table kolo.country enable row level security;
alter table kolo.country force row level security;
alter table kolo.municipality enable row level security;
alter table kolo.municipality force row level security;
alter table kolo.partner enable row level security;
alter table kolo.partner force row level security;
alter table kolo.partner_country enable row level security;
alter table kolo.partner_country force row level security;
alter table kolo.programme enable row level security;
alter table kolo.programme force row level security;
alter table kolo.programme_country enable row level security;
alter table kolo.programme_country force row level security;
alter table kolo.programme_municipality enable row level security;
alter table kolo.programme_municipality force row level security;
alter table kolo.programme_partner enable row level security;
alter table kolo.programme_partner force row level security;
alter table kolo.component enable row level security;
alter table kolo.component force row level security;
alter table kolo.result enable row level security;
alter table kolo.result force row level security;
alter table kolo.funding enable row level security;
alter table kolo.funding force row level security;
alter table kolo.user_account enable row level security;
alter table kolo.user_account force row level security;
alter table kolo.membership enable row level security;
alter table kolo.membership force row level security;
alter table kolo.invitation enable row level security;
alter table kolo.invitation force row level security;
alter table kolo.person enable row level security;
alter table kolo.person force row level security;
alter table kolo.person_identity enable row level security;
alter table kolo.person_identity force row level security;
alter table kolo.person_special_category enable row level security;
alter table kolo.person_special_category force row level security;
alter table kolo.person_name_word enable row level security;
alter table kolo.person_name_word force row level security;
alter table kolo.person_match_key enable row level security;
alter table kolo.person_match_key force row level security;
alter table kolo.person_correction enable row level security;
alter table kolo.person_correction force row level security;
alter table kolo.person_history enable row level security;
alter table kolo.person_history force row level security;
alter table kolo.person_identity_history enable row level security;
alter table kolo.person_identity_history force row level security;
alter table kolo.person_special_category_history enable row level security;
alter table kolo.person_special_category_history force row level security;
alter table kolo.person_conviction enable row level security;
alter table kolo.person_conviction force row level security;
alter table kolo.person_merge enable row level security;
alter table kolo.person_merge force row level security;
alter table kolo.person_distinction enable row level security;
alter table kolo.person_distinction force row level security;
alter table kolo.household enable row level security;
alter table kolo.household force row level security;
alter table kolo.household_member enable row level security;
alter table kolo.household_member force row level security;
alter table kolo.household_member_history enable row level security;
alter table kolo.household_member_history force row level security;
alter table kolo.case_file enable row level security;
alter table kolo.case_file force row level security;
alter table kolo.case_note enable row level security;
alter table kolo.case_note force row level security;
alter table kolo.case_event enable row level security;
alter table kolo.case_event force row level security;
alter table kolo.case_history enable row level security;
alter table kolo.case_history force row level security;
alter table kolo.case_reason enable row level security;
alter table kolo.case_reason force row level security;
alter table kolo.case_goal enable row level security;
alter table kolo.case_goal force row level security;
alter table kolo.case_goal_history enable row level security;
alter table kolo.case_goal_history force row level security;
alter table kolo.case_task enable row level security;
alter table kolo.case_task force row level security;
alter table kolo.case_count enable row level security;
alter table kolo.case_count force row level security;
alter table kolo.country_case_count enable row level security;
alter table kolo.country_case_count force row level security;
alter table kolo.audit_event enable row level security;
alter table kolo.audit_event force row level security;
alter table kolo.idempotency_key enable row level security;
alter table kolo.idempotency_key force row level security;
create policy country_read on kolo.country as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy municipality_read on kolo.municipality as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy partner_read on kolo.partner as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy partner_country_read on kolo.partner_country as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy programme_read on kolo.programme as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy programme_country_read on kolo.programme_country as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy programme_municipality_read on kolo.programme_municipality as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy programme_partner_read on kolo.programme_partner as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy component_read on kolo.component as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy result_read on kolo.result as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy funding_read on kolo.funding as permissive for select to kolo_app
  using (((select nullif(current_setting('app.user_id', true), '')) is not null));
create policy user_account_read on kolo.user_account as permissive for select to kolo_app
  using ((id = (select nullif(current_setting('app.user_id', true), '')::uuid))
    or ((select nullif(current_setting('app.administrator_memberships', true), '')) is not null)
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy user_account_update on kolo.user_account as permissive for update to kolo_app
  using ((id = (select nullif(current_setting('app.user_id', true), '')::uuid)))
  with check ((id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy membership_read on kolo.membership as permissive for select to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
    or ((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((select nullif(current_setting('app.administrator_memberships', true), '')) is not null)
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy membership_update on kolo.membership as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.administrator_countries', true), '')::text[])::text[])) and (role = 'partner_manager') and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.administrator_countries', true), '')::text[])::text[])) and (role = 'partner_manager') and (partner_kind = 'ngo')));
create policy invitation_read on kolo.invitation as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (role = 'partner_manager') and (partner_kind = 'ngo')));
create policy invitation_create on kolo.invitation as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (invited_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[])))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (role = 'partner_manager') and (partner_kind = 'ngo')));
create policy invitation_update on kolo.invitation as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (role = 'partner_manager') and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (role = 'partner_manager') and (partner_kind = 'ngo')));
create policy person_read on kolo.person as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_create on kolo.person as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_update on kolo.person as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_identity_read on kolo.person_identity as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_identity_update on kolo.person_identity as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_special_category_read on kolo.person_special_category as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_special_category_update on kolo.person_special_category as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_name_word_read on kolo.person_name_word as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_match_key_read on kolo.person_match_key as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_correction_read on kolo.person_correction as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_history_read on kolo.person_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_identity_history_read on kolo.person_identity_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_special_category_history_read on kolo.person_special_category_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_merge_read on kolo.person_merge as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_merge_create on kolo.person_merge as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_merge_update on kolo.person_merge as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_distinction_read on kolo.person_distinction as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy person_distinction_create on kolo.person_distinction as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_distinction_update on kolo.person_distinction as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_read on kolo.household as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_create on kolo.household as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_update on kolo.household as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_member_read on kolo.household_member as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_member_create on kolo.household_member as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_member_update on kolo.household_member as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy household_member_history_read on kolo.household_member_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_file_read on kolo.case_file as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_file_create on kolo.case_file as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_file_update on kolo.case_file as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_note_read on kolo.case_note as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_note_create on kolo.case_note as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_event_read on kolo.case_event as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_history_read on kolo.case_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_reason_read on kolo.case_reason as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_goal_read on kolo.case_goal as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_goal_create on kolo.case_goal as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_goal_update on kolo.case_goal as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_goal_history_read on kolo.case_goal_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_task_read on kolo.case_task as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_task_create on kolo.case_task as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_task_update on kolo.case_task as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_count_read on kolo.case_count as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy country_case_count_read on kolo.country_case_count as permissive for select to kolo_app
  using (((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy audit_event_read on kolo.audit_event as permissive for select to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy audit_event_create on kolo.audit_event as permissive for insert to kolo_app
  with check ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy idempotency_key_read on kolo.idempotency_key as permissive for select to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy idempotency_key_create on kolo.idempotency_key as permissive for insert to kolo_app
  with check ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
grant select on kolo.country to kolo_app;
grant select on kolo.municipality to kolo_app;
grant select on kolo.partner to kolo_app;
grant select on kolo.partner_country to kolo_app;
grant select on kolo.programme to kolo_app;
grant select on kolo.programme_country to kolo_app;
grant select on kolo.programme_municipality to kolo_app;
grant select on kolo.programme_partner to kolo_app;
grant select on kolo.component to kolo_app;
grant select on kolo.result to kolo_app;
grant select on kolo.funding to kolo_app;
grant select (id, email, name, locale, created_at) on kolo.user_account to kolo_app;
grant update (locale) on kolo.user_account to kolo_app;
grant select on kolo.membership to kolo_app;
grant update (status, version) on kolo.membership to kolo_app;
grant select (id, partner_id, partner_kind, country_code, programme_code, role, email, invited_by_id, status, version, created_at, expires_at, answered_at) on kolo.invitation to kolo_app;
grant insert (id, partner_id, country_code, programme_code, role, email, token_hash, invited_by_id) on kolo.invitation to kolo_app;
grant update (status, version) on kolo.invitation to kolo_app;
grant select on kolo.person to kolo_app;
grant insert (id, partner_id, country_code, sex, birth_year, municipality_code) on kolo.person to kolo_app;
grant update (sex, birth_year, municipality_code, version) on kolo.person to kolo_app;
grant select on kolo.person_identity to kolo_app;
grant update (first_name, last_name, alias, birth_date, birth_date_precision, phone, address, no_fixed_address, safe_contact, national_id_kind, national_id_hash, national_id_key_version) on kolo.person_identity to kolo_app;
grant select on kolo.person_special_category to kolo_app;
grant update (ethnicity, disability, health, target_groups, vulnerabilities, seeing, hearing, walking, remembering, self_care, communicating) on kolo.person_special_category to kolo_app;
grant select on kolo.person_name_word to kolo_app;
grant select on kolo.person_match_key to kolo_app;
grant select on kolo.person_correction to kolo_app;
grant select on kolo.person_history to kolo_app;
grant select on kolo.person_identity_history to kolo_app;
grant select on kolo.person_special_category_history to kolo_app;
grant select on kolo.person_merge to kolo_app;
grant insert (id, kept_id, merged_id, reason, score, evidence) on kolo.person_merge to kolo_app;
grant update (undo_reason) on kolo.person_merge to kolo_app;
grant select on kolo.person_distinction to kolo_app;
grant insert (id, person_id, other_id) on kolo.person_distinction to kolo_app;
grant update (withdrawn_at) on kolo.person_distinction to kolo_app;
grant select on kolo.household to kolo_app;
grant insert (id, first_person_id, label, municipality_code) on kolo.household to kolo_app;
grant update (label, municipality_code, version) on kolo.household to kolo_app;
grant select on kolo.household_member to kolo_app;
grant insert (id, household_id, person_id, relation, since) on kolo.household_member to kolo_app;
grant update (relation, since, until, leaving_reason, version) on kolo.household_member to kolo_app;
grant select on kolo.household_member_history to kolo_app;
grant select on kolo.case_file to kolo_app;
grant insert (id, person_id, programme_code, municipality_code, caseworker_id, status_since, risk, opened_on) on kolo.case_file to kolo_app;
grant update (restricted, municipality_code, caseworker_id, status, status_since, risk, opened_on, closed_on, exit_reason, version) on kolo.case_file to kolo_app;
grant select on kolo.case_note to kolo_app;
grant insert (id, case_id, author_id, kind, body, occurred_on) on kolo.case_note to kolo_app;
grant select on kolo.case_event to kolo_app;
grant select on kolo.case_history to kolo_app;
grant select on kolo.case_reason to kolo_app;
grant select on kolo.case_goal to kolo_app;
grant insert (id, case_id, author_id, what, set_on, due_on) on kolo.case_goal to kolo_app;
grant update (what, due_on, outcome, decided_on, version) on kolo.case_goal to kolo_app;
grant select on kolo.case_goal_history to kolo_app;
grant select on kolo.case_task to kolo_app;
grant insert (id, case_id, author_id, assignee_id, kind, what, due_on, repeats, previous_id) on kolo.case_task to kolo_app;
grant update (assignee_id, status, ended_on, version) on kolo.case_task to kolo_app;
grant select on kolo.case_count to kolo_app;
grant select on kolo.country_case_count to kolo_app;
grant select on kolo.audit_event to kolo_app;
grant insert (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter, row_count) on kolo.audit_event to kolo_app;
grant select on kolo.idempotency_key to kolo_app;
grant insert (user_id, key, mutation, input_hash, result_id) on kolo.idempotency_key to kolo_app;
`;
