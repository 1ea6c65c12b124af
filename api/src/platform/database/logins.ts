import type { Config } from '../config.ts';

/** The database logins of the running system; each may reach one schema only, and of `kolo` no more than its own part. */
export const logins = ['kolo_login', 'kolo_auth', 'kolo_jobs', 'kolo_linker', 'kolo_donor'] as const;
export type Login = (typeof logins)[number];

/** The password of a login, derived from the one secret, so that no further secret has to be kept. */
export function loginPassword(config: Config, login: Login): string {
  return config.secretFor(`database-login:${login}`);
}

/** The address of the database as one of its logins; user and password of DATABASE_URL do not count. */
export function loginUrl(config: Config, login: Login): string {
  const url = new URL(config.databaseUrl);
  url.username = login;
  url.password = loginPassword(config, login);
  return url.href;
}
