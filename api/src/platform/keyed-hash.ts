import { createHmac } from 'node:crypto';

/** Hashes that nobody can make or try out without the key; equal texts have equal hashes under one key. */
export class KeyedHash {
  /** Which key it is, kept beside each hash, so that a later key can tell its own. */
  readonly keyVersion: number;
  readonly #key: Buffer;

  constructor(key: string, keyVersion: number) {
    this.#key = Buffer.from(key, 'base64url');
    this.keyVersion = keyVersion;
  }

  /** HMAC-SHA-256 of a text, base64url. */
  of(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}
