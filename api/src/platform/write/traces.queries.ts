import type { EntityManager } from '@mikro-orm/postgresql';
import { settingsStatement } from '../access/index.ts';
import { type Viewer, type ViewerRow, viewerOf } from '../viewer.ts';

type Rows = Record<string, unknown>[];

/** Runs one statement of ours within the transaction of an entity manager; `?` stands for a value. */
async function run(em: EntityManager, sql: string, values: readonly unknown[] = []): Promise<Rows> {
  return em.getConnection().execute(sql, [...values], 'all', em.getTransactionContext());
}

/** The viewer of a session as of this transaction; a membership ended a moment ago counts no more. */
export async function viewerWithin(em: EntityManager, token: string): Promise<Viewer | null> {
  await run(em, `select set_config('role', 'kolo_app', true)`);
  const [row] = await run(em, 'select user_id as "userId", locale, memberships from kolo.viewer(?)', [token]);
  return row === undefined ? null : viewerOf(row as unknown as ViewerRow);
}

/** Makes the transaction the viewer's, so that row-level security holds for everything that follows. */
export async function becomeViewerWithin(em: EntityManager, viewer: Viewer): Promise<void> {
  const { text, values } = settingsStatement(viewer.scopes);
  await run(em, text.replaceAll(/\$\d+/g, '?'), values);
}

/** Tells the triggers in whose name the transaction acts. */
export async function actAs(em: EntityManager, membershipId: string): Promise<void> {
  await run(em, `select set_config('app.acting_membership', ?, true)`, [membershipId]);
}

/** What an idempotency key has done before. */
export interface KnownKey {
  readonly mutation: string;
  readonly inputHash: string;
  readonly resultId: string;
}

/** Looks a key up, after waiting for whoever uses the same one at this moment. */
export async function knownKey(em: EntityManager, userId: string, key: string): Promise<KnownKey | undefined> {
  await run(em, 'select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${userId} ${key}`]);
  const [row] = await run(
    em,
    'select mutation, input_hash as "inputHash", result_id as "resultId" from kolo.idempotency_key where user_id = ? and key = ?',
    [userId, key],
  );
  return row as unknown as KnownKey | undefined;
}

/** Keeps what a key did. */
export async function keepKey(em: EntityManager, userId: string, key: string, done: KnownKey): Promise<void> {
  await run(
    em,
    'insert into kolo.idempotency_key (user_id, key, mutation, input_hash, result_id) values (?, ?, ?, ?, ?)',
    [userId, key, done.mutation, done.inputHash, done.resultId],
  );
}

/** What the audit keeps of a write: ids, field groups and codes, never values. */
export interface WriteTrace {
  readonly partnerId: string;
  readonly userId: string;
  readonly requestId: string;
  readonly action: 'create' | 'update';
  readonly subject: string;
  readonly subjectId: string;
  readonly operation: string;
  readonly fieldGroups: readonly string[];
}

/** Writes the audit event of a write, in its transaction. */
export async function keepTrace(em: EntityManager, trace: WriteTrace): Promise<void> {
  await run(
    em,
    'insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups) ' +
      `values (?, ?, ?, ?, ?, ?, ?, ?::text[])`,
    [
      trace.partnerId,
      trace.userId,
      trace.requestId,
      trace.action,
      trace.subject,
      trace.subjectId,
      trace.operation,
      `{${trace.fieldGroups.join(',')}}`,
    ],
  );
}
