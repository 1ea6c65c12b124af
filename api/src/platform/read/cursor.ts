import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';
import { badInput } from '../errors/coded-error.ts';

const NONCE = 12;
const TAG = 16;
/** Random bytes are fetched for many nonces at once: each fetch is a call into the system. */
const NONCES = Buffer.alloc(NONCE * 256);
let spent = NONCES.length;

function nextNonce(): Buffer {
  if (spent === NONCES.length) {
    randomFillSync(NONCES);
    spent = 0;
  }
  const nonce = Buffer.from(NONCES.subarray(spent, spent + NONCE));
  spent += NONCE;
  return nonce;
}

/** Seals and opens cursors: encrypted and authenticated, so that they show no value and hold for one viewer and list. */
export interface CursorSeal {
  seal(key: readonly unknown[], boundTo: string): string;
  /** @throws BAD_USER_INPUT for a cursor that was changed, or belongs to another viewer, list, sort or filter. */
  open(cursor: string, boundTo: string): string[];
}

/** A seal with a key of 32 bytes, in base64url. */
export function cursorSeal(secret: string): CursorSeal {
  const key = createSecretKey(secret, 'base64url');
  return {
    seal(values, boundTo) {
      const nonce = nextNonce();
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(boundTo));
      const sealed = Buffer.concat([cipher.update(JSON.stringify(values)), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open(cursor, boundTo) {
      try {
        const bytes = Buffer.from(cursor, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(boundTo))
          .setAuthTag(bytes.subarray(-TAG));
        const opened = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
        return JSON.parse(opened.toString()) as string[];
      } catch {
        throw badInput('This cursor does not belong to this list. Start again from the first page.');
      }
    },
  };
}
