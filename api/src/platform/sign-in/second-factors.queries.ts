/** The second factor of an account ($1), confirmed or not, and how many recovery codes are left. */
export const findFactor = /* sql */ `
select f.sealed_secret, f.confirmed_at is not null as confirmed,
  (select count(*)::int from auth.recovery_code c where c.user_id = f.user_id) as codes_left
from auth.second_factor f where f.user_id = $1
`;

/** Keeps the secret ($2) of an account ($1) until a code of it is shown; a confirmed one stays. */
export const beginEnrolment = /* sql */ `
insert into auth.second_factor as known (user_id, sealed_secret) values ($1, $2)
on conflict (user_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0, created_at = now()
  where known.confirmed_at is null
returning 1
`;

/**
 * Confirms the secret ($2) of an account ($1) by a code of a time step ($3), with its first recovery codes ($4). The
 * session that it is done in ($5) is raised, the others end: they were begun without it.
 */
export const confirmEnrolment = /* sql */ `
with confirmed as (
  update auth.second_factor set confirmed_at = now(), last_step = $3
  where user_id = $1 and sealed_secret = $2 and confirmed_at is null returning user_id
), codes as (
  insert into auth.recovery_code (user_id, code_hash) select user_id, unnest($4::text[]) from confirmed
), raised as (
  update auth."session" s set second_factor_at = now() from confirmed where s."userId" = confirmed.user_id and s."token" = $5
), ended as (
  delete from auth."session" s using confirmed where s."userId" = confirmed.user_id and s."token" <> $5
)
select 1 from confirmed
`;

/** Takes a code of a time step ($2) from an account ($1), unless one of that step or a later one was taken before. */
export const takeStep = /* sql */ `
update auth.second_factor set last_step = $2 where user_id = $1 and last_step < $2 and confirmed_at is not null returning 1
`;

/** Takes a recovery code ($2) from an account ($1). */
export const takeRecoveryCode = /* sql */ `
delete from auth.recovery_code where user_id = $1 and code_hash = $2 returning 1
`;

/** Puts new recovery codes ($2) in the place of all others of an account ($1). */
export const replaceRecoveryCodes = /* sql */ `
with gone as (delete from auth.recovery_code where user_id = $1)
insert into auth.recovery_code (user_id, code_hash) select $1, unnest($2::text[])
`;

/** Takes the second factor from an account ($1). */
export const removeFactor = /* sql */ `delete from auth.second_factor where user_id = $1`;
