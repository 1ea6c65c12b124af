/** Persons with their side rows, as the triggers would write them. `$1` is how many. */
export const persons = [
  /* sql */ `
insert into kolo.person (id, partner_id, partner_kind, country_code, pseudonym, sex, birth_year, municipality_code,
  created_at, updated_at)
select bench.id(2, n), p.id, 'ngo', p.country_code, bench.pseudonym(n),
  (array['female', 'male', 'female', 'male', 'female', 'male', 'female', 'male', 'other', 'unknown'])[1 + bench.pick(n, 10, 10)],
  bench.birth_year(n), p.municipalities[1 + bench.pick(n, 11, cardinality(p.municipalities))],
  bench.opened_on(n, $1), bench.opened_on(n, $1)
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20`,
  /* sql */ `
insert into kolo.person_identity (person_id, partner_id, partner_kind, country_code, first_name, last_name, birth_date,
  birth_date_precision, phone, address)
select bench.id(2, n), p.id, 'ngo', p.country_code,
  (array['Ana', 'Besa', 'Ivan', 'Jelena', 'Luan', 'Marko', 'Mirela', 'Nemanja', 'Sara', 'Senad', 'Vesna', 'Željko'])[1 + bench.pick(n, 17, 12)],
  (array['Anđelić', 'Berisha', 'Đorđević', 'Hodžić', 'Jovanović', 'Krasniqi', 'Marković', 'Nikolić', 'Osmani', 'Petrović', 'Šabić', 'Vuković'])[1 + bench.pick(n, 18, 12)],
  bench.birth_date(n), case when bench.birth_date(n) is null then 'unknown' else 'day' end,
  '+381 60 ' || lpad(bench.pick(n, 19, 10000000)::text, 7, '0'), null
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20`,
  /* sql */ `
insert into kolo.person_special_category (person_id, partner_id, partner_kind, country_code, ethnicity, disability, target_groups)
select bench.id(2, n), p.id, 'ngo', p.country_code,
  (array['serb', 'albanian', 'bosniak', 'roma', 'undisclosed'])[1 + bench.pick(n, 31, 5)], 'none',
  array[(array['start_up', 'micro_business', 'unemployed_woman', 'youth'])[1 + bench.pick(n, 32, 4)]]
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20`,
  /* sql */ `
insert into kolo.person_conviction (person_id, partner_id, partner_kind, country_code)
select bench.id(2, n), p.id, 'ngo', p.country_code
from generate_series(1, $1::bigint) n join bench.partner p on p.number = n % 20`,
];
