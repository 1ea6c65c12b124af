import type { Client } from 'pg';
import { buildLegalBasis, type LegalBasisRow } from '../../src/features/legal-basis/legal-basis.factory.ts';
import { buildOffer } from '../../src/features/offer/offer.factory.ts';
import { buildTransferRequest } from '../../src/features/transfer-request/transfer-request.factory.ts';
import type { CaseRecord } from './caseload.queries.ts';
import { addDays } from './days.ts';
import type { SeededMembership } from './members.queries.ts';
import {
  actUnder,
  answerRequest,
  insertBasis,
  insertOffer,
  insertOfferNote,
  insertRequest,
  moveOffer,
  readNotices,
} from './offered.queries.ts';
import { type OfferedScene, offeredScenes } from './offered.ts';
import { type RequestedScene, requestedScenes } from './requested.ts';

/** What a partner brings to what is offered: its members, the manager first, and its cases. */
export interface OfferingPartner {
  readonly partnerId: string;
  readonly staff: readonly SeededMembership[];
  readonly cases: readonly CaseRecord[];
}

/** Who acts on a side: the first caseworker, who of some partners can sign in, and whose open cases are offered. */
interface Side extends OfferingPartner {
  readonly member: string;
  readonly open: CaseRecord[];
}

/** Inserts what the partners have offered and asked each other, with the basis of each; `day` is the day of seeding. */
export async function insertOffered(
  client: Client,
  partners: ReadonlyMap<string, OfferingPartner>,
  day: string,
): Promise<void> {
  const sides = new Map([...partners].map(([handle, partner]) => [handle, sideOf(partner)]));
  for (const scene of requestedScenes) {
    const [asking, asked] = [sides.get(scene.from), sides.get(scene.to)];
    const file = asking?.open.pop();
    if (asking === undefined || asked === undefined || file === undefined)
      throw new Error(`Nothing can be asked for by ${scene.from} of ${scene.to}`);
    await insertAsked(client, scene, asking, asked, file, day);
  }
  for (const scene of offeredScenes) {
    const [giver, receiver] = [sides.get(scene.from), sides.get(scene.to)];
    const file = giver?.open.pop();
    if (giver === undefined || receiver === undefined || file === undefined)
      throw new Error(`Nothing can be offered by ${scene.from} to ${scene.to}`);
    await insertScene(client, scene, giver, receiver, file, day);
  }
  await actUnder(client, null);
  await readNotices(client);
}

async function insertScene(
  client: Client,
  scene: OfferedScene,
  giver: Side,
  receiver: Side,
  file: CaseRecord,
  day: string,
): Promise<void> {
  const { service, purpose, summary, dueIn, reportsNotes = false, steps, notes = [] } = scene;
  const kind = service === null ? 'transfer' : 'referral';
  const groups = [...scene.groups];
  const by = { giver: giver.member, receiver: receiver.member, nobody: null };
  await actUnder(client, giver.member);
  const basis_id = await consented(client, giver, receiver, file, { purpose: kind, groups }, day);
  const ends = { case_id: file.id, to_partner_id: receiver.partnerId, basis_id, offered_by_id: giver.member };
  const texts = { kind, service, purpose, summary, groups, due_on: addDays(day, dueIn) } as const;
  const id = await insertOffer(client, buildOffer({ ...texts, ...ends, reports_notes: reportsNotes }));
  for (const { status, by: who, reason, outcome = null } of steps) {
    await actUnder(client, by[who], reason);
    await moveOffer(client, id, status, outcome);
  }
  for (const { by: who, body } of notes) {
    await actUnder(client, by[who]);
    await insertOfferNote(client, id, by[who], body, day);
  }
}

async function insertAsked(
  client: Client,
  { message, dueIn, answer }: RequestedScene,
  asking: Side,
  asked: Side,
  { person_id, ...file }: CaseRecord,
  day: string,
): Promise<void> {
  await actUnder(client, asking.member);
  const what = { purpose: 'transfer_request', groups: ['identity'] } as const;
  const basis_id = await consented(client, asking, asked, { ...file, person_id }, what, day);
  const ends = { person_id, to_partner_id: asked.partnerId, basis_id, requested_by_id: asking.member };
  const id = await insertRequest(client, buildTransferRequest({ ...ends, message, due_on: addDays(day, dueIn) }));
  if (answer === undefined) return;
  await actUnder(client, asked.member);
  await answerRequest(client, id, answer);
}

/** Records the consent of a case's person, as the acting member does; returns its id. */
function consented(
  client: Client,
  from: Side,
  to: Side,
  { person_id }: CaseRecord,
  {
    purpose,
    groups,
  }: { readonly purpose: LegalBasisRow['purpose']; readonly groups: Readonly<LegalBasisRow['groups']> },
  day: string,
): Promise<string> {
  const ends = { person_id, recipient_id: to.partnerId, recorded_by_id: from.member };
  const basis = buildLegalBasis({
    ...ends,
    purpose,
    groups: [...groups],
    given_on: addDays(day, -2),
    expires_on: addDays(day, 180),
  });
  return insertBasis(client, basis, 'Registrator 4, omot 12 [synthetic record]');
}

function sideOf(partner: OfferingPartner): Side {
  const member = partner.staff[1]?.id ?? '';
  const open = partner.cases.filter(({ status, caseworker_id }) => status === 'open' && caseworker_id === member);
  return { ...partner, member, open };
}
