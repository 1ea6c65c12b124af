import type { TestApi } from './api.ts';
import type { GraphqlClient } from './client.ts';
import type { Member, PartnerOfTest } from './world.ts';

/** What came back of a mutation on an invitation or membership. */
export interface Outcome {
  readonly codes: readonly string[];
  readonly errors: readonly { readonly field: readonly string[]; readonly code: string }[];
  readonly text: string;
  readonly invitation: { readonly id: string; readonly version: number; readonly [field: string]: unknown } | null;
  readonly membership: { readonly id: string; readonly version: number; readonly [field: string]: unknown } | null;
  readonly link: string | null;
  readonly mailed: boolean | null;
}

/** What came back from a path under `/auth`. */
export interface AuthAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const INVITATION = 'invitation { id email role status version partner { id } invitedBy { id } expiresAt } link mailed';
const MEMBERSHIP = 'membership { id status role version displayName }';
const fields: Readonly<Record<string, string>> = {
  inviteMember: INVITATION,
  inviteFirstManager: INVITATION,
  revokeInvitation: 'invitation { id status version answeredAt }',
  confirmMembership: MEMBERSHIP,
  rejectMembership: MEMBERSHIP,
  grantFirstManager: MEMBERSHIP,
  deactivateMember: MEMBERSHIP,
};

/** The steps by which people come to a partner and leave it, as the portal takes them. */
export class Joining {
  readonly #api: TestApi;
  #number = 0;

  constructor(api: TestApi) {
    this.#api = api;
  }

  /** A number that no earlier call of this test gave. */
  next(): number {
    this.#number += 1;
    return this.#number;
  }

  /** Runs a mutation as somebody, under a key of its own unless the input has one. */
  async run(by: Member | GraphqlClient, mutation: string, input: object): Promise<Outcome> {
    const client = 'send' in by ? by : await this.#api.actAs(by);
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${mutation}(input: $input) { ${fields[mutation]} errors { field code } } }`;
    const answer = await client.send<Record<string, Partial<Outcome>>>(query, {
      input: { idempotencyKey: `joining-${this.next()}`, ...input },
    });
    const {
      invitation = null,
      membership = null,
      link = null,
      mailed = null,
      errors = [],
    } = answer.data?.[mutation] ?? {};
    return { codes: answer.codes, text: answer.text, invitation, membership, link, mailed, errors };
  }

  /** What an invitation of a caseworker to a partner is asked with. */
  place(partner: PartnerOfTest, more: object = {}): Record<string, unknown> {
    const where = { partnerId: partner.id, countryCode: partner.country, programmeCode: 'SOE-1' };
    return { ...where, email: `invited-${this.next()}@kolo.example`, role: 'CASEWORKER', ...more };
  }

  /** Invites somebody as a manager, and returns what stands behind `#` in the link. */
  async invite(manager: Member, partner: PartnerOfTest, more: object = {}): Promise<{ token: string; id: string }> {
    const { link, invitation, text } = await this.run(manager, 'inviteMember', this.place(partner, more));
    if (link === null || invitation === null) throw new Error(`Not invited: ${text}`);
    return { token: link.slice(link.indexOf('#') + 1), id: invitation.id };
  }

  /** Posts to a path under `/auth`. */
  async post(path: string, body: unknown, cookie?: string | null): Promise<AuthAnswer> {
    const response = await fetch(`${this.#api.address}/auth${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  accept(token: string, more: object = {}, cookie?: string | null): Promise<AuthAnswer> {
    return this.post(
      '/invitation/accept',
      { token, name: 'Nova Koleginica', password: 'duga lozinka 1', ...more },
      cookie,
    );
  }

  /** Signs somebody in with their own password. */
  async enter(email: string, password = 'duga lozinka 1'): Promise<string | null> {
    const response = await fetch(`${this.#api.address}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.includes('session_token='));
    return cookie?.split(';', 1)[0] ?? null;
  }

  /** The memberships of whoever has this address, as the database has them. */
  async membershipsOf(email: string): Promise<{ id: string; status: string; role: string }[]> {
    const { rows } = await this.#api.database.admin.query<{ id: string; status: string; role: string }>(
      `select m.id, m.status, m.role from kolo.membership m join kolo.user_account u on u.id = m.user_id
       where u.email = $1 order by m.created_at`,
      [email],
    );
    return rows;
  }

  /** The audit events of an operation, oldest first. */
  async events(operation: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.#api.database.admin.query<Record<string, unknown>>(
      'select * from kolo.audit_event where operation = $1 order by id',
      [operation],
    );
    return rows;
  }
}
