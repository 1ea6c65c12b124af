import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mail.ts';

/** A mail server that hangs holds no request, since none waits for it, but it holds the end of the process. */
const PATIENCE_MILLISECONDS = 10_000;

export interface SmtpSettings {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. */
  readonly url: string;
  /** Who mail comes from: an address, or a name with an address in angle brackets. */
  readonly from: string;
}

function transportTo({ url, from }: SmtpSettings) {
  const settings = {
    url,
    // A password goes over an encrypted connection, or not at all.
    requireTLS: new URL(url).password !== '',
    connectionTimeout: PATIENCE_MILLISECONDS,
    greetingTimeout: PATIENCE_MILLISECONDS,
    socketTimeout: PATIENCE_MILLISECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  // Holiday replies to mail that nobody wrote help nobody.
  return createTransport(settings, { from, headers: { 'Auto-Submitted': 'auto-generated' } });
}

/** What may be logged of a failure: the server's own words often repeat the address. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const parts = ['code', 'responseCode'].map((key) => Reflect.get(error, key));
  return parts.filter((part) => part !== undefined).join(' ') || error.name;
}

/**
 * Sends mail through a server that speaks SMTP, each message to one address.
 * @param onError gets one sentence with the code of a failure, without address, subject or text.
 */
export function smtpMailer(settings: SmtpSettings, onError: (message: string) => void): Mailer {
  const transport = transportTo(settings);
  const underWay = new Set<Promise<boolean>>();

  async function deliver({ to, subject, text }: Mail): Promise<boolean> {
    try {
      // As an object: a comma in a text would make several recipients of it.
      await transport.sendMail({ to: { name: '', address: to }, subject, text });
      return true;
    } catch (error) {
      onError(`a mail was not sent: ${reasonOf(error)}`);
      return false;
    }
  }

  return {
    configured: true,
    send: async (mail) => {
      const delivery = deliver(mail);
      underWay.add(delivery);
      try {
        return await delivery;
      } finally {
        underWay.delete(delivery);
      }
    },
    close: async () => {
      await Promise.all(underWay);
      transport.close();
    },
  };
}
