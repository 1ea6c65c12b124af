/**
 * What a session ($1) that a right password has just begun comes to. Where the account has a second factor it ends, and a
 * second step ($3) waits instead. It ends as well where the password is no longer the one ($2) that was there before: a
 * change of it waits for this statement, or this statement for it, so that no session outlives the password it came from.
 */
export const settleSession = /* sql */ `
with session as (
  select "userId" from auth."session" where "token" = $1
), current as (
  select a."userId" from auth."account" a join session s on s."userId" = a."userId"
  where a."providerId" = 'credential' and a."password" = $2 for share of a
), factor as (
  select f.user_id from auth.second_factor f join current c on c."userId" = f.user_id where f.confirmed_at is not null
), begun as (
  insert into auth.second_step (token_hash, user_id) select $3, user_id from factor
), ended as (
  delete from auth."session" where "token" = $1 and (exists (select from factor) or not exists (select from current))
)
select exists (select from current) as stands, exists (select from factor) as waits
`;

/** Whose second step ($1) it is. */
export const findStep = /* sql */ `
select s.user_id as subject, u."email" as email from auth.second_step s join auth."user" u on u."id" = s.user_id
where s.token_hash = $1 and s.expires_at > now()
`;

/**
 * Ends a second step ($1) of an account ($2) with a session ($3, $4) of some seconds ($5) from an address ($6) and a
 * browser ($7).
 */
export const completeStep = /* sql */ `
with step as (
  delete from auth.second_step where token_hash = $1 and user_id = $2 and expires_at > now() returning user_id
), begun as (
  insert into auth."session"
    ("id", "token", "expiresAt", "createdAt", "updatedAt", "ipAddress", "userAgent", "userId", second_factor_at)
  select $3, $4, now() + make_interval(secs => $5), now(), now(), $6, $7, user_id, now() from step
  returning "userId"
)
select u."name" as name, u."email" as email from begun join auth."user" u on u."id" = begun."userId"
`;

export const deleteEndedSteps = /* sql */ `delete from auth.second_step where expires_at <= now()`;
