import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { loginPassword, logins } from './logins.ts';

const attributes = {
  kolo_owner: 'NOLOGIN NOINHERIT NOBYPASSRLS',
  kolo_definer: 'NOLOGIN NOINHERIT BYPASSRLS',
  kolo_app: 'NOLOGIN NOINHERIT NOBYPASSRLS',
  kolo_login: 'LOGIN NOINHERIT NOBYPASSRLS',
  kolo_auth: 'LOGIN NOINHERIT NOBYPASSRLS',
  kolo_jobs: 'LOGIN NOINHERIT NOBYPASSRLS',
  kolo_linker: 'LOGIN NOINHERIT NOBYPASSRLS',
  kolo_donor: 'LOGIN NOINHERIT NOBYPASSRLS',
};

/**
 * Creates the roles of the cluster, or brings them back to their attributes, and sets the logins' passwords.
 * Roles belong to the cluster, not to a database, so they stand beside the migrations and can be repeated.
 */
export async function ensureRoles(admin: Client, config: Config): Promise<void> {
  // One cluster may serve several databases that are prepared side by side.
  await admin.query(`select pg_advisory_lock(hashtext('kolo roles'))`);
  try {
    for (const [role, wanted] of Object.entries(attributes)) {
      const known = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
      await admin.query(
        `${known.rowCount ? 'alter' : 'create'} role ${role} ${wanted} NOSUPERUSER NOCREATEDB NOCREATEROLE`,
      );
    }
    for (const login of logins) {
      await admin.query(`alter role ${login} password ${admin.escapeLiteral(loginPassword(config, login))}`);
    }
    await admin.query('grant kolo_app to kolo_login with inherit false, set true, admin false');
    await admin.query(
      'grant kolo_owner, kolo_definer, kolo_auth, kolo_linker to current_user with inherit true, set true',
    );
  } finally {
    await admin.query(`select pg_advisory_unlock(hashtext('kolo roles'))`);
  }
}
