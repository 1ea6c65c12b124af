import { type EntitySchema, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Config } from '../config.ts';
import { loginUrl } from './logins.ts';

/** Longest that any single statement of the API may run. */
const STATEMENT_TIMEOUT_MS = 5_000;
/** Days and moments are read as the text that PostgreSQL writes, whatever a database's own settings are. */
const FORMATS = '-c timezone=UTC -c datestyle=ISO';

/**
 * Opens the ORM as `kolo_login`, which has no rights of its own: nothing can be read or written before a transaction
 * has become `kolo_app` for a viewer. Not by `MikroORM.init`, which looks for extensions and loads those it finds.
 */
export function openOrm(config: Config, entities: EntitySchema[]): MikroORM {
  return new MikroORM({
    clientUrl: loginUrl(config, 'kolo_login'),
    entities,
    namingStrategy: UnderscoreNamingStrategy,
    forceUtcTimezone: true,
    allowGlobalContext: false,
    pool: { min: 0, max: config.databasePoolSize },
    driverOptions: {
      application_name: 'kolo',
      connectionTimeoutMillis: 3_000,
      options: `-c search_path=kolo,public ${FORMATS} -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c plan_cache_mode=force_generic_plan -c jit=off -c idle_in_transaction_session_timeout=10000`,
    },
  });
}

/** The ORM's own pool of connections, which the read engine shares. */
export async function poolOf(orm: MikroORM): Promise<Pool> {
  return orm.em.getConnection().getNativeClient();
}
