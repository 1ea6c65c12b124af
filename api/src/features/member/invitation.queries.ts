import type { Step, TextRow } from '../../platform/database/round-trip.ts';
import type { InvitableRole } from './member.vocabulary.ts';

/** To whom and where an invitation is to be made. */
export interface InvitationPlace {
  readonly partnerId: string;
  readonly countryCode: string;
  readonly programmeCode: string;
  /** Null for that of a manager of the partner's kind. */
  readonly role: InvitableRole | null;
  readonly email: string;
  /** The language in which the person is addressed. */
  readonly locale: string;
}

/** What is found of the place: the partner, whether it works there, and whether it has asked this person already. */
export interface FoundPlace {
  readonly partnerKind: string;
  readonly inCountry: boolean;
  readonly inProgramme: boolean;
  readonly hasManager: boolean;
  readonly invited: boolean;
}

/** Reads the place of an invitation, as row-level security shows it to the viewer. */
export function invitationPlace({ partnerId, countryCode, programmeCode, role, email }: InvitationPlace): Step {
  return {
    name: 'invitation_place',
    text: `select p.kind,
             exists (select from kolo.partner_country c where c.partner_id = p.id and c.country_code = $2),
             exists (select from kolo.programme_partner t
               join kolo.programme_country r on r.programme_code = t.programme_code and r.country_code = $2
               where t.partner_id = p.id and t.programme_code = $3),
             exists (select from kolo.membership m
               where m.partner_id = p.id and m.role in ('partner_manager', 'institution_manager') and m.status = 'active'),
             exists (select from kolo.invitation i
               where i.partner_id = p.id and i.country_code = $2 and i.programme_code = $3
                 and i.role = coalesce($4,
                   case p.kind when 'correctional_institution' then 'institution_manager' else 'partner_manager' end)
                 and i.email = $5 and i.status = 'open' and i.expires_at > now())
           from kolo.partner p where p.id = $1`,
    values: [partnerId, countryCode, programmeCode, role, email],
  };
}

/** What was read of the place; null where there is no such partner. */
export function placeFrom(rows: readonly TextRow[] | undefined): FoundPlace | null {
  const [partnerKind, ...answers] = rows?.[0] ?? [];
  if (partnerKind == null) return null;
  const [inCountry = false, inProgramme = false, hasManager = false, invited = false] = answers.map((it) => it === 't');
  return { partnerKind, inCountry, inProgramme, hasManager, invited };
}

/** What a write on an invitation has to know of it. */
export interface InvitationTarget {
  readonly id: string;
  readonly partnerId: string;
  readonly partnerKind: string;
  readonly countryCode: string;
  readonly role: string;
  readonly invitedById: string;
  readonly status: string;
  readonly version: number;
}

/** Reads the invitation that a write is about, as row-level security shows it to the viewer. */
export function invitationTarget(id: string): Step {
  return {
    name: 'invitation_target',
    text: `select id, partner_id, partner_kind, country_code, role, invited_by_id, status, version
           from kolo.invitation where id = $1`,
    values: [id],
  };
}

/** What was read of the invitation; null where there is none or it is hidden. */
export function invitationTargetFrom(rows: readonly TextRow[] | undefined): InvitationTarget | null {
  const row = rows?.[0];
  if (row === undefined) return null;
  const [
    id = '',
    partnerId = '',
    partnerKind = '',
    countryCode = '',
    role = '',
    invitedById = '',
    status = '',
    version,
  ] = row.map(String);
  return { id, partnerId, partnerKind, countryCode, role, invitedById, status, version: Number(version) };
}
