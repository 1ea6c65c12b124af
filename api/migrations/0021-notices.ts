import { Migration } from '@mikro-orm/migrations';
import { accountNotices, digests, dueNotices, jobGrants } from './0021-notices/by-jobs.ts';
import { notifying, workNotices } from './0021-notices/with-the-work.ts';

/**
 * What members are told of. No viewer makes a notice: triggers do, in the transaction of the work that it is about, and
 * functions that the jobs may call. It holds ids only; what it says is read under the recipient’s own rights.
 */
export class Notices extends Migration {
  override name = '0021-notices';

  override up(): void {
    this.addSql('set local role kolo_owner');
    this.addSql(notices);
    this.addSql('reset role');
    this.addSql(definerGrants);
    this.addSql('grant create on schema kolo to kolo_definer');
    this.addSql('set local role kolo_definer');
    for (const statement of [notifying, dueNotices, digests]) this.addSql(statement);
    this.addSql('reset role');
    this.addSql('revoke create on schema kolo from kolo_definer');
    this.addSql(jobGrants);
    this.addSql('set local role kolo_owner');
    this.addSql(workNotices);
    this.addSql('reset role');
    this.addSql('set local role kolo_auth');
    this.addSql(accountNotices);
    this.addSql('reset role');
  }
}

/** `due_on` is the day that a notice of a task is about: the same task is due, and overdue, only once. */
const notices = /* sql */ `
create table kolo.notice (
  id uuid primary key default uuidv7(),
  user_id uuid not null references kolo.user_account,
  membership_id uuid references kolo.membership,
  partner_id uuid references kolo.partner,
  kind text not null check (kind in ('case_assigned', 'case_handed_over', 'task_assigned', 'task_due', 'follow_up_due',
    'task_overdue', 'member_waiting', 'password_changed', 'second_factor_reset')),
  case_id uuid references kolo.case_file,
  task_id uuid references kolo.case_task,
  member_id uuid references kolo.membership,
  due_on date,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  dismissed_at timestamptz,
  check ((case_id is not null) = (kind like 'case%' or kind like 'task%' or kind like 'follow%')),
  check ((task_id is not null) = (kind like 'task%' or kind like 'follow%')),
  check ((member_id is not null) = (kind = 'member_waiting')),
  check ((due_on is not null) = (kind in ('task_due', 'follow_up_due', 'task_overdue')))
);
create index notice_user on kolo.notice (user_id, created_at desc, id desc) where dismissed_at is null;
create index notice_unread on kolo.notice (user_id) where read_at is null and dismissed_at is null;
create unique index notice_due on kolo.notice (user_id, task_id, kind, due_on) where due_on is not null;
create index notice_case on kolo.notice (case_id);
create index notice_task on kolo.notice (task_id);
create index notice_member on kolo.notice (member_id);
create trigger keep_scope
  before update of user_id, membership_id, partner_id, kind, case_id, task_id, member_id, due_on, created_at
  on kolo.notice for each row execute function kolo.keep_scope();
create index case_task_open_due on kolo.case_task (due_on) where status = 'open';

alter table kolo.user_account
  add column digest text not null default 'off' check (digest in ('off', 'daily', 'weekly')),
  add column digest_sent_on date;
`;

const definerGrants = /* sql */ `
grant insert on kolo.notice to kolo_definer;
grant select on kolo.notice to kolo_definer;
grant select (id, case_id, kind, status, due_on, assignee_id) on kolo.case_task to kolo_definer;
grant select (partner_kind) on kolo.membership to kolo_definer;
grant select (digest, digest_sent_on), update (digest_sent_on) on kolo.user_account to kolo_definer;
`;
