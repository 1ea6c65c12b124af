import { reservedFor } from './cases.sql.ts';

/** How many notes a case has at the most. */
export const MOST_NOTES = 16;

/**
 * The `$2`-th note of every case that has so many, as the triggers would write it; `$1` is how many cases there are.
 * Notes of a case lie as far apart as in a grown database, because each turn writes one of every case.
 */
export const notes = /* sql */ `
insert into kolo.case_note (id, case_id, person_id, partner_id, partner_kind, country_code, restricted, reserved_for, author_id, body,
  occurred_on, created_at)
select bench.id(4, $2::bigint * $1 + n), bench.id(3, n), bench.id(2, n), p.id, 'ngo', p.country_code,
  bench.pick(n, 23, 50) = 0, ${reservedFor}, p.members[1 + bench.pick(n * 16 + $2, 41, 10)],
  (array['Home visit.', 'Meeting in the office.', 'Telephone call.', 'Visit to the training.'])[1 + bench.pick(n * 16 + $2, 42, 4)]
    || repeat(' The business plan was discussed step by step; the next instalment depends on the invoices.', 1 + bench.pick(n * 16 + $2, 43, 5)),
  bench.opened_on(n, $1) + $2::int * 9, bench.opened_on(n, $1) + $2::int * 9 + interval '10 hours' + n * interval '1 microsecond'
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20
where $2::int = 0 or bench.has_many_notes(n)`;
