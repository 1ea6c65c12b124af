import { randomUUID } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import { Pool } from 'pg';
import { sessionToken } from '../../secrets.ts';
import { POOL_SIZE } from '../peer.ts';
import { readSettings } from '../settings.ts';
import { counts } from './counts.ts';
import { detail } from './detail.ts';
import { list } from './list.ts';
import { addNote, type NoteInput } from './note.ts';
import { findViewer, type Viewer } from './viewer.ts';

/** Bare Fastify and `pg`: what somebody would write by hand who needs these five answers and no other. */
const { port, databaseUrl, cookieKey } = await readSettings();
// As the API does: planned anew for each value, the list costs half as much again.
const pool = new Pool({
  connectionString: databaseUrl,
  options: '-c plan_cache_mode=force_generic_plan',
  max: POOL_SIZE,
});
const app = fastify();

type Answer<Body> = (viewer: Viewer, body: Body) => Promise<object>;

function route<Body>(path: string, answer: Answer<Body>): void {
  app.post(path, async (request: FastifyRequest, reply) => {
    const token = sessionToken(cookieKey, request.headers.cookie);
    const viewer = token === null ? null : await findViewer(pool, token);
    if (viewer === null) return reply.code(401).send({ error: 'UNAUTHENTICATED' });
    return { data: await answer(viewer, request.body as Body) };
  });
}

route<{ first: number }>('/A', (viewer, { first }) => list(pool, viewer, first, false));
route<{ first: number }>('/B', (viewer, { first }) => list(pool, viewer, first, true));
route<{ id: string; notes: number }>('/C', (viewer, { id, notes }) => detail(pool, viewer, randomUUID(), id, notes));
route('/D', (viewer) => counts(pool, viewer));
route<NoteInput>('/E', (viewer, input) => addNote(pool, viewer, randomUUID(), input));

await app.listen({ host: '127.0.0.1', port });
