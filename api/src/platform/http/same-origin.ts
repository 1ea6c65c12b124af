import type { FastifyInstance } from 'fastify';
import { HttpError } from './http-error.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The origins of the portal; a machine has several names for itself, and people type any of them. */
export function portalOrigins(publicUrl: string): ReadonlySet<string> {
  const url = new URL(publicUrl);
  if (!LOOPBACK.includes(url.hostname)) return new Set([url.origin]);
  const port = url.port === '' ? '' : `:${url.port}`;
  return new Set(LOOPBACK.map((host) => `${url.protocol}//${host}${port}`));
}

/**
 * Refuses what another site makes a browser send. A browser names the origin of every POST; programs that send none
 * carry no cookie that they were not given.
 */
export function addSameOriginCheck(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  const origins = portalOrigins(publicUrl);
  app.addHook('onRequest', (request, _reply, done) => {
    if (SAFE_METHODS.has(request.method)) return done();
    const { origin, 'sec-fetch-site': site } = request.headers;
    const foreign = origin !== undefined && !origins.has(origin);
    const crossSite = typeof site === 'string' && site !== 'same-origin' && site !== 'none';
    if (foreign || crossSite) done(new HttpError(403, 'FORBIDDEN', 'This request comes from another site.'));
    else done();
  });
}
