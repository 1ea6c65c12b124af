import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApi, type TestApi } from '../../../test/support/api.ts';
import { Joining } from '../../../test/support/joining.ts';
import { type MailServer, startMailServer } from '../../../test/support/mail-server.ts';
import type { Member, PartnerOfTest } from '../../../test/support/world.ts';

let mails: MailServer;
let api: TestApi;
let joining: Joining;
let partner: PartnerOfTest;
let manager: Member;

beforeAll(async () => {
  mails = await startMailServer();
  api = await startApi({ SMTP_URL: mails.url, MAIL_FROM: 'kolo@kolo.example' });
  joining = new Joining(api);
  partner = await api.world.partner({ short_name: 'Niš' });
  manager = await partner.manager('Mira');
});
afterAll(async () => {
  await api.close();
  await mails.close();
});

describe('where mail is sent, an invitation’s link', () => {
  test('goes to the invited address in the language that was chosen, and nobody else sees it', async () => {
    const place = joining.place(partner, { email: 'posta@kolo.example', locale: 'sr-Cyrl' });
    const made = await joining.run(manager, 'inviteMember', place);
    expect(made).toMatchObject({ errors: [], link: null, mailed: true, invitation: { email: 'posta@kolo.example' } });
    const mail = await mails.next('posta@kolo.example');
    expect(mail).toMatchObject({ to: ['posta@kolo.example'], subject: 'Позвани сте у Коло' });
    expect(mail.text).not.toMatch(/Mira|Niš/);
    const token = /\/invitation#([\w-]{43})/.exec(mail.text)?.[1] ?? '';
    expect(made.text).not.toContain(token);
    expect(api.log.join('')).not.toContain(token);
    expect((await joining.accept(token)).status).toBe(200);
  });

  test('is sent once under one key', async () => {
    const input = { ...joining.place(partner, { email: 'jednom@kolo.example' }), idempotencyKey: 'invited-by-mail' };
    expect((await joining.run(manager, 'inviteMember', input)).mailed).toBe(true);
    expect(await joining.run(manager, 'inviteMember', input)).toMatchObject({ errors: [], link: null, mailed: null });
    expect(mails.mails.filter(({ to }) => to.includes('jednom@kolo.example'))).toHaveLength(1);
  });

  test('is not sent where there is something to correct', async () => {
    const before = mails.mails.length;
    const refused = await joining.run(manager, 'inviteMember', joining.place(partner, { email: 'nova@' }));
    expect(refused).toMatchObject({ link: null, mailed: null, invitation: null });
    expect(mails.mails).toHaveLength(before);
  });
});

test('where the mail server does not take it, that is said and the link is not shown either', async () => {
  const gone = await startMailServer();
  await gone.close();
  const other = await startApi({ SMTP_URL: gone.url, MAIL_FROM: 'kolo@kolo.example' });
  try {
    const place = await other.world.partner();
    const steps = new Joining(other);
    const made = await steps.run(await place.manager(), 'inviteMember', steps.place(place));
    expect(made).toMatchObject({ errors: [], link: null, mailed: false });
  } finally {
    await other.close();
  }
});
