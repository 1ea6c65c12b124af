import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { basisOf, offered } from '../../../test/support/between-partners.ts';
import { brokenGlassOf, endedBy } from '../../../test/support/broken-glass.ts';
import { leadAgency } from '../../../test/support/consortium.ts';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import { type CaseOfTest, type Member, type PartnerOfTest, World } from '../../../test/support/world.ts';
import { jobs } from '../../jobs.ts';
import { type RunningJobs, startJobs } from '../../platform/jobs/index.ts';
import { createMailer } from '../../platform/mail/index.ts';
import { daysAfter, today } from '../../platform/today.ts';
import { digests } from './digest.job.ts';
import { dueNotices } from './due-notices.job.ts';

const CANARIES = /kanarinac|Kanarinac/;
/** A Thursday and a Monday, after seven in the morning in Belgrade. */
const THURSDAY = '2018-06-14T05:30:00Z';
const MONDAY = '2018-06-18T05:30:00Z';

let database: TestDatabase;
let mail: MailServer;
let niš: PartnerOfTest;
let ana: Member;
let file: CaseOfTest;
let running: RunningJobs[] = [];
const failures: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  niš = await new World(database.admin).partner({ short_name: 'kanarinac partner' });
  ana = await niš.caseworker('kanarinac caseworker');
  const person = await niš.person({ identity: { first_name: 'Kanarinac', last_name: 'Kanarinac' } });
  file = await person.case({ caseworker: ana });
});
beforeEach(async () => {
  mail = await startMailServer();
  failures.length = 0;
  await database.admin.query(`delete from kolo.notice; delete from jobs.job;
    update kolo.case_task set status = 'cancelled', ended_on = due_on where status = 'open';
    update kolo.user_account set digest = 'off', digest_sent_on = null`);
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  running = [];
  await mail.close();
});
afterAll(() => database.close());

/** Runs the jobs as a process of its own would, at a moment of the test’s. */
async function start(at: string, settings: { smtp?: string | null } = {}): Promise<RunningJobs> {
  const { smtp = mail.url } = settings;
  const mailer = createMailer(smtp === null ? null : { url: smtp, from: 'kolo@kolo.example' }, (message) =>
    failures.push(message),
  );
  const onError = (job: string) => void failures.push(job);
  const config = { ...database.config, publicUrl: 'https://kolo.example' };
  const begun = await startJobs(jobs, { config, mailer, onError, now: () => new Date(at), secondsBetweenLooks: 0.5 });
  running.push(begun);
  return begun;
}
const settled = async () =>
  (await database.admin.query(`select from jobs.job where state in ('created', 'active', 'retry')`)).rowCount === 0;
const untilDone = () => vi.waitFor(async () => expect(await settled()).toBe(true), { timeout: 15_000, interval: 100 });
const wants = (digest: string, member = ana, locale = 'en') =>
  database.admin.query('update kolo.user_account set digest = $2, locale = $3 where id = $1', [
    member.userId,
    digest,
    locale,
  ]);

/** About so many days from now, at eight in the morning of a working day. */
function weekdayMorning(days: number): string {
  const mornings = [0, 1, 2].map((more) => new Date(`${daysAfter(today(), days + more)}T07:00:00Z`));
  return mornings.find((morning) => morning.getUTCDay() % 6 !== 0)?.toISOString() ?? '';
}

async function tellAt(at: string): Promise<void> {
  await (await start(at)).send(digests);
  await untilDone();
}

describe('the digest', () => {
  test('says how much waits and where to look, and nothing of whom', async () => {
    await wants('daily');
    await file.notice(ana);
    await file.notice(ana);
    await file.task(ana, { due_on: '2018-06-14', what: 'kanarinac task' });
    await tellAt(THURSDAY);
    expect(mail.mails).toHaveLength(1);
    const [message] = mail.mails;
    expect(message?.to).toEqual([ana.email]);
    expect(message?.text).toContain('- Cases assigned to you: 2\n- Tasks due: 1\n');
    expect(message?.text).toContain('https://kolo.example/notices');
    expect(`${JSON.stringify(message)}`).not.toMatch(CANARIES);
    for (const secret of [file.id, file.number, file.person.pseudonym, file.person.id])
      expect(`${JSON.stringify(message)}`).not.toContain(secret);
    expect(failures).toEqual([]);
  });

  test('says that there was emergency access, and nothing of whom, by whom or why', async () => {
    const manager = await niš.manager('kanarinac manager');
    await wants('daily', manager);
    const lead = await leadAgency(niš.world);
    const coordinator = await lead.member('regional_coordinator', { name: 'kanarinac coordinator' });
    const glassId = await brokenGlassOf(file.person, coordinator, { reason: 'kanarinac has to be found tonight' });
    await endedBy(niš.world, glassId, coordinator);
    await tellAt(THURSDAY);
    expect(mail.mails).toHaveLength(1);
    const [message] = mail.mails;
    expect(message?.to).toEqual([manager.email]);
    expect(message?.text).toContain('- Emergency access to persons: 1\n- Emergency access that has ended: 1\n');
    expect(`${JSON.stringify(message)}`).not.toMatch(CANARIES);
    for (const secret of [glassId, file.person.pseudonym, file.person.id])
      expect(`${JSON.stringify(message)}`).not.toContain(secret);
  });

  test('comes in the language of the user', async () => {
    await wants('daily', ana, 'sr-Cyrl');
    await file.notice(ana);
    await tellAt(THURSDAY);
    expect(mail.mails[0]?.text).toContain('- Случајеви додељени вама: 1');
    expect(mail.mails[0]?.subject).toBe('Коло: шта вас чека');
  });

  test('comes once a day from two processes, however often they are asked', async () => {
    const members = [ana];
    for (const number of [1, 2, 3]) members.push(await niš.caseworker(`Member ${number}`));
    for (const member of members) {
      await wants('daily', member);
      await file.notice(member);
    }
    const [one, other] = [await start(THURSDAY), await start(THURSDAY)];
    for (let round = 0; round < 3; round += 1) {
      await Promise.all([one.send(digests, {}, `a${round}`), other.send(digests, {}, `b${round}`)]);
      await untilDone();
    }
    const addresses = mail.mails.flatMap(({ to }) => to).toSorted();
    expect(addresses).toEqual(members.map(({ email }) => email).toSorted());
    const { rows } = await database.admin.query(`select from kolo.user_account where digest_sent_on = '2018-06-14'`);
    expect(rows).toHaveLength(members.length);
  });

  test.each([
    ['daily', THURSDAY, 1],
    ['daily', '2018-06-14T04:59:00Z', 0],
    ['daily', '2018-12-13T05:59:00Z', 0],
    ['daily', '2018-12-13T06:01:00Z', 1],
    ['daily', '2018-06-16T08:00:00Z', 0],
    ['weekly', MONDAY, 1],
    ['off', MONDAY, 0],
  ])('%s at %s: %i', async (digest, at, expected) => {
    await wants(digest);
    await file.notice(ana);
    await tellAt(at);
    expect(mail.mails).toHaveLength(expected);
  });

  test.each([
    ['2018-06-11', THURSDAY, 0],
    ['2018-06-08', THURSDAY, 1],
    ['2018-06-14', MONDAY, 1],
    [null, THURSDAY, 1],
  ])('a weekly one that was sent last on %s, on %s: %i', async (sent, at, expected) => {
    await wants('weekly');
    await database.admin.query('update kolo.user_account set digest_sent_on = $2 where id = $1', [ana.userId, sent]);
    await file.notice(ana);
    await tellAt(at);
    await tellAt(at);
    expect(mail.mails).toHaveLength(expected);
  });

  test('says that legal bases are about to expire, also where nothing told of them before', async () => {
    await wants('daily');
    const pirot = await new World(database.admin).partner({ short_name: 'Pirot' });
    const petar = await pirot.caseworker('Petar');
    const basisId = await basisOf(file.person, ana, pirot, { expires_on: daysAfter(today(), 40) });
    await (await offered(file, ana, pirot, { basisId })).accept(petar);
    await database.admin.query('delete from kolo.notice');
    await tellAt(weekdayMorning(35));
    expect(mail.mails.map(({ to }) => to)).toEqual([[ana.email]]);
    expect(mail.mails[0]?.text).toContain('- Legal bases about to expire: 1\n');
    expect(JSON.stringify(mail.mails)).not.toMatch(CANARIES);
  });

  test('does not come where nothing waits, nor to who left', async () => {
    await wants('daily');
    const leaver = await niš.caseworker('Leaver');
    await wants('daily', leaver);
    await file.notice(leaver);
    await database.admin.query(`update kolo.membership set status = 'deactivated' where id = $1`, [
      leaver.membershipId,
    ]);
    await tellAt(THURSDAY);
    expect(mail.mails).toEqual([]);
  });

  test('that the mail server does not take is not lost', async () => {
    await wants('daily');
    await file.notice(ana);
    await (await start(THURSDAY, { smtp: 'smtp://127.0.0.1:1' })).send(digests);
    await vi.waitFor(() => expect(failures).toContain('digest'), { timeout: 15_000, interval: 100 });
    // The queue writes down that it failed after it was told.
    const output = await vi.waitFor(async () => {
      const { rows } = await database.admin.query(`select output from jobs.job where name = 'digest'`);
      expect(JSON.stringify(rows)).toContain('digest failed');
      return JSON.stringify(rows);
    });
    expect(output).not.toContain(ana.email);
    const { rows } = await database.admin.query('select digest_sent_on from kolo.user_account where id = $1', [
      ana.userId,
    ]);
    expect(rows).toEqual([{ digest_sent_on: null }]);
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await database.admin.query('delete from jobs.job');
    await tellAt(THURSDAY);
    expect(mail.mails).toHaveLength(1);
  });

  test('is not sent where there is no mail server', async () => {
    await wants('daily');
    await file.notice(ana);
    await (await start(THURSDAY, { smtp: null })).send(digests);
    await untilDone();
    const { rows } = await database.admin.query('select digest_sent_on from kolo.user_account where id = $1', [
      ana.userId,
    ]);
    expect([rows, failures]).toEqual([[{ digest_sent_on: null }], []]);
  });
});

describe('jobs', () => {
  test('tell of what is due, once', async () => {
    await file.task(ana, { due_on: '2018-06-14' });
    const begun = await start(THURSDAY);
    for (const key of ['first', 'second']) {
      await begun.send(dueNotices, {}, key);
      await untilDone();
    }
    const { rows } = await database.admin.query('select kind from kolo.notice');
    expect(rows).toEqual([{ kind: 'task_due' }]);
  });

  test('are at the hours that they declare, in Belgrade', async () => {
    const { rows } = await database.admin.query('select name, cron, timezone from jobs.schedule order by name');
    expect(rows).toEqual([
      { name: 'between-partners', cron: '10 * * * *', timezone: 'Europe/Belgrade' },
      { name: 'digests', cron: digests.at, timezone: 'Europe/Belgrade' },
      { name: 'due-notices', cron: dueNotices.at, timezone: 'Europe/Belgrade' },
      { name: 'person-linking', cron: '*/10 * * * *', timezone: 'Europe/Belgrade' },
    ]);
  });

  test('have a login that reads no table of the records, and a schema that nobody else reads', async () => {
    const { rows } = await database.admin.query<{ jobs: number; others: number; may: string[] }>(
      `select
         (select count(*)::int from pg_class c where c.relnamespace = 'kolo'::regnamespace and c.relkind = 'r'
            and has_any_column_privilege('kolo_jobs', c.oid, 'select, insert, update, references')) as jobs,
         (select count(*)::int from pg_class c, unnest(array['kolo_login', 'kolo_app', 'kolo_auth', 'kolo_donor']) as role
            where c.relnamespace = 'jobs'::regnamespace and c.relkind in ('r', 'p')
            and has_any_column_privilege(role, c.oid, 'select, insert, update, references')) as others,
         (select array_agg(p.proname::text order by p.proname) from pg_proc p
            where p.pronamespace = 'kolo'::regnamespace and has_function_privilege('kolo_jobs', p.oid, 'execute')) as may`,
    );
    expect(rows).toEqual([
      {
        jobs: 0,
        others: 0,
        may: ['claim_digest', 'end_by_day', 'make_due_notices', 'make_notices_between_partners', 'users_to_tell'],
      },
    ]);
  });
});
