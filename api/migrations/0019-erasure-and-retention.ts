import { Migration } from '@mikro-orm/migrations';
import { erasing, guards } from './0019-erasure/erasing.ts';
import { retention, retentionLists } from './0019-erasure/retention.ts';

/**
 * Erasure: to record one is to do it, in one transaction. And retention: who is to be erased because a programme's period
 * is over, as a list that is looked at before it is carried out.
 */
export class ErasureAndRetention extends Migration {
  override name = '0019-erasure-and-retention';

  override up(): void {
    // Whoever makes a trigger has to be allowed what it calls.
    this.addSql('set local role kolo_definer');
    this.addSql(`grant execute on function ${recording} to kolo_owner`);
    this.addSql('set local role kolo_owner');
    for (const statement of [retention, erasing, guards, retentionLists]) this.addSql(statement);
    this.addSql('set local role kolo_definer');
    this.addSql(`revoke execute on function ${recording} from kolo_owner`);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

const recording = 'kolo.record_correction(), kolo.record_goal_correction()';

const definers = /* sql */ `
grant select (id, erased_on), update (erased_on, erasure_ground, version) on kolo.person to kolo_definer;
grant select (id, person_id, status, programme_code, closed_on), update (version) on kolo.case_file to kolo_definer;
grant select (code, retention_months) on kolo.programme to kolo_definer;
grant select (result_id), delete on kolo.idempotency_key to kolo_definer;
grant select, update (persons, erased, left_out) on kolo.retention_run to kolo_definer;
grant select, insert, update (outcome) on kolo.retention_entry to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.erasure_preview(uuid) owner to kolo_definer;
alter function kolo.erase_person() owner to kolo_definer;
alter function kolo.retention_candidates(text) owner to kolo_definer;
alter function kolo.retention_list_version(text) owner to kolo_definer;
alter function kolo.retention_batch(uuid, int) owner to kolo_definer;
alter function kolo.list_retention() owner to kolo_definer;
alter function kolo.count_retention() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.retention_digest(text, uuid[]), kolo.erasure_obstacles(uuid[]), kolo.erasure_preview(uuid), kolo.scope_person_erasure(),
  kolo.erase_person(), kolo.refuse_of_erased(), kolo.retention_candidates(text), kolo.retention_list_version(text),
  kolo.retention_batch(uuid, int), kolo.scope_retention_run(), kolo.list_retention(), kolo.count_retention() from public;
grant execute on function kolo.erasure_obstacles(uuid[]) to kolo_definer;
grant execute on function kolo.retention_digest(text, uuid[]) to kolo_app, kolo_definer;
grant execute on function kolo.erasure_preview(uuid), kolo.retention_candidates(text),
  kolo.retention_list_version(text), kolo.retention_batch(uuid, int) to kolo_app;
`;
