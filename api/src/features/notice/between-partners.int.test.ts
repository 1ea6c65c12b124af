import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import {
  basisOf,
  type OfferOfTest,
  offered,
  performOffer,
  transferRequestOf,
  withdraw,
} from '../../../test/support/between-partners.ts';
import type { CaseOfTest, Member, PartnerOfTest } from '../../../test/support/world.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { digestMail } from './digest-mail.ts';

interface NoticeAnswer {
  readonly kind: string;
  readonly offer: { readonly id: string; readonly purpose: string; readonly person: object | null } | null;
  readonly transferRequest: { readonly id: string } | null;
  readonly legalBasis: { readonly id: string } | null;
  readonly brokenGlass: object | null;
}
const NOTICES = `{ notices(first: 50) { nodes { kind case { id } offer { id purpose person { id } } transferRequest { id }
  legalBasis { id } brokenGlass { id } } } }`;

let api: TestApi;
let niš: PartnerOfTest;
let pirot: PartnerOfTest;
let [ana, anaManager, petar, first, second, stranger]: Member[] = [];
let file: CaseOfTest;

beforeAll(async () => {
  api = await startApi();
  niš = await api.world.partner({ short_name: 'Niš' });
  pirot = await api.world.partner({ short_name: 'Pirot' });
  [ana, anaManager] = [await niš.caseworker('Ana'), await niš.manager('Anina')];
  [petar, first, second] = [
    await pirot.caseworker('Petar'),
    await pirot.manager('First'),
    await pirot.manager('Second'),
  ];
  stranger = await (await api.world.partner({ short_name: 'Third' })).manager('Stranger');
});
beforeEach(async () => {
  await api.database.admin.query('delete from kolo.notice');
  file = await niš.case({ caseworker: ana });
});
afterAll(() => api.close());

const member = (one: Member | undefined) => one as Member;
async function noticesOf(who: Member | undefined): Promise<NoticeAnswer[]> {
  const client = await api.actAs(member(who));
  return (await client.ask<{ notices: { nodes: NoticeAnswer[] } }>(NOTICES)).notices.nodes;
}
const forget = () => api.database.admin.query('delete from kolo.notice');
/** Who is told of what, of everybody there is. */
async function told(): Promise<Record<string, string[]>> {
  const kinds: Record<string, string[]> = {};
  for (const one of [ana, anaManager, petar, first, second, stranger]) {
    const found = (await noticesOf(one)).map(({ kind }) => kind);
    if (found.length > 0) kinds[member(one).name] = found;
  }
  return kinds;
}
const refer = () => offered(file, member(ana), pirot);
async function act(by: Member | undefined, mutation: string, offer: OfferOfTest, more: object = {}) {
  const { rows } = await api.database.admin.query('select version from kolo.offer where id = $1', [offer.id]);
  const input = { offerId: offer.id, expectedVersion: rows[0].version, ...more };
  const { errors, codes } = await performOffer(await api.actAs(member(by)), mutation, input);
  expect([errors, codes]).toEqual([[], []]);
}

describe('of an offer', () => {
  test('the receiver’s managers are told that it came, and what for; not about whom', async () => {
    const offer = await refer();
    expect(await told()).toEqual({ First: ['OFFER_RECEIVED'], Second: ['OFFER_RECEIVED'] });
    expect(await noticesOf(first)).toEqual([
      {
        kind: 'OFFER_RECEIVED',
        case: null,
        offer: { id: offer.id, purpose: 'Help with a residence permit', person: null },
        transferRequest: null,
        legalBasis: null,
        brokenGlass: null,
      },
    ]);
  });

  test('the caseworkers are, where there is no manager', async () => {
    const small = await api.world.partner({ short_name: 'Small' });
    const only = await small.caseworker('Only');
    await offered(file, member(ana), small);
    expect((await noticesOf(only)).map(({ kind }) => kind)).toEqual(['OFFER_RECEIVED']);
  });

  test('who offered it is told of the answer, and of the end of the service', async () => {
    const offer = await refer();
    await forget();
    await act(petar, 'acceptOffer', offer);
    expect(await told()).toEqual({ Ana: ['OFFER_ANSWERED'] });
    await act(first, 'finishReferral', offer, { outcome: 'PROVIDED' });
    expect(await told()).toEqual({ Ana: ['OFFER_DONE', 'OFFER_ANSWERED'] });
    await forget();
    const declined = await refer();
    await forget();
    await act(second, 'declineOffer', declined, { reason: 'No place left.' });
    expect(await told()).toEqual({ Ana: ['OFFER_ANSWERED'] });
  });

  test('who is to answer is told that it was taken back; of an accepted one, who answered', async () => {
    const waiting = await refer();
    await forget();
    await act(ana, 'revokeOffer', waiting, { reason: 'Found another way.' });
    expect(await told()).toEqual({ First: ['OFFER_ENDED'], Second: ['OFFER_ENDED'] });
    const accepted = await refer();
    await act(petar, 'acceptOffer', accepted);
    await forget();
    await act(anaManager, 'revokeOffer', accepted, { reason: 'Moved away.' });
    expect(await told()).toEqual({ Ana: ['OFFER_ENDED'], Petar: ['OFFER_ENDED'] });
  });

  test('both sides are told when the consent is withdrawn, and when the case is closed', async () => {
    const offer = await refer();
    await act(petar, 'acceptOffer', offer);
    await forget();
    await withdraw(api.world, offer.basisId, member(anaManager));
    expect(await told()).toEqual({ Ana: ['OFFER_ENDED'], Petar: ['OFFER_ENDED'] });
    await forget();
    await refer();
    await forget();
    await api.database.admin.query(
      `update kolo.case_file set status = 'closed', status_since = now()::date, closed_on = now()::date,
         exit_reason = 'missing' where id = $1`,
      [file.id],
    );
    expect(await told()).toEqual({ Ana: ['OFFER_ENDED'], First: ['OFFER_ENDED'], Second: ['OFFER_ENDED'] });
  });

  test('a transfer hands the case over to who accepts it', async () => {
    const offer = await offered(file, member(ana), pirot, { kind: 'transfer' });
    await forget();
    await act(petar, 'acceptOffer', offer);
    expect(await told()).toEqual({ Ana: ['OFFER_ANSWERED'] });
  });
});

test('of a request for a transfer: who is asked, and who asked of the answer', async () => {
  const requestId = await transferRequestOf(await pirot.person(), member(petar), niš);
  expect(await told()).toEqual({ Anina: ['REQUEST_RECEIVED'] });
  expect((await noticesOf(anaManager))[0]?.transferRequest?.id).toBe(requestId);
  await forget();
  await offered(file, member(ana), pirot, { kind: 'transfer', request_id: requestId });
  expect(await told()).toEqual({
    First: ['OFFER_RECEIVED'],
    Second: ['OFFER_RECEIVED'],
    Petar: ['REQUEST_ANSWERED'],
  });
});

test('of a request whose member has left: who answers for the partner that asked', async () => {
  const gone = await pirot.caseworker('Gone');
  const requestId = await transferRequestOf(await pirot.person(), gone, niš);
  await api.database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
    gone.membershipId,
  ]);
  await forget();
  await offered(file, member(ana), pirot, { kind: 'transfer', request_id: requestId });
  const both = ['OFFER_RECEIVED', 'REQUEST_ANSWERED'];
  const { First, Second, ...others } = await told();
  expect([First?.toSorted(), Second?.toSorted(), others]).toEqual([both, both, {}]);
});

test('by day: of an offer that is due, and of a basis that a window rests on and expires', async () => {
  const made = () => api.database.admin.query('select kolo.make_notices_between_partners(now())');
  const soon = await offered(file, member(ana), pirot, { due_on: daysAfter(today(), 2) });
  await refer();
  const expires_on = daysAfter(today(), 14);
  const basisId = await basisOf(file.person, member(ana), pirot, { expires_on });
  const accepted = await offered(file, member(ana), pirot, { basisId, due_on: today() });
  await accepted.accept(member(petar));
  await forget();
  for (const _ of ['once', 'again']) await made();
  expect(await told()).toEqual({
    Ana: ['BASIS_EXPIRING'],
    Petar: ['OFFER_ENDING'],
    First: ['OFFER_DUE'],
    Second: ['OFFER_DUE'],
  });
  expect((await noticesOf(ana))[0]?.legalBasis?.id).toBe(basisId);
  expect((await noticesOf(first))[0]?.offer?.id).toBe(soon.id);
});

test('an offer that the reader may not see any more is null, and the notice stays', async () => {
  const offer = await refer();
  await act(petar, 'acceptOffer', offer);
  await api.database.admin.query('update kolo.case_file set restricted = true, caseworker_id = null where id = $1', [
    file.id,
  ]);
  expect(await noticesOf(ana)).toMatchObject([{ kind: 'OFFER_ANSWERED', offer: null }]);
});

test('the mail counts each kind in the reader’s language', () => {
  const kinds = ['offer_received', 'offer_due', 'offer_answered', 'offer_done', 'offer_ending', 'offer_ended'] as const;
  const others = [
    'request_received',
    'request_answered',
    'request_ended',
    'basis_expiring',
    'glass_broken',
    'glass_ended',
  ] as const;
  const counts = new Map([...kinds, ...others].map((kind, place) => [kind, place + 1]));
  const texts = ['en', 'sr-Cyrl', 'sr-Latn'].map((locale) => digestMail(locale, counts, 'https://kolo.example').text);
  for (const text of texts) for (const count of counts.values()) expect(text).toMatch(new RegExp(`: ${count}$`, 'm'));
  expect(texts[1]).toContain('Понуде других партнера: 1');
});
