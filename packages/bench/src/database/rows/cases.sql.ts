/** For whom the records of the n-th case are reserved. */
export const reservedFor = /* sql */ `case when bench.pick(n, 23, 50) = 0 and bench.pick(n, 25, 20) > 0
  then p.members[1 + bench.pick(n, 26, 10)] else '00000000-0000-0000-0000-000000000000' end`;

/** Cases with their history, as the triggers would write them. `$1` is how many. */
export const cases = [
  /* sql */ `
insert into kolo.case_file (id, person_id, partner_id, partner_kind, country_code, restricted, number, programme_code,
  municipality_code, caseworker_id, status, status_since, risk, opened_on, closed_on, exit_reason, age_band, opened_quarter,
  version, created_at, updated_at)
select bench.id(3, n), bench.id(2, n), p.id, 'ngo', p.country_code, bench.pick(n, 23, 50) = 0,
  p.country_code || '-' || extract(year from opened_on) || '-' || bench.case_code(n),
  case when opened_on < '2019-01-01' then 'SOE-1' else 'SOE-3' end,
  p.municipalities[1 + bench.pick(n, 24, cardinality(p.municipalities))],
  case when bench.pick(n, 25, 20) > 0 then p.members[1 + bench.pick(n, 26, 10)] end,
  status, bench.status_since(n, opened_on), (array['high', 'medium', 'medium', 'low', 'low'])[1 + bench.pick(n, 27, 5)],
  opened_on, case when status <> 'open' then bench.status_since(n, opened_on) end,
  case when status <> 'open' then (array['goals_met', 'moved', 'refused', 'other'])[1 + bench.pick(n, 28, 4)] end,
  case when born is null then 'unknown' when age < 18 then 'under_18' when age < 30 then 'from_18_to_29'
    when age < 45 then 'from_30_to_44' when age < 65 then 'from_45_to_64' else 'from_65' end,
  extract(year from opened_on) || '-Q' || extract(quarter from opened_on),
  case status when 'open' then 1 else 2 end, opened_on, opened_on
from generate_series(1, $1::bigint) n
join bench.partner p on p.number = n % 20
cross join lateral (select bench.opened_on(n, $1) as opened_on, bench.status(n) as status,
  coalesce(bench.birth_date(n), make_date(bench.birth_year(n), 7, 1)) as born) c
cross join lateral (select extract(year from age(opened_on, born)) as age) a`,
  /* sql */ `
insert into kolo.case_event (id, case_id, person_id, partner_id, partner_kind, country_code, restricted, reserved_for, kind, to_status,
  to_risk, to_caseworker_id, effective_on, recorded_at, actor_id)
select bench.id(5, n), bench.id(3, n), bench.id(2, n), p.id, 'ngo', p.country_code, bench.pick(n, 23, 50) = 0, ${reservedFor}, 'opened',
  'open', (array['high', 'medium', 'medium', 'low', 'low'])[1 + bench.pick(n, 27, 5)],
  case when bench.pick(n, 25, 20) > 0 then p.members[1 + bench.pick(n, 26, 10)] end, bench.opened_on(n, $1), bench.opened_on(n, $1), p.members[1 + bench.pick(n, 26, 10)]
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20`,
  /* sql */ `
insert into kolo.case_event (id, case_id, person_id, partner_id, partner_kind, country_code, restricted, reserved_for, kind, from_status,
  to_status, exit_reason, effective_on, recorded_at, actor_id)
select bench.id(6, n), bench.id(3, n), bench.id(2, n), p.id, 'ngo', p.country_code, bench.pick(n, 23, 50) = 0, ${reservedFor},
  'status_changed', 'open', bench.status(n), (array['goals_met', 'moved', 'refused', 'other'])[1 + bench.pick(n, 28, 4)],
  bench.status_since(n, bench.opened_on(n, $1)), bench.status_since(n, bench.opened_on(n, $1)),
  p.members[1 + bench.pick(n, 26, 10)]
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20 where bench.status(n) <> 'open'`,
];
