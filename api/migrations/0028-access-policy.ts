import { Migration } from '@mikro-orm/migrations';

/** Row security and grants as the policy of packages/access compiles to them; written by `npm run access:migration`. */
export class AccessPolicy0028 extends Migration {
  override name = '0028-access-policy';

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
revoke all on kolo.country, kolo.municipality, kolo.partner, kolo.partner_country, kolo.programme, kolo.programme_country, kolo.programme_municipality, kolo.programme_partner, kolo.component, kolo.result, kolo.funding, kolo.user_account, kolo.membership, kolo.invitation, kolo.person, kolo.person_identity, kolo.person_special_category, kolo.person_name_word, kolo.person_match_key, kolo.person_correction, kolo.person_history, kolo.person_identity_history, kolo.person_special_category_history, kolo.person_conviction, kolo.person_merge, kolo.person_distinction, kolo.household, kolo.household_member, kolo.household_member_history, kolo.case_file, kolo.case_note, kolo.case_event, kolo.case_history, kolo.case_reason, kolo.case_goal, kolo.case_goal_history, kolo.case_task, kolo.case_task_history, kolo.case_count, kolo.country_case_count, kolo.legal_basis, kolo.legal_basis_detail, kolo.access_window, kolo.offer, kolo.offer_event, kolo.offer_note, kolo.transfer_request, kolo.break_glass, kolo.person_cluster, kolo.person_to_link, kolo.saved_view, kolo.list_start, kolo.notice, kolo.subject_request, kolo.subject_request_person, kolo.subject_export, kolo.person_erasure, kolo.retention_run, kolo.retention_entry, kolo.audit_event, kolo.idempotency_key from public, kolo_app;
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
alter table kolo.case_task_history enable row level security;
alter table kolo.case_task_history force row level security;
alter table kolo.case_count enable row level security;
alter table kolo.case_count force row level security;
alter table kolo.country_case_count enable row level security;
alter table kolo.country_case_count force row level security;
alter table kolo.legal_basis enable row level security;
alter table kolo.legal_basis force row level security;
alter table kolo.legal_basis_detail enable row level security;
alter table kolo.legal_basis_detail force row level security;
alter table kolo.access_window enable row level security;
alter table kolo.access_window force row level security;
alter table kolo.offer enable row level security;
alter table kolo.offer force row level security;
alter table kolo.offer_event enable row level security;
alter table kolo.offer_event force row level security;
alter table kolo.offer_note enable row level security;
alter table kolo.offer_note force row level security;
alter table kolo.transfer_request enable row level security;
alter table kolo.transfer_request force row level security;
alter table kolo.break_glass enable row level security;
alter table kolo.break_glass force row level security;
alter table kolo.person_cluster enable row level security;
alter table kolo.person_cluster force row level security;
alter table kolo.person_to_link enable row level security;
alter table kolo.person_to_link force row level security;
alter table kolo.saved_view enable row level security;
alter table kolo.saved_view force row level security;
alter table kolo.list_start enable row level security;
alter table kolo.list_start force row level security;
alter table kolo.notice enable row level security;
alter table kolo.notice force row level security;
alter table kolo.subject_request enable row level security;
alter table kolo.subject_request force row level security;
alter table kolo.subject_request_person enable row level security;
alter table kolo.subject_request_person force row level security;
alter table kolo.subject_export enable row level security;
alter table kolo.subject_export force row level security;
alter table kolo.person_erasure enable row level security;
alter table kolo.person_erasure force row level security;
alter table kolo.retention_run enable row level security;
alter table kolo.retention_run force row level security;
alter table kolo.retention_entry enable row level security;
alter table kolo.retention_entry force row level security;
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
create policy partner_update on kolo.partner as permissive for update to kolo_app
  using (((id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (kind = 'ngo'))
    or ((id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (kind = 'correctional_institution')))
  with check (((id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (kind = 'ngo'))
    or ((id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (kind = 'correctional_institution')));
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
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null)
    or ((partner_id = any ((select nullif(current_setting('app.treatment_officer_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution'))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')));
create policy membership_update on kolo.membership as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.administrator_countries', true), '')::text[])::text[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')))
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.administrator_countries', true), '')::text[])::text[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')));
create policy invitation_read on kolo.invitation as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')));
create policy invitation_create on kolo.invitation as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (invited_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[])))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution') and (invited_by_id = any ((select nullif(current_setting('app.institution_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy invitation_update on kolo.invitation as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')))
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((invited_by_id = any ((select nullif(current_setting('app.administrator_memberships', true), '')::uuid[])::uuid[])) and (((role = 'partner_manager') and (partner_kind = 'ngo')) or ((role = 'institution_manager') and (partner_kind = 'correctional_institution'))))
    or ((partner_id = any ((select nullif(current_setting('app.institution_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'correctional_institution')));
create policy person_read on kolo.person as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(id, 'file', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(id, 'file', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(id, 'file', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(id, 'file', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])))))
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
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(person_id, 'identity', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(person_id, 'identity', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(person_id, 'identity', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(person_id, 'identity', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])))))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or (kolo.has_window_to_person(person_id, 'identity', (select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[]))));
create policy person_identity_update on kolo.person_identity as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy person_special_category_read on kolo.person_special_category as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(person_id, 'special_category', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(person_id, 'special_category', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_person(person_id, 'special_category', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_person(person_id, 'special_category', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[]))))));
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
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or ((kolo.has_window_to_case(id, 'file', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(id, 'file', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_case(id, 'file', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(id, 'file', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])))))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_file_create on kolo.case_file as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (restricted = false))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_file_update on kolo.case_file as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_note_read on kolo.case_note as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or ((kolo.has_window_to_case(case_id, 'notes', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'notes', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_case(case_id, 'notes', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'notes', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[]))))));
create policy case_note_create on kolo.case_note as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_event_read on kolo.case_event as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])))))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_history_read on kolo.case_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy case_reason_read on kolo.case_reason as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_goal_read on kolo.case_goal as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[]))))));
create policy case_goal_create on kolo.case_goal as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_goal_update on kolo.case_goal as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_goal_history_read on kolo.case_goal_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_task_read on kolo.case_task as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or ((kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_to_case(case_id, 'plan', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[]))))));
create policy case_task_create on kolo.case_task as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy case_task_update on kolo.case_task as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_task_history_read on kolo.case_task_history as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy case_count_read on kolo.case_count as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy country_case_count_read on kolo.country_case_count as permissive for select to kolo_app
  using (((country_code = any ((select nullif(current_setting('app.country_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo'))
    or ((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo')));
create policy legal_basis_read on kolo.legal_basis as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy legal_basis_create on kolo.legal_basis as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (recorded_by_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (recorded_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy legal_basis_update on kolo.legal_basis as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')))
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy legal_basis_detail_read on kolo.legal_basis_detail as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy legal_basis_detail_create on kolo.legal_basis_detail as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')));
create policy access_window_read on kolo.access_window as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or (grantee_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) or (grantee_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (grantee_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) or (grantee_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[])))
    or (grantee_id = any ((select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[])::uuid[]))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy offer_read on kolo.offer as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))));
create policy offer_create on kolo.offer as permissive for insert to kolo_app
  with check ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) and (offered_by_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (offered_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy offer_update on kolo.offer as permissive for update to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))))
  with check ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))));
create policy offer_event_read on kolo.offer_event as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))));
create policy offer_note_read on kolo.offer_note as permissive for select to kolo_app
  using (((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) and (shared = true)) or (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) and (author_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[]))) or ((to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (author_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (restricted = false)) or ((to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))) or (((kolo.has_window_by_source(offer_id, 'file', (select nullif(current_setting('app.caseworker_partners', true), '')::uuid[]))) or (kolo.has_window_by_source(offer_id, 'file', (select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])))) and (shared = true)))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (shared = true)) or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))) or ((to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (author_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))) or (((kolo.has_window_by_source(offer_id, 'file', (select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[]))) or (kolo.has_window_by_source(offer_id, 'file', (select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])))) and (shared = true))));
create policy offer_note_create on kolo.offer_note as permissive for insert to kolo_app
  with check (((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and ((restricted = false) or (reserved_for = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))) or ((to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (author_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[]))))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))) or ((to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (author_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[])))));
create policy transfer_request_read on kolo.transfer_request as permissive for select to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))));
create policy transfer_request_create on kolo.transfer_request as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (requested_by_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (requested_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy transfer_request_update on kolo.transfer_request as permissive for update to kolo_app
  using ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))))
  with check ((((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])))
    or (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo')) or (to_partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[]))));
create policy break_glass_read on kolo.break_glass as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or (opened_by_id = any ((select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[])::uuid[]))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy break_glass_create on kolo.break_glass as permissive for insert to kolo_app
  with check (((country_code = any ((select nullif(current_setting('app.regional_coordinator_countries', true), '')::text[])::text[])) and (partner_kind = 'ngo') and (opened_by_id = any ((select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[])::uuid[]))));
create policy break_glass_update on kolo.break_glass as permissive for update to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or (opened_by_id = any ((select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[])::uuid[]))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null))
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or (opened_by_id = any ((select nullif(current_setting('app.regional_coordinator_memberships', true), '')::uuid[])::uuid[]))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy saved_view_read on kolo.saved_view as permissive for select to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid))
    or ((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (shared = true))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (shared = true)));
create policy saved_view_create on kolo.saved_view as permissive for insert to kolo_app
  with check (((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) and (shared = false))
    or ((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (owner_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (owner_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy saved_view_update on kolo.saved_view as permissive for update to kolo_app
  using (((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) and (shared = false))
    or ((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (owner_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (shared = true)))
  with check (((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)) and (shared = false))
    or ((partner_id = any ((select nullif(current_setting('app.caseworker_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (owner_id = any ((select nullif(current_setting('app.caseworker_memberships', true), '')::uuid[])::uuid[])))
    or ((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (shared = true)));
create policy list_start_read on kolo.list_start as permissive for select to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy list_start_create on kolo.list_start as permissive for insert to kolo_app
  with check ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy list_start_update on kolo.list_start as permissive for update to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)))
  with check ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy notice_read on kolo.notice as permissive for select to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy notice_update on kolo.notice as permissive for update to kolo_app
  using ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)))
  with check ((user_id = (select nullif(current_setting('app.user_id', true), '')::uuid)));
create policy subject_request_read on kolo.subject_request as permissive for select to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy subject_request_create on kolo.subject_request as permissive for insert to kolo_app
  with check ((received_by_id = any ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')::uuid[])::uuid[])));
create policy subject_request_update on kolo.subject_request as permissive for update to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null))
  with check (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy subject_request_person_read on kolo.subject_request_person as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy subject_request_person_update on kolo.subject_request_person as permissive for update to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null))
  with check (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy subject_export_read on kolo.subject_export as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy subject_export_create on kolo.subject_export as permissive for insert to kolo_app
  with check (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo') and (made_by_id = any ((select nullif(current_setting('app.partner_manager_memberships', true), '')::uuid[])::uuid[]))));
create policy person_erasure_read on kolo.person_erasure as permissive for select to kolo_app
  using (((partner_id = any ((select nullif(current_setting('app.partner_manager_partners', true), '')::uuid[])::uuid[])) and (partner_kind = 'ngo'))
    or ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy person_erasure_create on kolo.person_erasure as permissive for insert to kolo_app
  with check ((decided_by_id = any ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')::uuid[])::uuid[])));
create policy retention_run_read on kolo.retention_run as permissive for select to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy retention_run_create on kolo.retention_run as permissive for insert to kolo_app
  with check ((decided_by_id = any ((select nullif(current_setting('app.data_protection_officer_memberships', true), '')::uuid[])::uuid[])));
create policy retention_run_update on kolo.retention_run as permissive for update to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null))
  with check (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy retention_entry_read on kolo.retention_entry as permissive for select to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
create policy retention_entry_update on kolo.retention_entry as permissive for update to kolo_app
  using (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null))
  with check (((select nullif(current_setting('app.data_protection_officer_memberships', true), '')) is not null));
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
grant update (requires_second_factor, version) on kolo.partner to kolo_app;
grant select on kolo.partner_country to kolo_app;
grant select on kolo.programme to kolo_app;
grant select on kolo.programme_country to kolo_app;
grant select on kolo.programme_municipality to kolo_app;
grant select on kolo.programme_partner to kolo_app;
grant select on kolo.component to kolo_app;
grant select on kolo.result to kolo_app;
grant select on kolo.funding to kolo_app;
grant select (id, email, name, locale, digest, created_at) on kolo.user_account to kolo_app;
grant update (locale, digest) on kolo.user_account to kolo_app;
grant select on kolo.membership to kolo_app;
grant update (status, version) on kolo.membership to kolo_app;
grant select (id, partner_id, partner_kind, country_code, programme_code, role, email, locale, invited_by_id, status, version, created_at, expires_at, answered_at) on kolo.invitation to kolo_app;
grant insert (id, partner_id, country_code, programme_code, role, email, locale, token_hash, invited_by_id) on kolo.invitation to kolo_app;
grant update (status, version) on kolo.invitation to kolo_app;
grant select on kolo.person to kolo_app;
grant insert (id, partner_id, country_code, sex, birth_year, municipality_code) on kolo.person to kolo_app;
grant update (sex, birth_year, municipality_code, version) on kolo.person to kolo_app;
grant select (person_id, partner_id, partner_kind, country_code, first_name, last_name, name_key, sort_key, alias, birth_date, birth_date_precision, phone, address, no_fixed_address, safe_contact, national_id_kind, national_id_key_version) on kolo.person_identity to kolo_app;
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
grant update (restricted, municipality_code, caseworker_id, status, status_since, risk, opened_on, closed_on, exit_reason, kept_case_id, version) on kolo.case_file to kolo_app;
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
grant update (assignee_id, what, due_on, repeats, status, ended_on, version) on kolo.case_task to kolo_app;
grant select on kolo.case_task_history to kolo_app;
grant select on kolo.case_count to kolo_app;
grant select on kolo.country_case_count to kolo_app;
grant select on kolo.legal_basis to kolo_app;
grant insert (id, person_id, kind, purpose, recipient_id, groups, evidence, guardian, given_on, expires_on, recorded_by_id) on kolo.legal_basis to kolo_app;
grant update (withdrawn_on, version) on kolo.legal_basis to kolo_app;
grant select on kolo.legal_basis_detail to kolo_app;
grant insert (basis_id, evidence_note, guardian_name) on kolo.legal_basis_detail to kolo_app;
grant select on kolo.access_window to kolo_app;
grant select on kolo.offer to kolo_app;
grant insert (id, kind, case_id, to_partner_id, basis_id, request_id, groups, service, purpose, summary, due_on, ends_on, reports_notes, offered_by_id) on kolo.offer to kolo_app;
grant update (status, outcome, version) on kolo.offer to kolo_app;
grant select on kolo.offer_event to kolo_app;
grant select on kolo.offer_note to kolo_app;
grant insert (id, offer_id, author_id, body, occurred_on) on kolo.offer_note to kolo_app;
grant select on kolo.transfer_request to kolo_app;
grant insert (id, person_id, to_partner_id, basis_id, message, due_on, requested_by_id) on kolo.transfer_request to kolo_app;
grant update (status, version) on kolo.transfer_request to kolo_app;
grant select on kolo.break_glass to kolo_app;
grant insert (id, person_id, reason, opened_by_id) on kolo.break_glass to kolo_app;
grant update (ended_at, version) on kolo.break_glass to kolo_app;
grant select on kolo.saved_view to kolo_app;
grant insert (id, owner_id, list, name, query, shared) on kolo.saved_view to kolo_app;
grant update (name, query, shared, removed, version) on kolo.saved_view to kolo_app;
grant select on kolo.list_start to kolo_app;
grant insert (user_id, list, saved_view_id) on kolo.list_start to kolo_app;
grant update (saved_view_id) on kolo.list_start to kolo_app;
grant select on kolo.notice to kolo_app;
grant update (read_at, dismissed_at) on kolo.notice to kolo_app;
grant select on kolo.subject_request to kolo_app;
grant insert (id, kind, received_on, about_partner_id, reference, received_by_id) on kolo.subject_request to kolo_app;
grant update (state, refusal, version) on kolo.subject_request to kolo_app;
grant select on kolo.subject_request_person to kolo_app;
grant update (export_asked_on, hold_ground, hold_until, version) on kolo.subject_request_person to kolo_app;
grant select on kolo.subject_export to kolo_app;
grant insert (id, found_id, made_by_id) on kolo.subject_export to kolo_app;
grant select on kolo.person_erasure to kolo_app;
grant insert (id, found_id, retention_entry_id, ground, decided_by_id) on kolo.person_erasure to kolo_app;
grant select on kolo.retention_run to kolo_app;
grant insert (id, programme_code, list_version, decided_by_id) on kolo.retention_run to kolo_app;
grant update (version) on kolo.retention_run to kolo_app;
grant select on kolo.retention_entry to kolo_app;
grant update (outcome) on kolo.retention_entry to kolo_app;
grant select on kolo.audit_event to kolo_app;
grant insert (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, filter, row_count, glass_ids) on kolo.audit_event to kolo_app;
grant select on kolo.idempotency_key to kolo_app;
grant insert (user_id, key, mutation, input_hash, result_id) on kolo.idempotency_key to kolo_app;
grant usage on schema kolo to kolo_linker;
grant execute on function kolo.name_key(text) to kolo_linker;
create policy person_linking on kolo.person as permissive for select to kolo_linker using (true);
grant select (id, partner_id, partner_kind, country_code, merged_into_id, sex, municipality_code, erased_on) on kolo.person to kolo_linker;
create policy person_identity_linking on kolo.person_identity as permissive for select to kolo_linker using (true);
grant select (person_id, first_name, last_name, birth_date, birth_date_precision, phone, national_id_kind) on kolo.person_identity to kolo_linker;
create policy person_match_key_linking on kolo.person_match_key as permissive for select to kolo_linker using (true);
grant select (person_id, found_id, partner_id, kind, key) on kolo.person_match_key to kolo_linker;
create policy person_distinction_linking on kolo.person_distinction as permissive for select to kolo_linker using (true);
grant select (person_id, other_id, withdrawn_at) on kolo.person_distinction to kolo_linker;
create policy person_cluster_linking on kolo.person_cluster as permissive for all to kolo_linker using (true) with check (true);
grant select, insert, update (cluster_id, clustered_at), delete on kolo.person_cluster to kolo_linker;
create policy person_to_link_linking on kolo.person_to_link as permissive for all to kolo_linker using (true) with check (true);
grant select, insert (person_id), delete on kolo.person_to_link to kolo_linker;
revoke select on kolo.person from kolo_definer;
grant select on kolo.person to kolo_definer;
grant update (birth_year) on kolo.person to kolo_definer;
revoke select on kolo.person_identity from kolo_definer;
grant select on kolo.person_identity to kolo_definer;
grant update (first_name, last_name, alias, birth_date, birth_date_precision, phone, address, no_fixed_address, safe_contact, national_id_kind, national_id_hash, national_id_key_version) on kolo.person_identity to kolo_definer;
revoke select on kolo.person_special_category from kolo_definer;
grant select on kolo.person_special_category to kolo_definer;
grant update (ethnicity, disability, health, target_groups, vulnerabilities, seeing, hearing, walking, remembering, self_care, communicating) on kolo.person_special_category to kolo_definer;
revoke select on kolo.person_correction from kolo_definer;
grant select on kolo.person_correction to kolo_definer;
grant update (reason) on kolo.person_correction to kolo_definer;
revoke select on kolo.person_history from kolo_definer;
grant select on kolo.person_history to kolo_definer;
grant update (old_value) on kolo.person_history to kolo_definer;
revoke select on kolo.person_identity_history from kolo_definer;
grant select on kolo.person_identity_history to kolo_definer;
grant update (old_value) on kolo.person_identity_history to kolo_definer;
revoke select on kolo.person_special_category_history from kolo_definer;
grant select on kolo.person_special_category_history to kolo_definer;
grant update (old_value) on kolo.person_special_category_history to kolo_definer;
revoke select on kolo.person_conviction from kolo_definer;
grant select on kolo.person_conviction to kolo_definer;
grant update (offence, sentence_starts_on, sentence_ends_on, released_on) on kolo.person_conviction to kolo_definer;
revoke select on kolo.person_merge from kolo_definer;
grant select on kolo.person_merge to kolo_definer;
grant update (reason, undo_reason) on kolo.person_merge to kolo_definer;
revoke select on kolo.person_distinction from kolo_definer;
grant select on kolo.person_distinction to kolo_definer;
revoke select on kolo.household from kolo_definer;
grant select on kolo.household to kolo_definer;
grant update (label) on kolo.household to kolo_definer;
revoke select on kolo.household_member from kolo_definer;
grant select on kolo.household_member to kolo_definer;
grant update (relation) on kolo.household_member to kolo_definer;
revoke select on kolo.household_member_history from kolo_definer;
grant select on kolo.household_member_history to kolo_definer;
grant update (old_value) on kolo.household_member_history to kolo_definer;
revoke select on kolo.case_file from kolo_definer;
grant select on kolo.case_file to kolo_definer;
revoke select on kolo.case_note from kolo_definer;
grant select on kolo.case_note to kolo_definer;
grant update (body) on kolo.case_note to kolo_definer;
revoke select on kolo.case_event from kolo_definer;
grant select on kolo.case_event to kolo_definer;
revoke select on kolo.case_history from kolo_definer;
grant select on kolo.case_history to kolo_definer;
revoke select on kolo.case_reason from kolo_definer;
grant select on kolo.case_reason to kolo_definer;
grant update (text) on kolo.case_reason to kolo_definer;
revoke select on kolo.case_goal from kolo_definer;
grant select on kolo.case_goal to kolo_definer;
grant update (what) on kolo.case_goal to kolo_definer;
revoke select on kolo.case_goal_history from kolo_definer;
grant select on kolo.case_goal_history to kolo_definer;
grant update (old_value, reason) on kolo.case_goal_history to kolo_definer;
revoke select on kolo.case_task from kolo_definer;
grant select on kolo.case_task to kolo_definer;
grant update (what) on kolo.case_task to kolo_definer;
revoke select on kolo.case_task_history from kolo_definer;
grant select on kolo.case_task_history to kolo_definer;
grant update (old_value, reason) on kolo.case_task_history to kolo_definer;
revoke select on kolo.legal_basis from kolo_definer;
grant select on kolo.legal_basis to kolo_definer;
revoke select on kolo.legal_basis_detail from kolo_definer;
grant select on kolo.legal_basis_detail to kolo_definer;
grant update (evidence_note, guardian_name) on kolo.legal_basis_detail to kolo_definer;
revoke select on kolo.access_window from kolo_definer;
grant select on kolo.access_window to kolo_definer;
revoke select on kolo.offer from kolo_definer;
grant select on kolo.offer to kolo_definer;
grant update (purpose, summary) on kolo.offer to kolo_definer;
revoke select on kolo.offer_event from kolo_definer;
grant select on kolo.offer_event to kolo_definer;
grant update (reason) on kolo.offer_event to kolo_definer;
revoke select on kolo.offer_note from kolo_definer;
grant select on kolo.offer_note to kolo_definer;
grant update (body) on kolo.offer_note to kolo_definer;
revoke select on kolo.transfer_request from kolo_definer;
grant select on kolo.transfer_request to kolo_definer;
grant update (message) on kolo.transfer_request to kolo_definer;
revoke select on kolo.break_glass from kolo_definer;
grant select on kolo.break_glass to kolo_definer;
grant update (reason) on kolo.break_glass to kolo_definer;
revoke select on kolo.subject_request from kolo_definer;
grant select on kolo.subject_request to kolo_definer;
grant update (reference) on kolo.subject_request to kolo_definer;
revoke select on kolo.subject_request_person from kolo_definer;
grant select on kolo.subject_request_person to kolo_definer;
revoke select on kolo.subject_export from kolo_definer;
grant select on kolo.subject_export to kolo_definer;
revoke select on kolo.person_erasure from kolo_definer;
grant select on kolo.person_erasure to kolo_definer;
revoke select on kolo.retention_entry from kolo_definer;
grant select on kolo.retention_entry to kolo_definer;
create or replace function kolo.erase_values(persons uuid[]) returns void language plpgsql set search_path = '' as $$
begin
  update kolo.person set birth_year = null where id = any (persons);
  update kolo.person_identity set first_name = null, last_name = null, alias = null, birth_date = null, birth_date_precision = 'unknown', phone = null, address = null, no_fixed_address = false, safe_contact = null, national_id_kind = null, national_id_hash = null, national_id_key_version = null where person_id = any (persons);
  update kolo.person_special_category set ethnicity = null, disability = null, health = null, target_groups = '{}', vulnerabilities = '{}', seeing = null, hearing = null, walking = null, remembering = null, self_care = null, communicating = null where person_id = any (persons);
  update kolo.person_correction set reason = '[erased]' where person_id = any (persons);
  update kolo.person_history set old_value = null where person_id = any (persons);
  update kolo.person_identity_history set old_value = null where person_id = any (persons);
  update kolo.person_special_category_history set old_value = null where person_id = any (persons);
  update kolo.person_conviction set offence = null, sentence_starts_on = null, sentence_ends_on = null, released_on = null where person_id = any (persons);
  update kolo.person_merge set reason = '[erased]', undo_reason = null where (kept_id = any (persons) or merged_id = any (persons));
  update kolo.household set label = null where id in (select m.household_id from kolo.household_member m where m.person_id = any (persons));
  update kolo.household_member set relation = 'not_related' where person_id = any (persons);
  update kolo.household_member_history set old_value = null where person_id = any (persons);
  update kolo.case_note set body = '[erased]' where person_id = any (persons);
  update kolo.case_reason set text = '[erased]' where person_id = any (persons);
  update kolo.case_goal set what = '[erased]' where person_id = any (persons);
  update kolo.case_goal_history set old_value = null, reason = null where person_id = any (persons);
  update kolo.case_task set what = '[erased]' where person_id = any (persons);
  update kolo.case_task_history set old_value = null, reason = null where person_id = any (persons);
  update kolo.legal_basis_detail set evidence_note = null, guardian_name = null where person_id = any (persons);
  update kolo.offer set purpose = '[erased]', summary = '[erased]' where person_id = any (persons);
  update kolo.offer_event set reason = null where person_id = any (persons);
  update kolo.offer_note set body = '[erased]' where person_id = any (persons);
  update kolo.transfer_request set message = '[erased]' where person_id = any (persons);
  update kolo.break_glass set reason = '[erased]' where person_id = any (persons);
  update kolo.subject_request set reference = null where id in (select f.request_id from kolo.subject_request_person f where f.person_id = any (persons));
end $$;
create or replace function kolo.records_about(persons uuid[]) returns table (subject text, records bigint)
language plpgsql stable set search_path = '' as $$
begin
  return query
  select 'Person', count(*) from kolo.person where id = any (persons)
  union all
  select 'PersonIdentity', count(*) from kolo.person_identity where person_id = any (persons)
  union all
  select 'PersonSpecialCategory', count(*) from kolo.person_special_category where person_id = any (persons)
  union all
  select 'PersonCorrection', count(*) from kolo.person_correction where person_id = any (persons)
  union all
  select 'PersonHistory', count(*) from kolo.person_history where person_id = any (persons)
  union all
  select 'PersonIdentityHistory', count(*) from kolo.person_identity_history where person_id = any (persons)
  union all
  select 'PersonSpecialCategoryHistory', count(*) from kolo.person_special_category_history where person_id = any (persons)
  union all
  select 'PersonConviction', count(*) from kolo.person_conviction where person_id = any (persons)
  union all
  select 'PersonMerge', count(*) from kolo.person_merge where (kept_id = any (persons) or merged_id = any (persons))
  union all
  select 'PersonDistinction', count(*) from kolo.person_distinction where (person_id = any (persons) or other_id = any (persons))
  union all
  select 'Household', count(*) from kolo.household where id in (select m.household_id from kolo.household_member m where m.person_id = any (persons))
  union all
  select 'HouseholdMember', count(*) from kolo.household_member where person_id = any (persons)
  union all
  select 'HouseholdMemberHistory', count(*) from kolo.household_member_history where person_id = any (persons)
  union all
  select 'Case', count(*) from kolo.case_file where person_id = any (persons)
  union all
  select 'CaseNote', count(*) from kolo.case_note where person_id = any (persons)
  union all
  select 'CaseEvent', count(*) from kolo.case_event where person_id = any (persons)
  union all
  select 'CaseHistory', count(*) from kolo.case_history where person_id = any (persons)
  union all
  select 'CaseReason', count(*) from kolo.case_reason where person_id = any (persons)
  union all
  select 'CaseGoal', count(*) from kolo.case_goal where person_id = any (persons)
  union all
  select 'CaseGoalHistory', count(*) from kolo.case_goal_history where person_id = any (persons)
  union all
  select 'CaseTask', count(*) from kolo.case_task where person_id = any (persons)
  union all
  select 'CaseTaskHistory', count(*) from kolo.case_task_history where person_id = any (persons)
  union all
  select 'LegalBasis', count(*) from kolo.legal_basis where person_id = any (persons)
  union all
  select 'LegalBasisDetail', count(*) from kolo.legal_basis_detail where person_id = any (persons)
  union all
  select 'AccessWindow', count(*) from kolo.access_window where person_id = any (persons)
  union all
  select 'Offer', count(*) from kolo.offer where person_id = any (persons)
  union all
  select 'OfferEvent', count(*) from kolo.offer_event where person_id = any (persons)
  union all
  select 'OfferNote', count(*) from kolo.offer_note where person_id = any (persons)
  union all
  select 'TransferRequest', count(*) from kolo.transfer_request where person_id = any (persons)
  union all
  select 'BreakGlass', count(*) from kolo.break_glass where person_id = any (persons)
  union all
  select 'SubjectRequest', count(*) from kolo.subject_request where id in (select f.request_id from kolo.subject_request_person f where f.person_id = any (persons))
  union all
  select 'SubjectRequestPerson', count(*) from kolo.subject_request_person where person_id = any (persons)
  union all
  select 'SubjectExport', count(*) from kolo.subject_export where person_id = any (persons)
  union all
  select 'PersonErasure', count(*) from kolo.person_erasure where person_id = any (persons)
  union all
  select 'RetentionEntry', count(*) from kolo.retention_entry where person_id = any (persons);
end $$;
create or replace function kolo.record_ids_about(persons uuid[]) returns setof uuid
language plpgsql stable set search_path = '' as $$
begin
  return query
  select id from kolo.person where id = any (persons)
  union
  select id from kolo.person_correction where person_id = any (persons)
  union
  select id from kolo.person_history where person_id = any (persons)
  union
  select id from kolo.person_identity_history where person_id = any (persons)
  union
  select id from kolo.person_special_category_history where person_id = any (persons)
  union
  select id from kolo.person_merge where (kept_id = any (persons) or merged_id = any (persons))
  union
  select id from kolo.person_distinction where (person_id = any (persons) or other_id = any (persons))
  union
  select id from kolo.household where id in (select m.household_id from kolo.household_member m where m.person_id = any (persons))
  union
  select id from kolo.household_member where person_id = any (persons)
  union
  select id from kolo.household_member_history where person_id = any (persons)
  union
  select id from kolo.case_file where person_id = any (persons)
  union
  select id from kolo.case_note where person_id = any (persons)
  union
  select id from kolo.case_event where person_id = any (persons)
  union
  select id from kolo.case_history where person_id = any (persons)
  union
  select id from kolo.case_goal where person_id = any (persons)
  union
  select id from kolo.case_goal_history where person_id = any (persons)
  union
  select id from kolo.case_task where person_id = any (persons)
  union
  select id from kolo.case_task_history where person_id = any (persons)
  union
  select id from kolo.legal_basis where person_id = any (persons)
  union
  select id from kolo.access_window where person_id = any (persons)
  union
  select id from kolo.offer where person_id = any (persons)
  union
  select id from kolo.offer_event where person_id = any (persons)
  union
  select id from kolo.offer_note where person_id = any (persons)
  union
  select id from kolo.transfer_request where person_id = any (persons)
  union
  select id from kolo.break_glass where person_id = any (persons)
  union
  select id from kolo.subject_request where id in (select f.request_id from kolo.subject_request_person f where f.person_id = any (persons))
  union
  select id from kolo.subject_request_person where person_id = any (persons)
  union
  select id from kolo.subject_export where person_id = any (persons)
  union
  select id from kolo.person_erasure where person_id = any (persons)
  union
  select id from kolo.retention_entry where person_id = any (persons);
end $$;
create or replace function kolo.kept_about(persons uuid[]) returns jsonb language plpgsql stable set search_path = '' as $$
begin
  return jsonb_build_object('Person', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person t where id = any (persons)))
    || jsonb_build_object('PersonIdentity', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' - 'name_key' - 'sort_key' - 'national_id_hash' - 'national_id_key_version'), '[]') from kolo.person_identity t where person_id = any (persons)))
    || jsonb_build_object('PersonSpecialCategory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_special_category t where person_id = any (persons)))
    || jsonb_build_object('PersonCorrection', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.reason), t.partner_id, persons))), '[]') from kolo.person_correction t where person_id = any (persons)))
    || jsonb_build_object('PersonHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_history t where person_id = any (persons)))
    || jsonb_build_object('PersonIdentityHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_identity_history t where person_id = any (persons)))
    || jsonb_build_object('PersonSpecialCategoryHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_special_category_history t where person_id = any (persons)))
    || jsonb_build_object('PersonMerge', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.reason, t.undo_reason), t.partner_id, persons))), '[]') from kolo.person_merge t where (kept_id = any (persons) or merged_id = any (persons))))
    || jsonb_build_object('PersonDistinction', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_distinction t where (person_id = any (persons) or other_id = any (persons))))
    || jsonb_build_object('Household', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.label), t.partner_id, persons))), '[]') from kolo.household t where id in (select m.household_id from kolo.household_member m where m.person_id = any (persons))))
    || jsonb_build_object('HouseholdMember', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.household_member t where person_id = any (persons)))
    || jsonb_build_object('HouseholdMemberHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.household_member_history t where person_id = any (persons)))
    || jsonb_build_object('Case', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.case_file t where person_id = any (persons)))
    || jsonb_build_object('CaseNote', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.body), t.partner_id, persons))), '[]') from kolo.case_note t where person_id = any (persons)))
    || jsonb_build_object('CaseEvent', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.case_event t where person_id = any (persons)))
    || jsonb_build_object('CaseHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.case_history t where person_id = any (persons)))
    || jsonb_build_object('CaseReason', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.text), t.partner_id, persons))), '[]') from kolo.case_reason t where person_id = any (persons)))
    || jsonb_build_object('CaseGoal', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.what), t.partner_id, persons))), '[]') from kolo.case_goal t where person_id = any (persons)))
    || jsonb_build_object('CaseGoalHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.old_value, t.reason), t.partner_id, persons))), '[]') from kolo.case_goal_history t where person_id = any (persons)))
    || jsonb_build_object('CaseTask', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.what), t.partner_id, persons))), '[]') from kolo.case_task t where person_id = any (persons)))
    || jsonb_build_object('CaseTaskHistory', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.old_value, t.reason), t.partner_id, persons))), '[]') from kolo.case_task_history t where person_id = any (persons)))
    || jsonb_build_object('LegalBasis', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.legal_basis t where person_id = any (persons)))
    || jsonb_build_object('LegalBasisDetail', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.evidence_note, t.guardian_name), t.partner_id, persons))), '[]') from kolo.legal_basis_detail t where person_id = any (persons)))
    || jsonb_build_object('AccessWindow', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.access_window t where person_id = any (persons)))
    || jsonb_build_object('Offer', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' - 'new_case_id' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.purpose, t.summary), t.partner_id, persons))), '[]') from kolo.offer t where person_id = any (persons)))
    || jsonb_build_object('OfferEvent', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.reason), t.partner_id, persons))), '[]') from kolo.offer_event t where person_id = any (persons)))
    || jsonb_build_object('OfferNote', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.body), t.partner_id, persons))), '[]') from kolo.offer_note t where person_id = any (persons) and (t.shared or t.author_partner_id = t.partner_id)))
    || jsonb_build_object('TransferRequest', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.message), t.partner_id, persons))), '[]') from kolo.transfer_request t where person_id = any (persons)))
    || jsonb_build_object('BreakGlass', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' || jsonb_build_object('may_name_others', kolo.may_name_others(concat_ws(' ', t.reason), t.partner_id, persons))), '[]') from kolo.break_glass t where person_id = any (persons)))
    || jsonb_build_object('SubjectRequest', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version' - 'searches'), '[]') from kolo.subject_request t where id in (select f.request_id from kolo.subject_request_person f where f.person_id = any (persons))))
    || jsonb_build_object('SubjectRequestPerson', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.subject_request_person t where person_id = any (persons)))
    || jsonb_build_object('SubjectExport', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.subject_export t where person_id = any (persons)))
    || jsonb_build_object('PersonErasure', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.person_erasure t where person_id = any (persons)))
    || jsonb_build_object('RetentionEntry', (select coalesce(jsonb_agg(to_jsonb(t) - 'partner_kind' - 'restricted' - 'reserved_for' - 'version'), '[]') from kolo.retention_entry t where person_id = any (persons)));
end $$;
revoke execute on function kolo.erase_values(uuid[]) from public;
grant execute on function kolo.erase_values(uuid[]) to kolo_definer;
revoke execute on function kolo.records_about(uuid[]) from public;
grant execute on function kolo.records_about(uuid[]) to kolo_definer;
revoke execute on function kolo.record_ids_about(uuid[]) from public;
grant execute on function kolo.record_ids_about(uuid[]) to kolo_definer;
revoke execute on function kolo.kept_about(uuid[]) from public;
grant execute on function kolo.kept_about(uuid[]) to kolo_definer;
`;
