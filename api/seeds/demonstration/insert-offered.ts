import type { Client } from 'pg';
import { buildLegalBasis } from '../../src/features/legal-basis/legal-basis.factory.ts';
import { buildOffer } from '../../src/features/offer/offer.factory.ts';
import type { CaseRecord } from './caseload.queries.ts';
import { addDays } from './days.ts';
import type { SeededMembership } from './members.queries.ts';
import { actUnder, insertBasis, insertOffer, insertOfferNote, moveOffer, readNotices } from './offered.queries.ts';
import { type OfferedScene, offeredScenes } from './offered.ts';

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

/** Inserts what the partners have offered each other, with the basis of each; `day` is the day of seeding. */
export async function insertOffered(
  client: Client,
  partners: ReadonlyMap<string, OfferingPartner>,
  day: string,
): Promise<void> {
  const sides = new Map([...partners].map(([handle, partner]) => [handle, sideOf(partner)]));
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
  const basis = buildLegalBasis({
    person_id: file.person_id,
    recipient_id: receiver.partnerId,
    recorded_by_id: giver.member,
    purpose: kind,
    groups,
    given_on: addDays(day, -2),
    expires_on: addDays(day, 180),
  });
  await actUnder(client, giver.member);
  const basis_id = await insertBasis(client, basis, 'Registrator 4, omot 12 [synthetic record]');
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

function sideOf(partner: OfferingPartner): Side {
  const member = partner.staff[1]?.id ?? '';
  const open = partner.cases.filter(({ status, caseworker_id }) => status === 'open' && caseworker_id === member);
  return { ...partner, member, open };
}
