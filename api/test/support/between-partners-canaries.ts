import { daysAfter, today } from '../../src/platform/today.ts';
import type { TestApi } from './api.ts';
import { performOffer } from './between-partners.ts';
import { performGlass } from './broken-glass.ts';
import { recordBasis } from './legal-bases.ts';
import { performRequest } from './transfer-requests.ts';
import type { Member, PartnerOfTest } from './world.ts';

/** One word that stands nowhere else, for each place between partners where something about a person is kept. */
export const BETWEEN_PARTNERS = {
  evidence: 'Fascikla-pevačica-7',
  guardian: 'Tetka Strnadica',
  purpose: 'Krmljenje-na-prozoru',
  summary: 'Ptica-na-grani-ukratko',
  declined: 'Nema-mesta-u-gnezdu',
  offerNote: 'Cvrkut-po-prijemu',
  message: 'Tvrdi-da-gnezdi-kod-vas',
  glass: 'Razbijeno-zbog-oluje-pa-treba-znati-ko-je',
} as const;

/** Whose person it is, and who else comes to know something of them. */
export interface Sides {
  readonly caseworker: Member;
  readonly other: PartnerOfTest;
  readonly otherCaseworker: Member;
  readonly regional: Member;
}

/** Everything that can be kept between partners about somebody; each of it is under way. */
export async function plantBetweenPartners(
  api: TestApi,
  { caseworker, other, otherCaseworker, regional }: Sides,
  { personId, caseId }: { readonly personId: string; readonly caseId: string },
): Promise<void> {
  const c = BETWEEN_PARTNERS;
  const giver = await api.actAs(caseworker);
  const receiver = await api.actAs(otherCaseworker);
  const record = async (purpose: string) => {
    const { basis, answer } = await recordBasis(giver, {
      personId,
      kind: 'CONSENT',
      purpose,
      recipientId: other.id,
      groups: ['IDENTITY'],
      evidence: 'SIGNED_FORM',
      evidenceNote: c.evidence,
      guardian: 'GUARDIAN',
      guardianName: c.guardian,
      givenOn: today(),
      expiresOn: daysAfter(today(), 90),
    });
    if (basis === null) throw new Error(answer.text);
    return basis.id;
  };
  const basisId = await record('REFERRAL');
  const offer = async () => {
    const outcome = await performOffer(giver, 'offerReferral', {
      caseId,
      toPartnerId: other.id,
      basisId,
      groups: ['IDENTITY'],
      purpose: c.purpose,
      summary: c.summary,
      dueOn: daysAfter(today(), 10),
      service: 'LEGAL_AID',
      reportsNotes: true,
    });
    if (outcome.offer === null) throw new Error(outcome.answer.text);
    return { offerId: outcome.offer.id, expectedVersion: outcome.offer.version };
  };
  await performOffer(receiver, 'declineOffer', { ...(await offer()), reason: c.declined });
  const accepted = await offer();
  await performOffer(receiver, 'acceptOffer', accepted);
  const note = { offerId: accepted.offerId, body: c.offerNote, occurredOn: today() };
  await performOffer(receiver, 'addOfferNote', note);

  const { request, answer } = await performRequest(giver, 'requestTransfer', {
    personId,
    toPartnerId: other.id,
    basisId: await record('TRANSFER_REQUEST'),
    message: c.message,
    dueOn: daysAfter(today(), 10),
  });
  if (request === null) throw new Error(answer.text);
  await performGlass(await api.actAs(regional), 'breakGlass', { personId, reason: c.glass });
}
