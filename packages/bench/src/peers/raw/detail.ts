import type { Pool } from 'pg';
import { roundTrip } from './round-trip.ts';
import { asViewer, type Viewer } from './viewer.ts';

const DETAIL = /* sql */ `
with page as materialized (
  select c.id, c.number, c.status, c.status_since, c.risk, c.opened_on, c.closed_on, p.id as person_id, p.pseudonym,
    i.first_name, i.last_name, i.birth_date, n.list
  from kolo.case_file c
  left join kolo.person p on p.id = c.person_id
  left join kolo.person_identity i on i.person_id = p.id
  left join lateral (
    select json_agg(json_build_object('id', x.id, 'body', x.body, 'occurredOn', x.occurred_on, 'createdAt', x.created_at,
      'author', json_build_object('id', a.id, 'displayName', a.display_name)) order by x.occurred_on desc, x.id desc) as list
    from (select id, body, occurred_on, created_at, author_id from kolo.case_note where case_id = c.id
      order by occurred_on desc, id desc limit $2) x
    left join kolo.membership a on a.id = x.author_id) n on true
  where c.id = $1
), audited as (
  insert into kolo.audit_event (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups, row_count)
  select $3, $4, $5, 'read', 'Case', id, 'case', array['identity', 'narrative'], 1 from page
)
select * from page`;

/** One case with its person's identity and its last notes; leaves a trace in the audit in the same statement. */
export async function detail(pool: Pool, viewer: Viewer, requestId: string, id: string, notes: number) {
  const partner = viewer.memberships[0]?.partnerId ?? null;
  const values = [id, notes, partner, viewer.userId, requestId];
  const [row] = await roundTrip(pool, [asViewer(viewer), { name: 'detail', text: DETAIL, values }]);
  if (row === undefined) return { case: null };
  return {
    case: {
      id: row[0],
      number: row[1],
      status: row[2]?.toUpperCase(),
      statusSince: row[3],
      risk: row[4]?.toUpperCase(),
      openedOn: row[5],
      closedOn: row[6],
      person: {
        id: row[7],
        pseudonym: row[8],
        identity: { firstName: row[9], lastName: row[10], birthDate: row[11] },
      },
      notes: { nodes: row[12] ? JSON.parse(row[12]) : [] },
    },
  };
}
