import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const NONCE = 12;
const TAG = 16;

/** Encrypts texts that are kept, each bound to whom it belongs to: moved to another's row it does not open. */
export class TextSeal {
  readonly #key: ReturnType<typeof createSecretKey>;

  /** @param key 32 bytes in base64url. */
  constructor(key: string) {
    this.#key = createSecretKey(key, 'base64url');
  }

  /** AES-256-GCM under a random nonce, base64url. */
  seal(text: string, boundTo: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(boundTo));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws where it was changed, belongs to somebody else, or was sealed under another key. */
  open(sealed: string, boundTo: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(bytes.subarray(-TAG));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  }
}
