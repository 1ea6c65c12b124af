import type { Step } from '../../platform/database/round-trip.ts';
import type { TracedBy } from '../../platform/write/index.ts';

/**
 * Writes what accepting a transfer made into the audit log: the new person and case at the receiver, with what was copied,
 * and the giver's case, which it closed. To be run after it, in the same transaction.
 */
export function tracesOfTransfer(offerId: string, { userId, requestId, operation }: TracedBy): Step {
  return {
    name: 'traces_of_transfer',
    text: `insert into kolo.audit_event
             (partner_id, user_id, request_id, action, subject, subject_id, operation, field_groups)
           select made.partner_id, $2, $3, made.action, made.subject, made.id, $4, made.groups
           from kolo.offer o join kolo.case_file c on c.id = o.new_case_id,
             lateral (values
               (o.to_partner_id, 'create', 'Person', c.person_id,
                 array['identity'] || array(select 'special_category' where 'special_category' = any (o.groups))),
               (o.to_partner_id, 'create', 'Case', c.id, '{}'),
               (o.partner_id, 'update', 'Case', o.case_id, '{}')
             ) as made (partner_id, action, subject, id, groups)
           where o.id = $1`,
    values: [offerId, userId, requestId, operation],
  };
}
