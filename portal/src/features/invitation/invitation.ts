import type { Role } from '@kolo/schema';
import { isLocale, type Locale } from '../../shared/locale/locales.ts';
import { roleLabels } from '../../shared/vocabulary/membership-labels.ts';

/** What somebody is invited to. */
export interface Invitation {
  readonly email: string;
  readonly role: Role | undefined;
  readonly countryCode: string;
  readonly partner: string;
  readonly expiresAt: string;
  /** Whether the address has an account, whose holder has to sign in to accept. */
  readonly signInFirst: boolean;
  readonly locale: Locale | undefined;
}

/** Why an invitation cannot be accepted, at least not now. */
export type InvitationProblem =
  | 'incomplete'
  | 'unknown'
  | 'used'
  | 'revoked'
  | 'expired'
  | 'of-another'
  | 'already-member'
  | 'sign-in-first'
  | 'too-many-attempts'
  | 'unreachable'
  | 'failed';

const problems: Readonly<Record<string, InvitationProblem>> = {
  BAD_USER_INPUT: 'incomplete',
  INVITATION_UNKNOWN: 'unknown',
  INVITATION_USED: 'used',
  INVITATION_REVOKED: 'revoked',
  INVITATION_EXPIRED: 'expired',
  INVITATION_OF_ANOTHER: 'of-another',
  ALREADY_MEMBER: 'already-member',
  SIGN_IN_FIRST: 'sign-in-first',
  UNAUTHENTICATED: 'sign-in-first',
  TOO_MANY_ATTEMPTS: 'too-many-attempts',
};

export type NewMember = Readonly<{ name: string; password: string }>;
export type NewMemberProblem = Readonly<{ field: keyof NewMember; code: string }>;

export type FoundInvitation =
  | { readonly outcome: 'found'; readonly invitation: Invitation }
  | { readonly outcome: 'refused'; readonly problem: InvitationProblem };

export type Acceptance =
  | { readonly outcome: 'accepted' }
  | { readonly outcome: 'to-correct'; readonly problem: NewMemberProblem }
  | { readonly outcome: 'refused'; readonly problem: InvitationProblem };

/** Asks what the invitation with a token is. */
export async function findInvitation(token: string): Promise<FoundInvitation> {
  const answer = await post('/auth/invitation', { token });
  if (!answer.ok) return { outcome: 'refused', problem: problemOf(answer.body) };
  const invitation = invitationFrom(answer.body);
  return invitation ? { outcome: 'found', invitation } : { outcome: 'refused', problem: 'failed' };
}

/** Accepts: for whoever is signed in, or for somebody new, who says their name and chooses a password. */
export async function acceptInvitation(token: string, member?: NewMember): Promise<Acceptance> {
  const answer = await post('/auth/invitation/accept', { token, ...member });
  if (answer.ok) return { outcome: 'accepted' };
  const { field, code } = answer.body;
  if (field === 'name' || field === 'password')
    return { outcome: 'to-correct', problem: { field, code: String(code) } };
  return { outcome: 'refused', problem: problemOf(answer.body) };
}

type Body = Readonly<Record<string, unknown>>;

async function post(path: string, body: object): Promise<{ readonly ok: boolean; readonly body: Body }> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'same-origin',
    });
    const told: unknown = await answer.json().catch(() => undefined);
    return { ok: answer.ok, body: isBody(told) ? told : {} };
  } catch {
    return { ok: false, body: { unreachable: true } };
  }
}

function problemOf({ code, unreachable }: Body): InvitationProblem {
  return unreachable ? 'unreachable' : (problems[String(code)] ?? 'failed');
}

function invitationFrom({ invitation }: Body): Invitation | undefined {
  if (!isBody(invitation)) return undefined;
  const text = (name: string) => String(invitation[name] ?? '');
  const { locale } = invitation;
  const role = text('role').toUpperCase();
  return {
    email: text('email'),
    role: isRole(role) ? role : undefined,
    countryCode: text('countryCode'),
    partner: text('partner'),
    expiresAt: text('expiresAt'),
    signInFirst: invitation.signInFirst === true,
    locale: isLocale(locale) ? locale : undefined,
  };
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null;
}

function isRole(value: string): value is Role {
  return Object.hasOwn(roleLabels, value);
}
