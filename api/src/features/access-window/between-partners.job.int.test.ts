import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { basisOf, offered } from '../../../test/support/between-partners.ts';
import { contentOf } from '../../../test/support/inserts.queries.ts';
import { type CaseOfTest, type Member, type PartnerOfTest, World } from '../../../test/support/world.ts';
import { loginUrl } from '../../platform/database/logins.ts';
import { createMailer } from '../../platform/mail/index.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { betweenPartners } from './between-partners.job.ts';

let database: TestDatabase;
let pool: Pool;
let [niš, pirot]: PartnerOfTest[] = [];
let [ana, petar]: Member[] = [];
let file: CaseOfTest;

beforeAll(async () => {
  database = await openTestDatabase();
  pool = new Pool({ connectionString: loginUrl(database.config, 'kolo_jobs'), max: 2 });
  const world = new World(database.admin);
  niš = await world.partner({ short_name: 'Niš' });
  pirot = await world.partner({ short_name: 'Pirot' });
  ana = await niš.caseworker('Ana');
  petar = await pirot.caseworker('Petar');
});
beforeEach(async () => {
  file = await as(niš).case({ caseworker: as(ana) });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const as = <T>(value: T | undefined) => value as T;
const rowsOf = async (sql: string, values: unknown[] = []) => (await database.admin.query(sql, values)).rows;

/** Runs the job, as the login that has it, so many days from now. */
const run = (days: number) =>
  betweenPartners.run(
    {
      pool,
      mailer: createMailer(null, () => undefined),
      publicUrl: 'https://kolo.example',
      now: () => new Date(`${daysAfter(today(), days)}T12:00:00Z`),
      signal: new AbortController().signal,
      send: async () => undefined,
    },
    {},
  );
/** Runs it again, which makes no difference. */
async function runTwice(days: number): Promise<void> {
  await run(days);
  const once = await contentOf(database.admin);
  await Promise.all([run(days), run(days)]);
  expect(await contentOf(database.admin)).toEqual(once);
}
const standing = async (id: string) =>
  (await rowsOf('select status, ended_because from kolo.offer where id = $1', [id]))[0];
const endings = async (id: string) =>
  (await rowsOf('select distinct ended_because from kolo.access_window where source_id = $1 order by 1', [id])).map(
    ({ ended_because }) => ended_because,
  );
const noticesOf = (member: Member, kind: string, column: string, id: string) =>
  rowsOf(`select due_on::text from kolo.notice where user_id = $1 and kind = $2 and ${column} = $3`, [
    member.userId,
    kind,
    id,
  ]);

describe('every hour', () => {
  test('an accepted referral whose consent has expired is closed on both sides, once', async () => {
    const basisId = await basisOf(file.person, as(ana), as(pirot), { expires_on: daysAfter(today(), 30) });
    const offer = await (await offered(file, as(ana), as(pirot), { basisId })).accept(as(petar));
    await runTwice(30);
    expect(await standing(offer.id)).toEqual({ status: 'accepted', ended_because: null });
    await runTwice(31);
    expect(await standing(offer.id)).toEqual({ status: 'expired', ended_because: 'basis_expired' });
    expect(await endings(offer.id)).toEqual(['basis_expired']);
    for (const member of [ana, petar])
      expect(await noticesOf(as(member), 'offer_ended', 'offer_id', offer.id)).toHaveLength(1);
  });

  test('of an accepted transfer whose basis has expired the old file is closed, and both sides are told once', async () => {
    for (const [expires_on, days, because] of [
      [daysAfter(today(), 30), 31, 'basis_expired'],
      [null, 367, 'expired'],
    ] as const) {
      const mine = await as(niš).case({ caseworker: as(ana) });
      const kind = expires_on === null ? 'law' : 'consent';
      const basisId = await basisOf(mine.person, as(ana), as(pirot), { kind, purpose: 'transfer', expires_on });
      const offer = await (await offered(mine, as(ana), as(pirot), { kind: 'transfer', basisId })).accept(as(petar));
      await runTwice(days - 2);
      expect(await endings(offer.id)).toEqual([null]);
      await runTwice(days);
      expect(await standing(offer.id)).toEqual({ status: 'accepted', ended_because: null });
      expect(await endings(offer.id)).toEqual([because]);
      for (const member of [ana, petar])
        expect(await noticesOf(as(member), 'offer_ended', 'offer_id', offer.id)).toHaveLength(1);
    }
  });

  test('a referral on a basis without an end is over after a year', async () => {
    const basisId = await basisOf(file.person, as(ana), as(pirot), { kind: 'contract', expires_on: null });
    const offer = await (await offered(file, as(ana), as(pirot), { basisId })).accept(as(petar));
    await runTwice(364);
    expect(await standing(offer.id)).toEqual({ status: 'accepted', ended_because: null });
    await runTwice(367);
    expect(await standing(offer.id)).toEqual({ status: 'expired', ended_because: null });
    expect(await endings(offer.id)).toEqual(['expired']);
    for (const member of [ana, petar])
      expect(await noticesOf(as(member), 'offer_ended', 'offer_id', offer.id)).toHaveLength(1);
  });

  test('an offer that nobody answered by its last day expires, and one that is over its last day', async () => {
    const waiting = await offered(file, as(ana), as(pirot), { due_on: daysAfter(today(), 3) });
    const days = { due_on: daysAfter(today(), 3), ends_on: daysAfter(today(), 5) };
    const accepted = await (await offered(file, as(ana), as(pirot), days)).accept(as(petar));
    await run(3);
    expect(await standing(waiting.id)).toEqual({ status: 'in_progress', ended_because: null });
    await runTwice(4);
    expect(await standing(waiting.id)).toEqual({ status: 'expired', ended_because: null });
    expect(await standing(accepted.id)).toEqual({ status: 'accepted', ended_because: null });
    await runTwice(6);
    expect(await standing(accepted.id)).toEqual({ status: 'expired', ended_because: null });
    expect(await endings(accepted.id)).toEqual(['expired']);
  });

  test('a request for a transfer ends with its last day, and with it what it shows', async () => {
    const basis = await basisOf(file.person, as(ana), as(pirot), { purpose: 'transfer_request' });
    const [{ id }] = await rowsOf(
      `insert into kolo.transfer_request (person_id, to_partner_id, basis_id, message, due_on, requested_by_id)
       values ($1, $2, $3, 'Says to be known there.', $4, $5) returning id`,
      [file.person.id, as(pirot).id, basis, daysAfter(today(), 2), as(ana).membershipId],
    );
    await run(2);
    expect(await endings(id)).toEqual([null]);
    await runTwice(3);
    expect(await rowsOf('select status from kolo.transfer_request where id = $1', [id])).toEqual([
      { status: 'expired' },
    ]);
    expect(await endings(id)).toEqual(['expired']);
  });

  test('who has to answer is reminded once, and who recorded a consent that is about to expire', async () => {
    const basisId = await basisOf(file.person, as(ana), as(pirot), { expires_on: daysAfter(today(), 60) });
    const offer = await offered(file, as(ana), as(pirot), { basisId, due_on: daysAfter(today(), 10) });
    await runTwice(7);
    expect(await noticesOf(as(petar), 'offer_due', 'offer_id', offer.id)).toEqual([]);
    for (const days of [8, 9, 10]) await runTwice(days);
    expect(await noticesOf(as(petar), 'offer_due', 'offer_id', offer.id)).toEqual([{ due_on: daysAfter(today(), 10) }]);

    await offer.accept(as(petar));
    await runTwice(45);
    expect(await noticesOf(as(ana), 'basis_expiring', 'basis_id', basisId)).toEqual([]);
    expect(await noticesOf(as(petar), 'offer_ending', 'offer_id', offer.id)).toEqual([]);
    for (const days of [46, 50]) await runTwice(days);
    const once = [{ due_on: daysAfter(today(), 60) }];
    expect(await noticesOf(as(ana), 'basis_expiring', 'basis_id', basisId)).toEqual(once);
    expect(await noticesOf(as(petar), 'offer_ending', 'offer_id', offer.id)).toEqual(once);
  });

  test('of a consent that is about to expire somebody hears, whoever has left', async () => {
    const [leaving, taking] = [await as(niš).caseworker('Leaving'), await as(pirot).caseworker('Taking')];
    const heir = await as(pirot).manager('Heir');
    const basisId = await basisOf(file.person, leaving, as(pirot), { expires_on: daysAfter(today(), 20) });
    const offer = await (await offered(file, leaving, as(pirot), { basisId })).accept(taking);
    await rowsOf(`update kolo.membership set status = 'deactivated' where id = any ($1)`, [
      [leaving.membershipId, taking.membershipId],
    ]);
    await runTwice(10);
    const once = [{ due_on: daysAfter(today(), 20) }];
    expect(await noticesOf(as(ana), 'basis_expiring', 'basis_id', basisId)).toEqual(once);
    expect(await noticesOf(heir, 'offer_ending', 'offer_id', offer.id)).toEqual(once);
  });
});
