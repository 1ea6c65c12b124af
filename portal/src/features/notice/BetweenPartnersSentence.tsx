import type { NoticeKind, NoticeRow_NoticeFragment } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { fullName } from '../../shared/person-name/full-name.ts';

type Told = Pick<NoticeRow_NoticeFragment, 'offer' | 'transferRequest' | 'brokenGlass' | 'legalBasis'>;
type Offer = NonNullable<Told['offer']>;
type Glass = NonNullable<Told['brokenGlass']>;
type Request = NonNullable<Told['transferRequest']>;
interface Named {
  readonly pseudonym: string;
  readonly identity: { readonly firstName: string | null; readonly lastName: string | null } | null;
}

/** What a notice says of what partners do with each other: who, and what for; never about whom, before that is shown. */
export function BetweenPartnersSentence({ kind, told }: { kind: NoticeKind; told: Told }): ReactNode {
  const { offer, transferRequest: request, brokenGlass: glass, legalBasis: basis } = told;
  const format = useFormat();
  switch (kind) {
    case 'OFFER_RECEIVED':
      return offer ? <Received offer={offer} /> : <Trans>A partner offers a referral or a transfer</Trans>;
    case 'OFFER_DUE':
      return offer ? (
        <Trans>
          An answer to {offer.fromPartnerName} is due by {format.date(offer.dueOn)}: {offer.purpose}
        </Trans>
      ) : (
        <Trans>An answer to an offer is due</Trans>
      );
    case 'OFFER_ANSWERED':
      return offer ? <Answered offer={offer} /> : <Trans>Something that you offered was answered</Trans>;
    case 'OFFER_DONE':
      return offer ? (
        <Trans>
          {offer.toPartnerName} has finished the referral: {offer.purpose}
        </Trans>
      ) : (
        <Trans>A referral is finished</Trans>
      );
    case 'OFFER_ENDING':
      return offer ? (
        <Trans>
          {offer.fromPartnerName} shows the file for two weeks more at most: {offer.purpose}
        </Trans>
      ) : (
        <Trans>A partner shows a file for two weeks more at most</Trans>
      );
    case 'OFFER_ENDED':
      return offer ? <Ended offer={offer} /> : <Trans>An offer or a referral has ended</Trans>;
    case 'REQUEST_RECEIVED':
      return request ? (
        <Trans>{request.fromPartnerName} asks for the transfer of a case</Trans>
      ) : (
        <Trans>A partner asks for the transfer of a case</Trans>
      );
    case 'REQUEST_ANSWERED':
      return request ? <RequestAnswered request={request} /> : <Trans>Your request for a transfer was answered</Trans>;
    case 'REQUEST_ENDED':
      return request ? (
        <Trans>
          The request of {request.fromPartnerName} to {request.toPartnerName} for a transfer has ended
        </Trans>
      ) : (
        <Trans>A request for a transfer has ended</Trans>
      );
    case 'BASIS_EXPIRING':
      return basis?.person && basis.expiresOn ? (
        <Trans>
          A legal basis of {nameOf(basis.person)} holds until {format.date(basis.expiresOn)}
        </Trans>
      ) : (
        <Trans>A legal basis that a partner relies on is about to expire</Trans>
      );
    case 'GLASS_ENDED':
      return glass ? <GlassEnded glass={glass} /> : <Trans>An emergency access has ended</Trans>;
    default:
      return glass ? (
        <Trans>
          Emergency access: {glass.openedByName} opened the personal data of {nameOfGlass(glass)}
        </Trans>
      ) : (
        <Trans>Emergency access: somebody opened the personal data of a person</Trans>
      );
  }
}

function Received({ offer: { kind, fromPartnerName, purpose } }: { offer: Offer }) {
  return kind === 'TRANSFER' ? (
    <Trans>
      {fromPartnerName} offers you the transfer of a case: {purpose}
    </Trans>
  ) : (
    <Trans>
      {fromPartnerName} refers somebody to you: {purpose}
    </Trans>
  );
}

/** What the answer was; of one that has moved on since, that there was one. */
function Answered({ offer: { status, toPartnerName, purpose } }: { offer: Offer }) {
  if (status === 'REJECTED')
    return (
      <Trans>
        {toPartnerName} declined: {purpose}
      </Trans>
    );
  return (
    <Trans>
      {toPartnerName} accepted: {purpose}
    </Trans>
  );
}

function Ended({ offer: { status, endedBecause, fromPartnerName, purpose } }: { offer: Offer }) {
  if (endedBecause === 'BASIS_WITHDRAWN')
    return <Trans>Ended, because the legal basis was withdrawn or ended: {purpose}</Trans>;
  if (endedBecause === 'CASE_CLOSED') return <Trans>Ended, because the case was closed: {purpose}</Trans>;
  // A transfer that was accepted stays so; what ends is that the old file is shown.
  if (status === 'ACCEPTED')
    return (
      <Trans>
        The file at {fromPartnerName} is shown no more: {purpose}
      </Trans>
    );
  if (status === 'REVOKED' && endedBecause === null)
    return (
      <Trans>
        {fromPartnerName} took it back: {purpose}
      </Trans>
    );
  return <Trans>Ended, because its time is over: {purpose}</Trans>;
}

function RequestAnswered({ request: { status, toPartnerName } }: { request: Request }) {
  return status === 'REJECTED' ? (
    <Trans>{toPartnerName} declined your request for a transfer</Trans>
  ) : (
    <Trans>{toPartnerName} answers your request with the offer of a transfer</Trans>
  );
}

/** Who ended it; nobody by name where the person was erased. */
function GlassEnded({ glass }: { glass: Glass }) {
  const name = nameOfGlass(glass);
  return glass.endedByName ? (
    <Trans>
      {glass.endedByName} ended the emergency access to {name}
    </Trans>
  ) : (
    <Trans>The emergency access to {name} has ended</Trans>
  );
}

function nameOfGlass({ person, pseudonym }: Glass): string {
  return person ? nameOf(person) : pseudonym;
}

function nameOf({ identity, pseudonym }: Named): string {
  return fullName(identity) ?? pseudonym;
}
