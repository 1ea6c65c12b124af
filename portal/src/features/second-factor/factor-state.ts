/** Whether there is a second factor, as `GET /auth/second-factor` says it. */
export interface FactorState {
  readonly email: string;
  readonly enrolled: boolean;
  readonly required: boolean;
  readonly recoveryCodesLeft: number | null;
}

/** What an authenticator app is given. */
export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

export interface Codes {
  readonly recoveryCodes: readonly string[];
}
