/** The kept counts of cases, spread over their slots as by writers of many years: each slot stands for some of them. */
export const counts = /* sql */ `
insert into kolo.case_count (partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter, slot, cases)
select partner_id, partner_kind, country_code, restricted, reserved_for, programme_code, status, opened_quarter, uuid_hash(id) & 3, count(*)
from kolo.case_file group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
insert into kolo.country_case_count (country_code, partner_kind, programme_code, status, opened_quarter, slot, cases)
select country_code, partner_kind, programme_code, status, opened_quarter, slot, sum(cases)
from kolo.case_count group by 1, 2, 3, 4, 5, 6`;
