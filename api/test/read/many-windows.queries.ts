import type { Client } from 'pg';

/** Opens every group of each case of one partner to another, as 5,000 accepted offers would, in bulk. */
export async function openManyWindows(admin: Client, ownerId: string, granteeId: string): Promise<void> {
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into kolo.access_window (grantee_id, grantee_partner_id, person_id, case_id, partner_id, partner_kind,
       country_code, field_group, source, source_id, until)
     select $2, $2, c.person_id, c.id, c.partner_id, c.partner_kind, c.country_code, g, 'offer', c.id, now() + interval '1 year'
     from kolo.case_file c, unnest(array['file', 'identity', 'special_category', 'plan', 'notes']) as g
     where c.partner_id = $1`,
    [ownerId, granteeId],
  );
  await admin.query('reset session_replication_role');
  await admin.query('vacuum analyze kolo.access_window');
}
