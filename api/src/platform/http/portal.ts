import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

const PAGE = 'index.html';
const HASHED = `${sep}assets${sep}`;
const SERVER_PATHS = /^\/(graphql|auth|health|assets)(\/|$)/;

function isPage(request: FastifyRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const path = request.url.split('?', 1)[0] ?? '/';
  const file = path.slice(path.lastIndexOf('/') + 1);
  return !SERVER_PATHS.test(path) && !file.includes('.');
}

/**
 * Serves the built portal. Files under `assets/` carry a hash in their name and never change; everything else, the page
 * first of all, is asked for again each time. Any other address that is not a file's is the page: the portal's own
 * router knows it. A `.br` or `.gz` beside a file is sent instead of it.
 */
export async function addPortal(app: FastifyInstance, { directory }: { directory: string }): Promise<void> {
  const built = existsSync(join(directory, PAGE));
  if (built) {
    await app.register(fastifyStatic, {
      root: directory,
      index: PAGE,
      redirect: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const forever = path.slice(directory.length).startsWith(HASHED);
        reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler(async (request: FastifyRequest, reply: FastifyReply) => {
    if (isPage(request)) {
      if (built) return reply.code(200).sendFile(PAGE);
      throw new HttpError(404, 'NOT_FOUND', 'The portal has not been built.');
    }
    throw new HttpError(404, 'NOT_FOUND', 'There is nothing here.');
  });
}
