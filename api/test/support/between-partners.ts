import { buildLegalBasis, type LegalBasisRow } from '../../src/features/legal-basis/legal-basis.factory.ts';
import { buildOffer, type OfferRow } from '../../src/features/offer/offer.factory.ts';
import { buildTransferRequest } from '../../src/features/transfer-request/transfer-request.factory.ts';
import type { InputError } from './casework.ts';
import type { Answer, GraphqlClient } from './client.ts';
import { actingAs, insertRow, updateRow } from './inserts.queries.ts';
import type { CaseOfTest, Member, PartnerOfTest, PersonOfTest, World } from './world.ts';

/** A basis of a person's, recorded by a member; returns its id. */
export async function basisOf(
  person: PersonOfTest,
  by: Member,
  recipient: PartnerOfTest,
  { purpose = 'referral', groups = ['identity'], ...more }: Partial<LegalBasisRow> = {},
): Promise<string> {
  const scope = { person_id: person.id, recipient_id: recipient.id, recorded_by_id: by.membershipId };
  const row = buildLegalBasis({ ...more, purpose, groups, ...scope });
  return (await insertRow<{ id: string }>(person.partner.world.admin, 'legal_basis', row, 'id')).id;
}

/** Withdraws a basis, as a member does it. */
export async function withdraw(world: World, basisId: string, by: Member): Promise<void> {
  await actingAs(world.admin, by.membershipId, '', async () => {
    await world.admin.query(
      'update kolo.legal_basis set withdrawn_on = now()::date, version = version + 1 where id = $1',
      [basisId],
    );
  });
}

/** A request of a member's for the transfer of a person of their own; returns its id. */
export async function transferRequestOf(person: PersonOfTest, by: Member, to: PartnerOfTest): Promise<string> {
  const { admin } = person.partner.world;
  const basis_id = await basisOf(person, by, to, { purpose: 'transfer_request' });
  const ends = { person_id: person.id, to_partner_id: to.id, requested_by_id: by.membershipId };
  const row = buildTransferRequest({ ...ends, basis_id });
  const made: { id: string }[] = [];
  await actingAs(admin, by.membershipId, '', async () => {
    made.push(await insertRow<{ id: string }>(admin, 'transfer_request', row, 'id'));
  });
  return made[0]?.id ?? '';
}

export type OfferOverrides = Partial<OfferRow> & { readonly basisId?: string; readonly request_id?: string };

/** Something offered of a case, with a basis of its own unless one is given. */
export async function offered(
  file: CaseOfTest,
  by: Member,
  to: PartnerOfTest,
  { kind = 'referral', groups = ['identity'], basisId, ...more }: OfferOverrides = {},
): Promise<OfferOfTest> {
  const { world } = file.person.partner;
  const basis = basisId ?? (await basisOf(file.person, by, to, { purpose: kind, groups }));
  const ends = { case_id: file.id, to_partner_id: to.id, basis_id: basis, offered_by_id: by.membershipId };
  const row = buildOffer({ kind, groups, ...more, ...ends });
  const made: { id: string }[] = [];
  await actingAs(world.admin, by.membershipId, '', async () => {
    made.push(await insertRow<{ id: string }>(world.admin, 'offer', row, 'id'));
  });
  return new OfferOfTest(world, made[0]?.id ?? '', basis);
}

export class OfferOfTest {
  readonly world: World;
  readonly id: string;
  readonly basisId: string;

  constructor(world: World, id: string, basisId: string) {
    this.world = world;
    this.id = id;
    this.basisId = basisId;
  }

  /** Moves it on, as a member does it. */
  async move(status: string, by: Member, more: object = {}): Promise<this> {
    await actingAs(this.world.admin, by.membershipId, 'Reason of the step.', () =>
      updateRow(this.world.admin, 'offer', 'id', this.id, { status, ...more }),
    );
    await this.world.admin.query('update kolo.offer set version = version + 1 where id = $1', [this.id]);
    return this;
  }

  accept(by: Member): Promise<this> {
    return this.move('accepted', by);
  }

  /** A note of a member's; returns its id. */
  async note(by: Member, body: string): Promise<string> {
    const row = { offer_id: this.id, author_id: by.membershipId, body, occurred_on: new Date() };
    return (await insertRow<{ id: string }>(this.world.admin, 'offer_note', row, 'id')).id;
  }
}

/** What became of a mutation on an offer. */
export interface OfferOutcome {
  readonly offer: OfferAnswer | null;
  readonly note: { readonly id: string; readonly body: string; readonly shared: boolean } | null;
  readonly errors: readonly InputError[];
  /** The codes of what was refused as a whole. */
  readonly codes: readonly string[];
  readonly answer: Answer<unknown>;
}

export interface OfferAnswer {
  readonly id: string;
  readonly kind: string;
  readonly side: string;
  readonly status: string;
  readonly version: number;
  readonly outcome: string | null;
  readonly endedBecause: string | null;
  readonly groups: readonly string[];
  readonly answeredByName: string | null;
  readonly case: { readonly id: string } | null;
  readonly person: { readonly id: string } | null;
  readonly newCase: { readonly id: string } | null;
  readonly events: readonly { readonly toStatus: string; readonly reason: string | null }[];
  readonly notes: readonly { readonly body: string }[];
}

export const OFFER = `id kind side status version outcome endedBecause groups answeredByName case { id } person { id }
  newCase { id } events { toStatus reason } notes { body }`;

let keys = 0;

/** Sends a mutation on an offer with a key of its own, unless one is given. */
export async function performOffer(client: GraphqlClient, mutation: string, input: object): Promise<OfferOutcome> {
  keys += 1;
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const record = mutation === 'addOfferNote' ? 'offerNote { id body shared }' : `offer { ${OFFER} }`;
  const answer = await client.send<
    Record<string, { offer?: OfferAnswer | null; offerNote?: OfferOutcome['note']; errors: InputError[] }>
  >(`mutation($input: ${type}!) { ${mutation}(input: $input) { ${record} errors { field code } } }`, {
    input: { idempotencyKey: `offer ${keys} of the test`, ...input },
  });
  const payload = answer.data?.[mutation];
  return {
    offer: payload?.offer ?? null,
    note: payload?.offerNote ?? null,
    errors: payload?.errors ?? [],
    codes: answer.codes,
    answer,
  };
}
