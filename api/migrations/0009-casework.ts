import { Migration } from '@mikro-orm/migrations';
import { childRules, goals, indexes, tasks } from './0009-casework/goals-and-tasks.ts';
import { actors, caseRules, events } from './0009-casework/history-of-cases.ts';
import { restriction } from './0009-casework/restriction.ts';

/**
 * Working a case: what may change of it and what is kept of each change, goals and tasks, kinds of notes, and the wall
 * around a restricted case, which can now be put up and taken down.
 */
export class Casework extends Migration {
  override name = '0009-casework';

  override up(): void {
    this.addSql('set local role kolo_owner');
    for (const statement of [noteKinds, actors, events, caseRules, goals, tasks, childRules, restriction, indexes])
      this.addSql(statement);
    this.addSql('reset role');
    this.addSql(definers);
  }
}

const noteKinds = /* sql */ `
alter table kolo.case_note add column kind text not null default 'other'
  check (kind in ('contact', 'visit', 'phone', 'office', 'other'));
`;

/** What sees past row-level security belongs to the role that can do nothing else. */
const definers = /* sql */ `
drop function kolo.record_case_event();
grant insert on kolo.case_history, kolo.case_reason, kolo.case_goal_history to kolo_definer;
grant select (case_id, restricted), update (restricted) on kolo.case_note, kolo.case_event, kolo.case_history,
  kolo.case_reason, kolo.case_goal, kolo.case_goal_history, kolo.case_task to kolo_definer;
grant create on schema kolo to kolo_definer;
alter function kolo.add_case_event(text, kolo.case_file, kolo.case_file, date) owner to kolo_definer;
alter function kolo.record_case_change() owner to kolo_definer;
alter function kolo.record_goal_correction() owner to kolo_definer;
alter function kolo.restrict_case_children() owner to kolo_definer;
revoke create on schema kolo from kolo_definer;
revoke execute on function kolo.acting_membership(), kolo.age_band_at(date, date), kolo.date_case(),
  kolo.add_case_event(text, kolo.case_file, kolo.case_file, date), kolo.record_case_change(), kolo.end_task(),
  kolo.record_goal_correction(), kolo.wait_for_case_children(), kolo.restrict_case_children(), kolo.keep_restricted(), kolo.keep_all_but_restricted()
  from public;
grant execute on function kolo.acting_membership() to kolo_app, kolo_definer;
grant execute on function kolo.age_band_at(date, date) to kolo_app;
`;
