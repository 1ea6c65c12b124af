/** Twenty partners in four countries with their members, and one regional coordinator over all of them. */
export const consortium = /* sql */ `
create table bench.partner (
  number int primary key,
  id uuid not null,
  country_code text not null,
  municipalities text[] not null,
  members uuid[] not null default '{}'
);
insert into bench.partner (number, id, country_code, municipalities)
select n, bench.id(1, n), code, array(select m.code from kolo.municipality m where m.country_code = c.code order by 1 limit 20)
from generate_series(0, 19) n
join (values (0, 'RS'), (1, 'XK'), (2, 'BA'), (3, 'ME')) as c (place, code) on c.place = n % 4;

insert into kolo.partner (id, name, short_name, kind, country_code)
select id, format('Benchmark NGO %s', number + 1), format('NGO %s', number + 1), 'ngo', country_code from bench.partner;
insert into kolo.partner_country (partner_id, country_code) select id, country_code from bench.partner;
insert into kolo.programme_partner (programme_code, partner_id)
select programme.code, partner.id from bench.partner, kolo.programme where programme.code in ('SOE-1', 'SOE-3');

-- Member 0 of a partner is its manager, the others are caseworkers.
insert into kolo.user_account (id, email, name, auth_subject)
select bench.id(10, p.number * 11 + m), format('member-%s.partner-%s@bench.example', m, p.number),
  format('Member %s of NGO %s', m, p.number + 1), format('bench-%s-%s', p.number, m)
from bench.partner p, generate_series(0, 10) m;
insert into kolo.user_account (id, email, name, auth_subject)
values (bench.id(10, 1000), 'regional@bench.example', 'Regional coordinator', 'bench-regional');

insert into kolo.membership (id, user_id, role, partner_id, country_code, programme_code, status, created_at, confirmed_at)
select bench.id(11, p.number * 11 + m), bench.id(10, p.number * 11 + m),
  case m when 0 then 'partner_manager' else 'caseworker' end, p.id, p.country_code, 'SOE-3', 'active', now(), now()
from bench.partner p, generate_series(0, 10) m;
insert into kolo.membership (id, user_id, role, partner_id, country_code, programme_code, status, created_at, confirmed_at)
select bench.id(11, 1000 + place), bench.id(10, 1000), 'regional_coordinator', lead.id, code, 'SOE-3', 'active', now(), now()
from (select id from kolo.partner where kind = 'lead_agency' limit 1) lead,
  (values (0, 'RS'), (1, 'XK'), (2, 'BA'), (3, 'ME')) as c (place, code);

update bench.partner p set members = array(
  select id from kolo.membership where partner_id = p.id and role = 'caseworker' order by id);

insert into auth."user" ("id", "name", "email", "emailVerified")
select auth_subject, name, email, false from kolo.user_account where email like '%@bench.example';
`;
