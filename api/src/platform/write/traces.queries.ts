import type { Step, TextRow } from '../database/round-trip.ts';

/** What an idempotency key has done. */
export interface KeyUse {
  readonly mutation: string;
  readonly inputHash: string;
  readonly resultId: string;
}

/** Waits for whoever uses the same key at this moment. */
export function lockKey(userId: string, key: string): Step {
  const text = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';
  return { name: 'lock_key', text, values: [`${userId} ${key}`] };
}

/** Looks up what a key has done before. */
export function findKey(userId: string, key: string): Step {
  const text = 'select mutation, input_hash, result_id from kolo.idempotency_key where user_id = $1 and key = $2';
  return { name: 'find_key', text, values: [userId, key] };
}

/** Says for this transaction under which of the viewer's memberships it is done, and why. */
export function actAs(membershipId: string, reason = ''): Step {
  return {
    name: 'act_as',
    text: `select set_config('app.acting_membership', $1, true), set_config('app.reason', $2, true)`,
    values: [membershipId, reason],
  };
}

/** Says for this transaction that what is changed in it had been recorded wrongly. */
export function correcting(): Step {
  return { name: 'correcting', text: `select set_config('app.correction', 'on', true)`, values: [] };
}

/** Makes ids for records that a write may add. */
export function newIds(count: number): Step {
  return { name: 'new_ids', text: 'select uuidv7() from generate_series(1, $1::int)', values: [count] };
}

/** What the look-up of a key found. */
export function keyFrom(rows: readonly TextRow[] | undefined): KeyUse | null {
  const [mutation, inputHash, resultId] = rows?.[0] ?? [];
  if (mutation == null || inputHash == null || resultId == null) return null;
  return { mutation, inputHash, resultId };
}

/** Keeps what a key did. */
export function keepKey(userId: string, key: string, { mutation, inputHash, resultId }: KeyUse): Step {
  return {
    name: 'keep_key',
    text: 'insert into kolo.idempotency_key (user_id, key, mutation, input_hash, result_id) values ($1, $2, $3, $4, $5)',
    values: [userId, key, mutation, inputHash, resultId],
  };
}

/** Who did it, in which request, and by which mutation. */
export interface TracedBy {
  readonly userId: string;
  readonly requestId: string;
  readonly operation: string;
}

/** What the audit keeps of a write: ids, field groups and codes, never values. */
export interface WriteTrace extends TracedBy {
  readonly partnerId: string;
  readonly action: 'create' | 'update';
  readonly subject: string;
  readonly subjectId: string;
  readonly fieldGroups: readonly string[];
}

/** Writes the audit event of a write. */
export function keepTrace(trace: WriteTrace): Step {
  return {
    name: 'keep_trace',
    text:
      'insert into kolo.audit_event ' +
      '(partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups) ' +
      'values ($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      trace.partnerId,
      trace.userId,
      trace.requestId,
      trace.action,
      trace.subject,
      trace.subjectId,
      trace.operation,
      trace.fieldGroups,
    ],
  };
}
