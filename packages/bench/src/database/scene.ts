import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { withoutFunctions } from '../peers/postgraphile/functions.sql.ts';
import { secretFor, sessionCookie } from '../secrets.ts';
import type { ScratchDatabase } from './scratch-database.ts';

/** A caseworker who is signed in, with cases that the workloads ask for. */
export interface Caseworker {
  readonly cookie: string;
  readonly partnerId: string;
  /** Cases with at least ten notes, to be read. */
  readonly readCases: readonly string[];
  /** Others, to be written to. */
  readonly writtenCases: readonly { readonly id: string; readonly openedOn: string }[];
}

/** Who asks in the workloads: a caseworker of each partner, and the regional coordinator. */
export interface Scene {
  readonly caseworkers: readonly Caseworker[];
  readonly regionalCookie: string;
}

const CASES_PER_PARTNER = 25;

/** Takes back what an earlier run wrote, and signs everybody in. */
export async function setScene({ adminUrl, secret }: ScratchDatabase): Promise<Scene> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await takeBack(admin);
    await admin.query(withoutFunctions);
    const key = secretFor(secret, 'sign-in');
    const signIn = async (subject: string) => sessionCookie(key, await openSession(admin, subject));
    const { rows } = await admin.query<{ number: number; id: string }>(
      'select number, id from bench.partner order by 1',
    );
    const caseworkers: Caseworker[] = [];
    for (const { number, id } of rows) {
      caseworkers.push({
        cookie: await signIn(`bench-${number}-1`),
        partnerId: id,
        ...(await casesOf(admin, number, id)),
      });
    }
    await untilQuiet(admin);
    return { caseworkers, regionalCookie: await signIn('bench-regional') };
  } finally {
    await admin.end();
  }
}

async function takeBack(admin: Client): Promise<void> {
  await admin.query('delete from kolo.case_note n using kolo.idempotency_key k where n.id = k.result_id');
  await admin.query('truncate kolo.idempotency_key, kolo.audit_event');
  await admin.query('delete from auth."session"');
  await admin.query('vacuum (analyze) kolo.case_note, kolo.idempotency_key, kolo.audit_event, auth."session"');
  await admin.query('checkpoint');
}

/** Waits until no autovacuum is at work: after a load there may be something left to do. */
async function untilQuiet(admin: Client): Promise<void> {
  for (const until = Date.now() + 60_000; Date.now() < until; ) {
    const { rowCount } = await admin.query(`select from pg_stat_activity where backend_type = 'autovacuum worker'`);
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function openSession(admin: Client, subject: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  // In production a coordinator signs in with a second factor; that it was passed is what a session remembers.
  await admin.query(
    `insert into auth.second_factor (user_id, sealed_secret, confirmed_at) values ($1, '', now()) on conflict do nothing`,
    [subject],
  );
  await admin.query(
    `insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId", second_factor_at)
     values ($1, now() + interval '10 hours', $1, now(), $2, now())`,
    [token, subject],
  );
  return token;
}

async function casesOf(admin: Client, number: number, partnerId: string) {
  const { rows } = await admin.query<{ id: string; opened_on: string; many: boolean }>(
    `select id, opened_on::text, many from (
       select c.id, c.opened_on, bench.has_many_notes(n) as many,
         row_number() over (partition by bench.has_many_notes(n) order by hashint8(n)) as place
       from generate_series($1::bigint, (select count(*) from kolo.person), 20) n
       join kolo.case_file c on c.id = bench.id(3, n) and c.partner_id = $2
       where n > 0 and not c.restricted) ranked
     where place <= $3 order by place`,
    [number, partnerId, CASES_PER_PARTNER],
  );
  return {
    readCases: rows.filter(({ many }) => many).map(({ id }) => id),
    writtenCases: rows.filter(({ many }) => !many).map(({ id, opened_on }) => ({ id, openedOn: opened_on })),
  };
}
