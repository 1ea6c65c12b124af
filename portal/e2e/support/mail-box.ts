import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { application } from './application.ts';

/** What the application has sent while a journey listens. */
export interface MailBox {
  /** Waits for a mail to an address, and returns the link in it. */
  linkTo(address: string): Promise<string>;
  close(): Promise<void>;
}

async function allOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Listens where the application sends its mail. */
export async function openMailBox(): Promise<MailBox> {
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address);
      allOf(stream)
        .then((raw) => PostalMime.parse(raw))
        .then(({ text = '' }) => mails.push({ to, text }))
        .then(() => done(), done);
    },
  });
  await new Promise<void>((resolve) => server.listen(application().mailPort, '127.0.0.1', resolve));
  return {
    async linkTo(address) {
      for (let tries = 0; tries < 200; tries += 1) {
        const place = mails.findIndex(({ to }) => to.includes(address));
        if (place >= 0) return /https?:\/\/\S+/.exec(mails.splice(place, 1)[0]?.text ?? '')?.[0] ?? '';
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The mail did not come');
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
