import { type Mailer, noMailer } from './mail.ts';
import { type SmtpSettings, smtpMailer } from './smtp-mailer.ts';

export { type Mail, type Mailer, noMailer } from './mail.ts';
export type { SmtpSettings } from './smtp-mailer.ts';

/** The mailer that the configuration describes. @param onError gets one sentence for each failure, without personal data. */
export function createMailer(smtp: SmtpSettings | null, onError: (message: string) => void): Mailer {
  return smtp === null ? noMailer : smtpMailer(smtp, onError);
}
