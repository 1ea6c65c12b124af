import { type Faker, faker } from '@faker-js/faker';
import type { CountryCode, LocaleCode, MembershipStatusCode, RoleCode } from '@kolo/reference-data';

/** What is inserted into `user_account`; `auth_subject` stays empty until the person can sign in. */
export interface UserRow {
  email: string;
  name: string;
  locale: LocaleCode;
}

/** What is inserted into `membership`; the database adds id, kind of partner and display name. */
export interface MembershipRow {
  user_id: string;
  role: RoleCode;
  partner_id: string;
  country_code: CountryCode;
  programme_code: string;
  status: MembershipStatusCode;
  confirmed_at: string | null;
  deactivated_at: string | null;
}

/** A valid user with an address that no other has and no mail server receives. */
export function buildUser(overrides: Partial<UserRow> = {}, random: Faker = faker): UserRow {
  return {
    email: `member-${random.string.numeric(10)}@demo.kolo.example`,
    name: 'Member (demo)',
    locale: 'en',
    ...overrides,
  };
}

/** A valid, active membership of a caseworker in SOE-1. */
export function buildMembership(overrides: Partial<MembershipRow> = {}, random: Faker = faker): MembershipRow {
  return {
    user_id: random.string.uuid(),
    role: 'caseworker',
    partner_id: random.string.uuid(),
    country_code: 'RS',
    programme_code: 'SOE-1',
    status: 'active',
    confirmed_at: '2017-04-03T08:00:00Z',
    deactivated_at: null,
    ...overrides,
  };
}

/** What is inserted into `invitation`; the database adds id, kind of partner and the day on which it expires. */
export interface InvitationRow {
  email: string;
  role: 'caseworker' | 'partner_manager' | 'treatment_officer' | 'institution_manager';
  partner_id: string;
  country_code: CountryCode;
  programme_code: string;
  invited_by_id: string;
  token_hash: string;
}

/** A valid, open invitation of a caseworker to SOE-1, whose token nobody has. */
export function buildInvitation(overrides: Partial<InvitationRow> = {}, random: Faker = faker): InvitationRow {
  return {
    email: `invited-${random.string.numeric(10)}@demo.kolo.example`,
    role: 'caseworker',
    partner_id: random.string.uuid(),
    country_code: 'RS',
    programme_code: 'SOE-1',
    invited_by_id: random.string.uuid(),
    token_hash: random.string.alphanumeric(43),
    ...overrides,
  };
}
