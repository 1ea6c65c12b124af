import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An authenticator app that holds one key, as RFC 6238 describes it; it never shows a code twice. */
export class AuthenticatorApp {
  readonly #key: Buffer;
  #shown = 0;

  /** @param typed the key, as people type it. */
  constructor(typed: string) {
    const bits = [...typed.replaceAll(/[^A-Z2-7]/g, '')].map((char) =>
      ALPHABET.indexOf(char).toString(2).padStart(5, '0'),
    );
    this.#key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  }

  /** The code of now; where that was shown before, the next one, for which it waits as long as it has to. */
  async code(): Promise<string> {
    const now = () => Math.floor(Date.now() / 30_000);
    this.#shown = Math.max(this.#shown + 1, now());
    // The server takes the next code too, since clocks differ.
    while (this.#shown > now() + 1) await new Promise((resolve) => setTimeout(resolve, 500));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(this.#shown));
    const hash = createHmac('sha1', this.#key).update(counter).digest();
    const offset = (hash.at(-1) ?? 0) & 15;
    return String((hash.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
  }
}
