import { Migration } from '@mikro-orm/migrations';
import { exports } from './0018-subject-requests/exports.ts';
import { finding } from './0018-subject-requests/finding.ts';
import { requests, requestTriggers } from './0018-subject-requests/requests.ts';

/**
 * What persons ask for under the GDPR: the requests, who was found for them and how, and the exports that the partners make.
 * The few functions that look across partners check who asks by themselves, and leave their own trace.
 */
export class SubjectRequests extends Migration {
  override name = '0018-subject-requests';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [requests, requestTriggers, finding, exports]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

const definers = /* sql */ `
grant select (code) on kolo.country to kolo_definer;
grant select, update (searches, state, version) on kolo.subject_request to kolo_definer;
grant select, insert, update (ended_on, version) on kolo.subject_request_person to kolo_definer;
grant select on kolo.subject_export to kolo_definer;
grant select (id, partner_id, partner_kind, country_code, pseudonym) on kolo.person to kolo_definer;
grant select (person_id, first_name, last_name, birth_date, birth_date_precision, country_code)
  on kolo.person_identity to kolo_definer;
grant select (person_id, country_code, partner_id, kind, key) on kolo.person_match_key to kolo_definer;
grant select (person_id, partner_id, word) on kolo.person_name_word to kolo_definer;
grant select on kolo.person_conviction to kolo_definer;
grant select on kolo.audit_event to kolo_definer;
grant insert (field_groups, filter, row_count) on kolo.audit_event to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.officer() owner to kolo_definer;
alter function kolo.find_subjects(uuid, text, text, text, text, text, date) owner to kolo_definer;
alter function kolo.records_of_pseudonym(text) owner to kolo_definer;
alter function kolo.end_found() owner to kolo_definer;
alter function kolo.subject_export(uuid, text) owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.records_of_pseudonym(text), kolo.scope_subject_request(), kolo.end_subject_request(), kolo.end_found(),
  kolo.scope_subject_export(),
  kolo.officer(), kolo.persons_of_human(uuid), kolo.may_name_others(text, uuid, uuid[]),
  kolo.find_subjects(uuid, text, text, text, text, text, date), kolo.subject_export(uuid, text) from public;
grant execute on function kolo.officer(), kolo.records_of_pseudonym(text) to kolo_app;
grant execute on function kolo.persons_of_human(uuid), kolo.may_name_others(text, uuid, uuid[]) to kolo_definer;
grant execute on function kolo.find_subjects(uuid, text, text, text, text, text, date),
  kolo.subject_export(uuid, text) to kolo_app;
`;
