/** What an invitation is, by the hash of its token ($1). */
export const findInvitation = /* sql */ `
select state, email, role, country_code, partner_name, expires_at, has_account, locale from kolo.invitation_for($1)
`;

/** Accepts ($1) for the sign-in ($2) that was just made, under a name ($3), in a request ($4). */
export const acceptAsNew = /* sql */ `select kolo.accept_invitation_as_new($1, $2, $3, $4) as outcome`;

/** Accepts ($1) for whoever the session with this token ($2) belongs to, in a request ($3). */
export const acceptSignedIn = /* sql */ `select kolo.accept_invitation_signed_in($1, $2, $3) as outcome`;
