/** What the database copies from the person. */
export const personScope = `
  person_id uuid not null references kolo.person,
  partner_id uuid not null,
  partner_kind text not null,
  country_code text not null,`;

/** What the database copies from the case. */
export const caseScope = `
  case_id uuid not null references kolo.case_file,
  ${personScope.trim()}
  restricted boolean not null,
  reserved_for uuid not null,`;

export const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Today, where Kolo's days are. */
export const TODAY = `(now() at time zone 'Europe/Belgrade')::date`;

/** The first moment after a day. */
export const endOf = (day: string) => `((${day} + 1)::timestamp at time zone 'Europe/Belgrade')`;

export const fieldGroups = `'identity', 'special_category', 'plan', 'notes'`;

export const statuses = `'in_progress', 'accepted', 'rejected', 'done', 'revoked', 'expired'`;

/** Why something ended that nobody of the two sides ended. */
export const endings = `'basis_withdrawn', 'basis_expired', 'case_closed', 'erased'`;

export const text = (column: string, longest: number) =>
  `${column} text not null check (length(${column}) between 1 and ${longest} and ${column} ~ '[^[:space:]]')`;

/** The most days that an answer may be waited for. */
export const LONGEST_WAIT = 90;
