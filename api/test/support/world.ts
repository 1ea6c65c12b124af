import type { HouseholdRelationCode } from '@kolo/reference-data';
import type { Client } from 'pg';
import {
  buildCase,
  buildCaseGoal,
  buildCaseNote,
  buildCaseTask,
  type CaseGoalRow,
  type CaseRow,
  type CaseTaskRow,
} from '../../src/features/case/case.factory.ts';
import {
  buildInvitation,
  buildMembership,
  buildUser,
  type InvitationRow,
  type MembershipRow,
} from '../../src/features/member/member.factory.ts';
import { buildNotice } from '../../src/features/notice/notice.factory.ts';
import { buildPartner, type PartnerRow } from '../../src/features/partner/partner.factory.ts';
import { buildPerson, type PersonOverrides } from '../../src/features/person/person.factory.ts';
import { buildSavedView, type SavedViewRow } from '../../src/features/saved-view/saved-view.factory.ts';
import { createAccount } from '../../src/platform/sign-in/index.ts';
import { actingAs, copyAccount, insertRow, updateRow } from './inserts.queries.ts';

export const PASSWORD = 'kuća na bregu 12';

type RoleCode = MembershipRow['role'];
type CountryCode = MembershipRow['country_code'];

/** A user with memberships who can sign in. */
export interface Member {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  /** The first membership. */
  readonly membershipId: string;
}

/** The consortium of a test, made from the top: a partner, its people, its persons, their cases. */
export class World {
  readonly admin: Client;
  #account: string | undefined;

  constructor(admin: Client) {
    this.admin = admin;
  }

  /** An NGO in Serbia, taking part in SOE-1, unless told otherwise. */
  async partner(overrides: Partial<PartnerRow> & { countries?: readonly CountryCode[] } = {}): Promise<PartnerOfTest> {
    const { countries, ...rest } = overrides;
    const row = buildPartner(rest);
    const { id } = await insertRow<{ id: string }>(this.admin, 'partner', row, 'id');
    const active = countries ?? [row.country_code as CountryCode];
    for (const country_code of active)
      await insertRow(this.admin, 'partner_country', { partner_id: id, country_code }, '1');
    for (const programme_code of ['SOE-1', 'SOE-3'])
      await insertRow(this.admin, 'programme_partner', { programme_code, partner_id: id }, '1');
    return new PartnerOfTest(this, id, active[0] ?? 'RS', row.short_name, row.kind);
  }

  /** A user without a membership, who can sign in nevertheless. */
  async user(name = 'Member (demo)'): Promise<Member> {
    const user = buildUser({ name });
    const { id } = await insertRow<{ id: string }>(this.admin, 'user_account', user, 'id');
    const subject = await this.#accountOf(user);
    await updateRow(this.admin, 'user_account', 'id', id, { auth_subject: subject });
    return { userId: id, email: user.email, name, membershipId: '' };
  }

  async #accountOf(user: { email: string; name: string }): Promise<string> {
    if (this.#account !== undefined) return copyAccount(this.admin, this.#account, user);
    this.#account = await createAccount(this.admin, { ...user, password: PASSWORD });
    return this.#account;
  }
}

/** A partner, and whom and what it has. */
export class PartnerOfTest {
  readonly world: World;
  readonly id: string;
  readonly country: CountryCode;
  readonly shortName: string;
  readonly kind: PartnerRow['kind'];

  constructor(world: World, id: string, country: CountryCode, shortName: string, kind: PartnerRow['kind']) {
    this.world = world;
    this.id = id;
    this.country = country;
    this.shortName = shortName;
    this.kind = kind;
  }

  caseworker(name?: string): Promise<Member> {
    return this.member('caseworker', { name });
  }

  manager(name?: string): Promise<Member> {
    return this.member('partner_manager', { name });
  }

  /** A member in a role, in the partner's country or in several: one membership for each. */
  async member(
    role: RoleCode,
    { name, countries = [this.country] }: { name?: string; countries?: readonly CountryCode[] } = {},
  ): Promise<Member> {
    const user = await this.world.user(name);
    const [first, ...others] = countries;
    const membershipId = await this.join(user, role, { country_code: first });
    for (const country_code of others) await this.join(user, role, { country_code });
    return { ...user, membershipId };
  }

  /** Gives somebody a membership here; returns its id. */
  async join(
    { userId }: { readonly userId: string },
    role: RoleCode,
    more: Partial<MembershipRow> & { created_at?: string } = {},
  ): Promise<string> {
    const { created_at, ...overrides } = more;
    const row = buildMembership({
      user_id: userId,
      role,
      partner_id: this.id,
      country_code: this.country,
      ...overrides,
    });
    const { id } = await insertRow<{ id: string }>(
      this.world.admin,
      'membership',
      created_at ? { ...row, created_at } : row,
      'id',
    );
    return id;
  }

  /** An open invitation of a member's; returns its id. */
  async invitation(by: Member, overrides: Partial<InvitationRow> = {}): Promise<string> {
    const place = { partner_id: this.id, country_code: this.country, invited_by_id: by.membershipId };
    const role = this.kind === 'correctional_institution' ? 'treatment_officer' : 'caseworker';
    const row = buildInvitation({ role, ...place, ...overrides });
    return (await insertRow<{ id: string }>(this.world.admin, 'invitation', row, 'id')).id;
  }

  /** A view of the caseload that a member keeps; returns its id. */
  async savedView(by: Member, overrides: Partial<SavedViewRow> = {}): Promise<string> {
    const row = buildSavedView({ ...overrides, owner_id: by.membershipId });
    return (await insertRow<{ id: string }>(this.world.admin, 'saved_view', row, 'id')).id;
  }

  async person(overrides: PersonOverrides = {}): Promise<PersonOfTest> {
    const { admin } = this.world;
    const country_code = overrides.person?.country_code ?? this.country;
    const built = buildPerson({ ...overrides, person: { ...overrides.person, partner_id: this.id, country_code } });
    const { id, pseudonym } = await insertRow<{ id: string; pseudonym: string }>(
      admin,
      'person',
      built.person,
      'id, pseudonym',
    );
    await updateRow(admin, 'person_identity', 'person_id', id, built.identity);
    await updateRow(admin, 'person_special_category', 'person_id', id, built.special_category);
    await updateRow(admin, 'person_conviction', 'person_id', id, built.conviction);
    return new PersonOfTest(this, id, pseudonym);
  }

  /** A case of a person made for it. */
  async case(overrides: CaseOverrides = {}): Promise<CaseOfTest> {
    return (await this.person()).case(overrides);
  }
}

export type CaseOverrides = Partial<CaseRow> & { readonly caseworker?: Member };

export class PersonOfTest {
  readonly partner: PartnerOfTest;
  readonly id: string;
  readonly pseudonym: string;

  constructor(partner: PartnerOfTest, id: string, pseudonym: string) {
    this.partner = partner;
    this.id = id;
    this.pseudonym = pseudonym;
  }

  /** Corrects fields, as a member does it: the database keeps what they were. */
  async correct({ person = {}, identity = {}, special_category = {} }: PersonOverrides, by: Member, reason: string) {
    const { admin } = this.partner.world;
    await actingAs(admin, by.membershipId, reason, async () => {
      await updateRow(admin, 'person', 'id', this.id, person);
      await updateRow(admin, 'person_identity', 'person_id', this.id, identity);
      await updateRow(admin, 'person_special_category', 'person_id', this.id, special_category);
    });
  }

  /** Has this record lead to another of the same person, as a member does it. */
  async mergeInto(kept: PersonOfTest, by: Member, reason = 'The same person.'): Promise<string> {
    const row = { kept_id: kept.id, merged_id: this.id, reason, score: 25, evidence: '[]' };
    return this.#inserted(by, 'person_merge', row);
  }

  /** Says that another record is of somebody else, as a member does it: from the side of each. */
  async distinguishFrom(other: PersonOfTest, by: Member): Promise<string> {
    await other.#inserted(by, 'person_distinction', { person_id: other.id, other_id: this.id });
    return this.#inserted(by, 'person_distinction', { person_id: this.id, other_id: other.id });
  }

  /** A household with this person as its head; returns its id. */
  async household(by: Member, label: string | null = null): Promise<string> {
    const id = await this.#inserted(by, 'household', { first_person_id: this.id, label });
    await this.liveIn(id, by, 'head');
    return id;
  }

  /** Has this person live in a household; returns the id of that. */
  liveIn(household_id: string, by: Member, relation: HouseholdRelationCode, since = '2017-01-01'): Promise<string> {
    return this.#inserted(by, 'household_member', { household_id, person_id: this.id, relation, since });
  }

  async #inserted({ membershipId }: Member, table: string, row: object): Promise<string> {
    const { admin } = this.partner.world;
    const found: string[] = [];
    await actingAs(admin, membershipId, '', async () => {
      found.push((await insertRow<{ id: string }>(admin, table, row, 'id')).id);
    });
    return found[0] ?? '';
  }

  /** Opens a case, and ends it where the overrides say so. */
  async case({ caseworker, ...overrides }: CaseOverrides = {}): Promise<CaseOfTest> {
    const { admin } = this.partner.world;
    const caseworker_id = caseworker?.membershipId ?? null;
    const { status, status_since, closed_on, exit_reason, ...opened } = buildCase({
      caseworker_id,
      opened_on: '2017-06-01',
      risk: 'low',
      ...overrides,
      person_id: this.id,
    });
    const { id, number } = await insertRow<{ id: string; number: string }>(
      admin,
      'case_file',
      { ...opened, status_since: status === 'open' ? status_since : opened.opened_on },
      'id, number',
    );
    if (status !== 'open')
      await updateRow(admin, 'case_file', 'id', id, { status, status_since, closed_on, exit_reason });
    return new CaseOfTest(this, id, number);
  }
}

export class CaseOfTest {
  readonly person: PersonOfTest;
  readonly id: string;
  readonly number: string;

  constructor(person: PersonOfTest, id: string, number: string) {
    this.person = person;
    this.id = id;
    this.number = number;
  }

  /** A note of a member's; returns its id. */
  async note(by: Member, body?: string, occurred_on = '2017-07-01'): Promise<string> {
    const row = buildCaseNote({ case_id: this.id, author_id: by.membershipId, occurred_on, ...(body && { body }) });
    const { id } = await insertRow<{ id: string }>(this.person.partner.world.admin, 'case_note', row, 'id');
    return id;
  }

  /** That somebody was told that the case was assigned to them; returns the notice’s id. */
  async notice(to: Member): Promise<string> {
    const row = buildNotice({ user_id: to.userId, case_id: this.id });
    return (await insertRow<{ id: string }>(this.person.partner.world.admin, 'notice', row, 'id')).id;
  }

  /** A goal that a member has set; returns its id. */
  async goal(by: Member, overrides: Partial<CaseGoalRow> = {}): Promise<string> {
    const row = buildCaseGoal({ ...overrides, case_id: this.id, author_id: by.membershipId });
    const { id } = await insertRow<{ id: string }>(this.person.partner.world.admin, 'case_goal', row, 'id');
    return id;
  }

  /** A task that a member has set, for themselves unless told otherwise; returns its id. */
  async task(by: Member, overrides: Partial<CaseTaskRow> = {}): Promise<string> {
    const { membershipId } = by;
    const row = buildCaseTask({ assignee_id: membershipId, ...overrides, case_id: this.id, author_id: membershipId });
    const { id } = await insertRow<{ id: string }>(this.person.partner.world.admin, 'case_task', row, 'id');
    return id;
  }
}
