import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../src/platform/config.ts';
import { createMailer } from '../../src/platform/mail/index.ts';
import { testConfig } from '../config.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const FROM = 'Kolo <kolo@kolo.example>';
const SECRET_LINK = 'https://kolo.example/password#canary-token';
const mailTo = (to: string) => ({ to, subject: 'Нова лозинка за Ђорђа', text: `Отворите:\n\n${SECRET_LINK}\n` });

let server: MailServer;
const log: string[] = [];
const mailerTo = (url: string) => createMailer({ url, from: FROM }, (line) => void log.push(line));
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.close());

describe('a mailer', () => {
  test('sends a message in any script, as nobody’s own mail', async () => {
    const mailer = mailerTo(server.url);
    expect(mailer.configured).toBe(true);
    expect(await mailer.send(mailTo('ana@ngo.example'))).toBe(true);
    const mail = await server.next('ana@ngo.example');
    expect(mail).toMatchObject({ from: 'kolo@kolo.example', subject: 'Нова лозинка за Ђорђа' });
    expect(mail.text.trim()).toBe(`Отворите:\n\n${SECRET_LINK}`);
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    await mailer.close();
  });

  test('makes neither headers nor further recipients of what stands in a message', async () => {
    const mailer = mailerTo(server.url);
    await mailer.send({ to: 'eva@ngo.example', subject: 'One\r\nBcc: other@ngo.example', text: 'Text' });
    const mail = await server.next('eva@ngo.example');
    expect(mail.to).toEqual(['eva@ngo.example']);
    expect(mail.headers.bcc).toBeUndefined();
    await mailer.send({ to: 'eva@ngo.example, other@ngo.example', subject: 'Two', text: 'Text' });
    expect(server.mails.flatMap(({ to }) => to)).not.toContain('other@ngo.example');
    await mailer.close();
  });

  test('reports what fails by its code, and throws nothing', async () => {
    const refusing = await startMailServer({
      onRcptTo: ({ address }, _session, done) => done(Object.assign(new Error(`no ${address}`), { responseCode: 550 })),
    });
    log.length = 0;
    const mailer = mailerTo(refusing.url);
    expect(await mailer.send(mailTo('canary@ngo.example'))).toBe(false);
    await refusing.close();
    expect(await mailer.send(mailTo('canary@ngo.example'))).toBe(false);
    expect(log).toEqual([
      'a mail was not sent: EENVELOPE 550',
      expect.stringMatching(/^a mail was not sent: E[A-Z]+$/),
    ]);
    expect(log.join()).not.toContain('canary');
    await mailer.close();
  });

  test('sends a password over an encrypted connection, or not at all', async () => {
    const tried: string[] = [];
    const open = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username = '' }, _session, done) => {
        tried.push(username);
        done(null, { user: username });
      },
    });
    const mailer = mailerTo(open.url.replace('smtp://', 'smtp://kolo:canary-password@'));
    expect(await mailer.send(mailTo('ana@ngo.example'))).toBe(false);
    expect(tried).toEqual([]);
    await Promise.all([mailer.close(), open.close()]);
  });

  test('waits at its end for what is being sent', async () => {
    const mailer = mailerTo(server.url);
    const before = server.mails.length;
    void mailer.send(mailTo('last@ngo.example'));
    await mailer.close();
    expect(server.mails).toHaveLength(before + 1);
  });

  test('sends nothing where there is no mail server, and says so', async () => {
    const mailer = createMailer(null, (line) => void log.push(line));
    expect(mailer.configured).toBe(false);
    expect(await mailer.send(mailTo('ana@ngo.example'))).toBe(false);
  });
});

describe('the configuration of mail', () => {
  const configOf = (more: NodeJS.ProcessEnv) => testConfig('postgres://127.0.0.1:5432/kolo', more);

  test('is a server and a sender', () => {
    expect(configOf({}).smtp).toBeNull();
    expect(configOf({ SMTP_URL: 'smtps://mail.example', MAIL_FROM: FROM }).smtp).toEqual({
      url: 'smtps://mail.example',
      from: FROM,
    });
  });

  test.each([
    ['another protocol', { SMTP_URL: 'https://mail.example', MAIL_FROM: FROM }, 'SMTP_URL'],
    ['no sender', { SMTP_URL: 'smtp://mail.example' }, 'MAIL_FROM'],
    ['a sender without address', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Kolo' }, 'MAIL_FROM'],
    ['a sender of two lines', { MAIL_FROM: 'Kolo\nBcc: x <kolo@kolo.example>' }, 'MAIL_FROM'],
  ])('is refused with %s', (_name, env, variable) => {
    expect(() => configOf(env)).toThrow(ConfigurationError);
    expect(() => configOf(env)).toThrow(variable);
  });

  test('comes from a file as other secrets do', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kolo-mail-'));
    await writeFile(join(folder, 'smtp-url'), 'smtps://kolo:password@mail.example\n');
    const { smtp } = configOf({ SMTP_URL_FILE: join(folder, 'smtp-url'), MAIL_FROM: FROM });
    await rm(folder, { recursive: true });
    expect(smtp?.url).toBe('smtps://kolo:password@mail.example');
  });
});
