/** The account with an address ($1): its subject and language. */
export const findAddressee = /* sql */ `select subject, locale from kolo.addressee($1)`;

/** Keeps a link ($1) to a new password for an account ($2); a link that was sent before stays good. */
export const insertReset = /* sql */ `
with gone as (delete from auth.password_reset where expires_at <= now())
insert into auth.password_reset (token_hash, user_id) values ($1, $2)
`;

/** Whose password a link ($1) sets, and whether it still does. */
export const findReset = /* sql */ `
select u."email" as email, r.expires_at > now() as holds
from auth.password_reset r join auth."user" u on u."id" = r.user_id where r.token_hash = $1
`;

/** Uses a link ($1) up, for whose account it was. */
export const useReset = /* sql */ `
delete from auth.password_reset where token_hash = $1 and expires_at > now() returning user_id as subject
`;

/** The hash of the password of the account with an address ($1). */
export const findPasswordByEmail = /* sql */ `
select a."password" as hash from auth."account" a join auth."user" u on u."id" = a."userId"
where u."email" = $1 and a."providerId" = 'credential'
`;

/** Sets the password ($2) of an account ($1). */
export const setPassword = /* sql */ `
update auth."account" set "password" = $2, "updatedAt" = now() where "userId" = $1 and "providerId" = 'credential'
`;

/** Sets the password ($2) of an account ($1) whose present one is the one that was looked at ($3). */
export const changePassword = /* sql */ `${setPassword} and "password" = $3`;

/**
 * Ends the sessions of an account ($1) but for one ($2). As a statement of its own, after the password is set: it sees the
 * sessions that were begun until then, and whoever signs in later finds another password.
 */
export const endOtherSessions = /* sql */ `
delete from auth."session" where "userId" = $1 and "token" is distinct from $2
`;

/** Ends what else the old password of an account ($1) had opened. */
export const endSecondSteps = /* sql */ `delete from auth.second_step where user_id = $1`;
export const endResets = /* sql */ `delete from auth.password_reset where user_id = $1`;

/** Leaves the trace of what an account ($1) did ($2) in a request ($3). */
export const recordChange = /* sql */ `select kolo.record_change_of_sign_in($1, $2, $3)`;
