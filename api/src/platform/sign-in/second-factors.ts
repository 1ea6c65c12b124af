import type { Pool } from 'pg';
import { inTransaction } from '../database/in-transaction.ts';
import { KeyedHash } from '../keyed-hash.ts';
import { matchingStep, newTotpSecret, totpUri } from './one-time-codes.ts';
import { recordChange } from './passwords.queries.ts';
import { newRecoveryCodes, normalRecoveryCode } from './recovery-codes.ts';
import {
  beginEnrolment,
  confirmEnrolment,
  findFactor,
  removeFactor,
  replaceRecoveryCodes,
  takeRecoveryCode,
  takeStep,
} from './second-factors.queries.ts';
import { TextSeal } from './text-seal.ts';

/** Keys, each for its purpose. */
export interface SecondFactorKeys {
  /** Seals the secrets that codes are made of. */
  readonly secrets: string;
  /** Hashes recovery codes. */
  readonly recoveryCodes: string;
}

/** What an authenticator app is given, shown until it is confirmed. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** What was shown as a second factor: a code of the app, or one of the recovery codes. */
export type Proof = { readonly code: string } | { readonly recoveryCode: string };

/** What became of it. `used`: it is right, but it, or a later one, was taken before. */
export type ProofOutcome = 'accepted' | 'wrong' | 'used';

interface FactorRow {
  readonly sealed_secret: string;
  readonly confirmed: boolean;
  readonly codes_left: number;
}

const KEY_VERSION = 1;

/** The second factors of accounts: codes of an authenticator app, and recovery codes for when it is lost. */
export class SecondFactors {
  private readonly pool: Pool;
  private readonly seal: TextSeal;
  private readonly codeHash: KeyedHash;

  constructor(pool: Pool, keys: SecondFactorKeys) {
    this.pool = pool;
    this.seal = new TextSeal(keys.secrets);
    this.codeHash = new KeyedHash(keys.recoveryCodes, KEY_VERSION);
  }

  /** How many recovery codes are left; null where there is no second factor. */
  async recoveryCodesLeft(subject: string): Promise<number | null> {
    const factor = await this.find(subject);
    return factor?.confirmed ? factor.codes_left : null;
  }

  /** Makes a secret that waits to be confirmed; null where there is a second factor already. */
  async begin(subject: string, account: string): Promise<Enrolment | null> {
    const secret = newTotpSecret();
    const { rowCount } = await this.pool.query(beginEnrolment, [subject, this.seal.seal(secret, subject)]);
    return rowCount === 1 ? { secret, uri: totpUri(secret, account) } : null;
  }

  /** Confirms the secret that waits, raises this session and ends the others. Returns the recovery codes, or null for a wrong code. */
  async confirm(subject: string, code: string, session: string, requestId: string): Promise<string[] | null> {
    const factor = await this.find(subject);
    if (factor === null || factor.confirmed) return null;
    const step = await matchingStep(this.seal.open(factor.sealed_secret, subject), code, Date.now());
    if (step === null) return null;
    const codes = newRecoveryCodes();
    const values = [subject, factor.sealed_secret, step, this.hashesOf(subject, codes), session];
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(confirmEnrolment, values);
      if (rowCount !== 1) return null;
      await client.query(recordChange, [subject, 'enrolSecondFactor', requestId]);
      return codes;
    });
  }

  /** Takes what is shown as the second factor, once. */
  async take(subject: string, proof: Proof): Promise<ProofOutcome> {
    if ('recoveryCode' in proof) {
      const hash = this.hashOf(subject, proof.recoveryCode);
      const { rowCount } = await this.pool.query(takeRecoveryCode, [subject, hash]);
      return rowCount === 1 ? 'accepted' : 'wrong';
    }
    const factor = await this.find(subject);
    if (factor === null || !factor.confirmed) return 'wrong';
    const step = await matchingStep(this.seal.open(factor.sealed_secret, subject), proof.code, Date.now());
    if (step === null) return 'wrong';
    const { rowCount } = await this.pool.query(takeStep, [subject, step]);
    return rowCount === 1 ? 'accepted' : 'used';
  }

  /** Makes recovery codes in the place of all earlier ones. */
  async renewRecoveryCodes(subject: string, requestId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await inTransaction(this.pool, async (client) => {
      await client.query(replaceRecoveryCodes, [subject, this.hashesOf(subject, codes)]);
      await client.query(recordChange, [subject, 'renewRecoveryCodes', requestId]);
    });
    return codes;
  }

  /** Takes the second factor off. */
  async remove(subject: string, requestId: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query(removeFactor, [subject]);
      await client.query(recordChange, [subject, 'disableSecondFactor', requestId]);
    });
  }

  private async find(subject: string): Promise<FactorRow | null> {
    const { rows } = await this.pool.query<FactorRow>(findFactor, [subject]);
    return rows[0] ?? null;
  }

  private hashesOf(subject: string, codes: readonly string[]): string[] {
    return codes.map((code) => this.hashOf(subject, code));
  }

  /** With the account, so that equal codes of two accounts do not show. */
  private hashOf(subject: string, code: string): string {
    return this.codeHash.of(`${subject} ${normalRecoveryCode(code)}`);
  }
}
