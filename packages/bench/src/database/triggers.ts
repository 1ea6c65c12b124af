import type { Client } from 'pg';

/** Triggers on inserts whose work the load does itself. */
const replaced = new Set([
  'person.scope',
  'person.side_rows',
  'case_file.scope',
  'case_file.event_opened',
  'case_file.count_added',
  'case_event.reserve',
  'case_note.scope',
  // Nobody is merged, leaves or is erased in the scene, no case is a duplicate, and nobody is told of what years brought.
  'case_file.not_of_merged',
  'case_file.give_to_who_stays',
  'case_file.keep_another_case',
  'case_file.unless_erased',
  'case_file.notify_added',
  'case_note.unless_erased',
]);

const ON_INSERT = /* sql */ `
select c.relname || '.' || t.tgname as name
from pg_trigger t join pg_class c on c.oid = t.tgrelid
where c.relnamespace = 'kolo'::regnamespace and not t.tgisinternal and t.tgtype & 4 <> 0
  and c.relname in ('person', 'person_identity', 'person_special_category', 'person_conviction', 'case_file', 'case_note',
    'case_event')`;

/** @throws where a migration brought a trigger that the load does not know: its rows would not be those of the API. */
export async function refuseUnknownTriggers(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(ON_INSERT);
  const unknown = rows.map(({ name }) => name).filter((name) => !replaced.has(name));
  if (unknown.length > 0) {
    throw new Error(`The load of packages/bench does not do the work of these triggers yet: ${unknown.join(', ')}`);
  }
}
