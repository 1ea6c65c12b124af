import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { DestinationStream } from 'pino';
import { AnswerLog, loggerOptions } from './logging.ts';

/** The longest note has 10,000 characters, at most 120,000 bytes when every one is escaped; a query comes with it. */
export const BODY_LIMIT_BYTES = 256 * 1024;

export interface HttpSettings {
  readonly logLevel: string;
  /** Whether `x-forwarded-for` comes from a proxy of ours; else the address is the socket's. */
  readonly trustProxy: boolean;
  readonly logStream?: DestinationStream;
}

/** What Fastify is created with. */
export function serverOptions(settings: HttpSettings): FastifyServerOptions {
  return {
    logger: loggerOptions(settings.logLevel, settings.logStream),
    logController: new AnswerLog(),
    bodyLimit: BODY_LIMIT_BYTES,
    // One hop: a proxy appends what it saw, and everything before that is what the client made up.
    trustProxy: settings.trustProxy ? (_address, hop) => hop < 1 : false,
    // Never the client's own id: it goes into the audit, where it must be ours and unique.
    requestIdHeader: false,
    genReqId: () => randomUUID(),
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 200 },
  };
}

/** Every answer carries the id under which its request is found in the log and in the audit. */
export function addCorrelationIds(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
}
