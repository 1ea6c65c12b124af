import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { MikroORM } from '@mikro-orm/postgresql';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, type onSendHookHandler } from 'fastify';
import type { Pool } from 'pg';
import { z } from 'zod';
import { declarations } from './declarations.ts';
import type { Config } from './platform/config.ts';
import { mapEntities } from './platform/database/entity-map.ts';
import { loginUrl } from './platform/database/logins.ts';
import { createApollo } from './platform/graphql/apollo.ts';
import type { Context } from './platform/graphql/index.ts';
import {
  addCompression,
  addCorrelationIds,
  addErrorFormat,
  addHealth,
  addNullByteCheck,
  addPortal,
  addSameOriginCheck,
  addSecurityHeaders,
  addShutdown,
  askedLocale,
  departureOf,
  HttpError,
  serverOptions,
} from './platform/http/index.ts';
import { KeyedHash } from './platform/keyed-hash.ts';
import { createMailer, type Mailer } from './platform/mail/index.ts';
import { cursorSeal, Reader } from './platform/read/index.ts';
import { createSignIn, type SignIn } from './platform/sign-in/index.ts';
import { AssuranceRule, Viewers } from './platform/viewer/index.ts';
import { Writer } from './platform/write/index.ts';
import { buildSchema } from './schema.ts';

/** What serves, and by which mail goes out: the jobs that run beside it use the same. */
export interface Server {
  readonly app: FastifyInstance;
  readonly mailer: Mailer;
}

/** The HTTP server: the API under /graphql, sign-in under /auth, health under /health, and the portal. */
export async function createServer(config: Config, orm: MikroORM, pool: Pool): Promise<Server> {
  const app = fastify(serverOptions({ logLevel: config.logLevel, trustProxy: config.trustProxy }));
  const mailer = createMailer(config.smtp, (message) => app.log.error(message));
  app.addHook('onClose', () => mailer.close());
  const assurance = new AssuranceRule(config.production);
  const signIn = createSignIn({
    databaseUrl: loginUrl(config, 'kolo_auth'),
    secret: config.secretFor('sign-in'),
    publicUrl: config.publicUrl,
    secondFactorKeys: {
      secrets: config.secretFor('second-factor'),
      recoveryCodes: config.secretFor('recovery-code'),
    },
    assurance,
    mailer,
    onError: (message) => app.log.error(message),
  });
  app.addHook('onClose', () => signIn.close());

  addErrorFormat(app);
  addShutdown(app);
  addCorrelationIds(app);
  addSecurityHeaders(app, config);
  addSameOriginCheck(app, config);
  addNullByteCheck(app);
  await addCompression(app);
  addHealth(app, { ready: () => pool.query('select 1') });
  await signIn.mount(app);
  await mountGraphql(app, config, signIn, assurance, mailer, orm, pool);
  await addPortal(app, { directory: config.portalDir });
  return { app, mailer };
}

/** Grows when the purpose that the key is derived for, or the secret, changes. */
const NATIONAL_ID_KEY_VERSION = 1;

const graphqlBody = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** The property of a request that holds what its resolvers are given. */
const CONTEXT = 'context';

/** Encoded once: a text is copied when its length is taken, when its headers are put before it, and when it is written. */
const asBytes: onSendHookHandler<unknown> = (_request, _reply, payload, done) => {
  done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
};

async function mountGraphql(
  app: FastifyInstance,
  config: Config,
  signIn: SignIn,
  assurance: AssuranceRule,
  mailer: Mailer,
  orm: MikroORM,
  pool: Pool,
): Promise<void> {
  const apollo = createApollo(app, buildSchema(), config.production);
  await apollo.start();
  const maps = mapEntities(orm);
  const reader = new Reader(maps, pool, cursorSeal(config.secretFor('cursor')), declarations);
  const writer = new Writer(maps, pool);
  const nationalIdHash = new KeyedHash(config.secretFor('national-id'), NATIONAL_ID_KEY_VERSION);
  const viewers = new Viewers(pool, assurance);
  // Upon the request itself: what a WeakMap holds survives every collection of young objects.
  app.decorateRequest(CONTEXT, null);
  // Before Apollo has the request: what fails here is answered as every other failure of the server is.
  const preHandler = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!graphqlBody.safeParse(request.body).success)
      throw new HttpError(400, 'BAD_USER_INPUT', 'Send one request as a JSON object with a query.');
    const token = signIn.sessionTokenFrom(request.headers.cookie);
    const asker = await viewers.asker(token, departureOf(reply));
    request.setDecorator<Context>(CONTEXT, {
      asker,
      requestId: request.id,
      reader,
      writer,
      nationalIdHash,
      publicUrl: config.publicUrl,
      mailer,
      locale: askedLocale(request.headers['accept-language']),
    });
  };
  const context = async (request: FastifyRequest): Promise<Context> => request.getDecorator<Context>(CONTEXT);
  const handler = fastifyApolloHandler(apollo, { context });
  app.route({ method: 'POST', url: '/graphql', preHandler, handler, onSend: asBytes });
}
