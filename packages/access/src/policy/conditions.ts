import type { WindowGroup } from '../windows.ts';

// Conditions on rows, in words that the parts of the policy are written in.

export const ofOwnPartner = { in: ['partner_id', 'partners'] } as const;
export const ofOwnCountry = { in: ['country_code', 'countries'] } as const;
export const byOneself = { in: ['user_id', 'user'] } as const;
export const authoredByOneself = { in: ['author_id', 'memberships'] } as const;
export const invitedByOneself = { in: ['invited_by_id', 'memberships'] } as const;
export const receivedByOneself = { in: ['received_by_id', 'memberships'] } as const;
export const madeByOneself = { in: ['made_by_id', 'memberships'] } as const;
export const decidedByOneself = { in: ['decided_by_id', 'memberships'] } as const;
export const atAnNgo = { eq: ['partner_kind', 'ngo'] } as const;
export const atAnInstitution = { eq: ['partner_kind', 'correctional_institution'] } as const;
export const notRestricted = { eq: ['restricted', false] } as const;
export const openToOneself = { or: [notRestricted, { in: ['reserved_for', 'memberships'] }] } as const;
export const everyRow = { always: true } as const;
export const shared = { eq: ['shared', true] } as const;
export const sharedAtOwnNgo = { and: [ofOwnPartner, atAnNgo, shared] } as const;
export const ofOneselfAtOwnNgo = { and: [ofOwnPartner, atAnNgo, { in: ['owner_id', 'memberships'] }] } as const;
export const privatelyByOneself = { and: [byOneself, { eq: ['shared', false] }] } as const;

export const atOwnNgo = { and: [ofOwnPartner, atAnNgo] } as const;
export const atOwnNgoNotRestricted = { and: [ofOwnPartner, atAnNgo, notRestricted] } as const;
export const atOwnNgoOpenToOneself = { and: [ofOwnPartner, atAnNgo, openToOneself] } as const;
export const atOwnInstitution = { and: [ofOwnPartner, atAnInstitution] } as const;
export const toManage = {
  or: [
    { and: [{ eq: ['role', 'partner_manager'] }, atAnNgo] },
    { and: [{ eq: ['role', 'institution_manager'] }, atAnInstitution] },
  ],
} as const;
export const toManageByOneself = { and: [invitedByOneself, toManage] } as const;
export const atAnNgoOfOwnCountry = { and: [ofOwnCountry, atAnNgo] } as const;

/** What windows of a group open, to the partner or to one member of it. */
export const inWindow = (group: WindowGroup) =>
  ({ or: [{ shared: [group, 'partners'] }, { shared: [group, 'memberships'] }] }) as const;
export const offeredToOwnPartner = { in: ['to_partner_id', 'partners'] } as const;
export const recordedByOneself = { in: ['recorded_by_id', 'memberships'] } as const;
export const offeredByOneself = { in: ['offered_by_id', 'memberships'] } as const;
export const requestedByOneself = { in: ['requested_by_id', 'memberships'] } as const;
export const openedByOneself = { in: ['opened_by_id', 'memberships'] } as const;
export const authoredAtOwnPartner = { in: ['author_partner_id', 'partners'] } as const;
export const toOwnPartner = { in: ['grantee_partner_id', 'partners'] } as const;
export const toOneself = { in: ['grantee_id', 'memberships'] } as const;

/** What a caseworker and a partner manager may do alike with every row of their own NGO, and with what a window opens. */
export const bothAtOwnNgo = (does: string, window?: WindowGroup) => {
  const where = window === undefined ? atOwnNgo : { or: [atOwnNgo, inWindow(window)] };
  return {
    caseworker: { where, sentence: `A caseworker ${does}.` },
    partner_manager: { where, sentence: `A partner manager ${does}.` },
  };
};
