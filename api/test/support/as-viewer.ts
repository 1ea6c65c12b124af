import type { ViewerScopes } from '@kolo/access';
import type { Pool, PoolClient } from 'pg';
import { becomeViewer } from '../../src/platform/access/index.ts';
import { inTransaction } from '../../src/platform/database/in-transaction.ts';

/** Does some work in one transaction of a viewer's. */
export function asViewer<T>(pool: Pool, scopes: ViewerScopes, work: (client: PoolClient) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (client) => {
    await becomeViewer(client, scopes);
    return work(client);
  });
}
