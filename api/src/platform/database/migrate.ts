import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { migrationNames, migrations } from '../../../migrations/index.ts';

const schemas = `
create schema if not exists kolo authorization kolo_owner;
create schema if not exists auth authorization kolo_auth;
create schema if not exists jobs authorization kolo_jobs;
create schema if not exists published authorization kolo_owner;
grant usage on schema published to kolo_donor;
revoke create on schema public from public;
create extension if not exists pg_trgm schema public;
create extension if not exists pgcrypto schema public;
create extension if not exists fuzzystrmatch schema public;
`;

/** Creates the database schemas and extensions, which need more rights than the owner of the tables has. */
export async function ensureSchemas(admin: Client): Promise<void> {
  await admin.query(schemas);
}

/** Brings the database to the newest migration, or to a given one; returns the names of those that were applied now. */
export async function migrate(adminUrl: string, to?: string): Promise<string[]> {
  const orm = await MikroORM.init({
    clientUrl: adminUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 1 },
    logger: () => {},
    migrations: {
      tableName: 'kolo.migration',
      migrationsList: migrations.map((migration, place) => ({ name: migrationNames[place] ?? '', class: migration })),
      transactional: true,
      allOrNothing: false,
      snapshot: false,
    },
  });
  try {
    const applied = await orm.migrator.up(to === undefined ? {} : { to });
    // The server reads it, to refuse a database of another version.
    await orm.em.getConnection().execute('alter table kolo.migration owner to kolo_owner');
    await orm.em.getConnection().execute('grant select (name) on kolo.migration to kolo_app');
    return applied.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}
