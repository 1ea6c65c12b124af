/**
 * Everything is a function of a row's number, so that two runs measure the same rows, and rows that refer to each other
 * can be written without looking each other up.
 */
export const functions = /* sql */ `
create schema bench;

create function bench.pick(n bigint, salt int, choices int) returns int language sql immutable parallel safe
  return ((hashint8extended(n, salt) & 2147483647) % choices)::int;

-- A UUID of version 7, one per kind and number, that ascends with the number as those of a grown database do.
create function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe
  return (lpad(to_hex(1483228800000 + n * 100), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
    || lpad(to_hex(hashint8extended(n, kind) & 1152921504606846975), 15, '0'))::uuid;

create function bench.digit(bits bigint) returns text language sql immutable parallel safe
  return substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (bits & 31)::int + 1, 1);

-- Multiplying by an odd number modulo a power of two gives each number a code of its own.
create function bench.pseudonym(n bigint) returns text language sql immutable parallel safe
  return 'P-' || bench.digit(n * 2654435761 >> 35) || bench.digit(n * 2654435761 >> 30)
    || bench.digit(n * 2654435761 >> 25) || bench.digit(n * 2654435761 >> 20) || bench.digit(n * 2654435761 >> 15)
    || bench.digit(n * 2654435761 >> 10) || bench.digit(n * 2654435761 >> 5) || bench.digit(n * 2654435761);

create function bench.case_code(n bigint) returns text language sql immutable parallel safe
  return bench.digit(n * 387420489 >> 25) || bench.digit(n * 387420489 >> 20) || bench.digit(n * 387420489 >> 15)
    || bench.digit(n * 387420489 >> 10) || bench.digit(n * 387420489 >> 5) || bench.digit(n * 387420489);

create function bench.birth_year(n bigint) returns int language sql immutable parallel safe
  return case when bench.pick(n, 12, 20) > 0 then 1945 + bench.pick(n, 13, 62) end;

-- One person in five is known by the year of birth only.
create function bench.birth_date(n bigint) returns date language sql immutable parallel safe
  return case when bench.pick(n, 14, 5) > 0
    then make_date(bench.birth_year(n), 1 + bench.pick(n, 15, 12), 1 + bench.pick(n, 16, 28)) end;

-- 35 quarters, 2017-Q1 to 2025-Q3; later numbers open later, give or take two months.
create function bench.opened_on(n bigint, cases bigint) returns date language sql immutable parallel safe
  return date '2017-01-01' + (n * 3130 / cases)::int + bench.pick(n, 20, 60);

create function bench.status(n bigint) returns text language sql immutable parallel safe
  return (array['open', 'closed', 'transferred', 'duplicate'])[
    case when bench.pick(n, 21, 100) < 55 then 1 when bench.pick(n, 21, 100) < 93 then 2
      when bench.pick(n, 21, 100) < 97 then 3 else 4 end];

create function bench.status_since(n bigint, opened_on date) returns date language sql immutable parallel safe
  return case when bench.status(n) = 'open' then opened_on
    else least(opened_on + 30 + bench.pick(n, 22, 400), date '2025-09-30') end;

-- Every fifth case has 16 notes, the others one: four on average, and enough cases with ten.
create function bench.has_many_notes(n bigint) returns boolean language sql immutable parallel safe
  return (n / 20) % 5 = 0;
`;
