import { createServer } from 'node:http';
import { Pool } from 'pg';
import { postgraphile } from 'postgraphile';
import { grafserv } from 'postgraphile/grafserv/node';
import { POOL_SIZE } from '../peer.ts';
import { readSettings } from '../settings.ts';
import { presetFor } from './preset.ts';

const { port, databaseUrl, cookieKey } = await readSettings();
const pool = new Pool({ connectionString: databaseUrl, max: POOL_SIZE });
// The look-up needs nobody's rights but those of the application, so its connections have them from the start.
const viewers = new Pool({ connectionString: databaseUrl, options: '-c role=kolo_app', max: POOL_SIZE });
const server = createServer();
await postgraphile(presetFor(pool, viewers, cookieKey))
  .createServ(grafserv)
  .addTo(server);
server.listen(port, '127.0.0.1');
