import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { roundTrip } from './round-trip.ts';
import { asViewer, type Viewer } from './viewer.ts';

/** What a client gives for a note. */
export interface NoteInput {
  readonly caseId: string;
  readonly body: string;
  readonly occurredOn: string;
  readonly idempotencyKey: string;
}

const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

/** The note, its audit event and its idempotency key; nothing where the key is known or the case is not to be seen. */
const ADD = /* sql */ `
with note as (
  insert into kolo.case_note (case_id, author_id, body, occurred_on)
  select c.id, m.id, $2, $3::date from kolo.case_file c
  join unnest($4::uuid[], $5::uuid[]) as m (id, partner_id) on m.partner_id = c.partner_id
  where c.id = $1 and $3::date between c.opened_on and current_date and length($2) between 1 and 10000
    and not exists (select from kolo.idempotency_key where user_id = $6 and key = $7)
  returning id, partner_id, body, occurred_on, created_at, author_id
), audited as (
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups)
  select partner_id, $6, $9, 'create', 'CaseNote', id, 'addCaseNote', array['narrative'] from note
), remembered as (
  insert into kolo.idempotency_key (user_id, key, mutation, input_hash, result_id)
  select $6, $7, 'addCaseNote', $8, id from note
)
select n.id, n.body, n.occurred_on, n.created_at, m.id, m.display_name
from note n left join kolo.membership m on m.id = n.author_id`;

/** Adds a note once, with its traces, in one round trip. */
export async function addNote(pool: Pool, viewer: Viewer, requestId: string, input: NoteInput) {
  const writers = viewer.memberships.filter(({ role }) => role === 'caseworker' || role === 'partner_manager');
  const list = (values: string[]) => `{${values.join(',')}}`;
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
  const [row] = await roundTrip(pool, [
    asViewer(viewer),
    { name: 'lock', text: LOCK, values: [`${viewer.userId} ${input.idempotencyKey}`] },
    {
      name: 'note',
      text: ADD,
      values: [
        input.caseId,
        input.body.trim(),
        input.occurredOn,
        list(writers.map(({ id }) => id)),
        list(writers.map(({ partnerId }) => partnerId)),
        viewer.userId,
        input.idempotencyKey,
        hash,
        requestId,
      ],
    },
  ]);
  if (row === undefined) return { addCaseNote: { caseNote: null } };
  const [id, body, occurredOn, createdAt, authorId, displayName] = row;
  return { addCaseNote: { caseNote: { id, body, occurredOn, createdAt, author: { id: authorId, displayName } } } };
}
