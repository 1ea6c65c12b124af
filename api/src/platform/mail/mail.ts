/** One message in plain text. It says that there is something to do and where, never what is recorded of anybody. */
export interface Mail {
  /** The address of the one who gets it. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mail, where the installation can. */
export interface Mailer {
  /** Whether mail can be sent at all: where it is not, people have to be told another way. */
  readonly configured: boolean;
  /** Sends one message. Returns whether the mail server took it, and never throws: no request depends on mail. */
  send(mail: Mail): Promise<boolean>;
  /** Waits for what is being sent. */
  close(): Promise<void>;
}

/** For installations without a mail server: nothing is sent, and callers can know. */
export const noMailer: Mailer = {
  configured: false,
  send: async () => false,
  close: async () => undefined,
};
