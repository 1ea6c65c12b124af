import type { Faker } from '@faker-js/faker';
import type { LocaleCode, RoleCode } from '@kolo/reference-data';
import {
  buildMembership,
  buildUser,
  type MembershipRow,
  type UserRow,
} from '../../src/features/member/member.factory.ts';
import { namesOf } from '../../src/features/person/names/community-names.ts';
import { type DemonstrationAccount, demonstrationAccounts } from './accounts.ts';
import type { CaseloadProfile } from './partners.ts';

/** A user and the memberships to create for it; the user's id is not known yet. */
export interface Member {
  user: UserRow;
  memberships: Omit<MembershipRow, 'user_id'>[];
}

/** The manager and the caseworkers of a partner; those that can sign in come first. */
export function membersOf(profile: CaseloadProfile, partnerId: string, isNgo: boolean, random: Faker): Member[] {
  const roles: RoleCode[] = [
    isNgo ? 'partner_manager' : 'institution_manager',
    ...Array<RoleCode>(profile.caseworkers).fill(isNgo ? 'caseworker' : 'treatment_officer'),
  ];
  const accounts = demonstrationAccounts.filter(({ partnerHandle }) => partnerHandle === profile.handle);
  return roles.map((role, index) => {
    const account = accounts.find((candidate) => candidate.role === role && roles.indexOf(role) === index);
    const names = namesOf(profile.countryCode, null);
    const first = random.helpers.arrayElement([...names.female, ...names.male]);
    const name = `${first} ${random.helpers.arrayElement(names.last)} (demo)`;
    const email = `member-${index + 1}.${profile.handle}@demo.kolo.example`;
    return {
      user: account === undefined ? buildUser({ email, name, locale: localeOf(profile) }, random) : userOf(account),
      memberships: [membership(role, partnerId, profile.countryCode)],
    };
  });
}

/** The members of the lead agency that can sign in. */
export function leadAgencyMembers(leadAgencyId: string): Member[] {
  return demonstrationAccounts
    .filter(({ partnerHandle }) => partnerHandle === null)
    .map((account) => ({
      user: userOf(account),
      memberships: account.countryCodes.map((code) => membership(account.role, leadAgencyId, code)),
    }));
}

function userOf({ email, name, locale }: DemonstrationAccount): UserRow {
  return buildUser({ email, name, locale });
}

function localeOf({ countryCode }: CaseloadProfile): LocaleCode {
  return countryCode === 'XK' ? 'en' : 'sr-Latn';
}

function membership(role: RoleCode, partner_id: string, country_code: MembershipRow['country_code']) {
  const { user_id: _unknownYet, ...row } = buildMembership({ role, partner_id, country_code });
  return row;
}
