import type { FastifyInstance } from 'fastify';

export interface HealthSettings {
  /** Resolves when requests can be served: the database answers. */
  readonly ready: () => Promise<unknown>;
  readonly timeoutMilliseconds?: number;
}

async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('The readiness check took too long')), milliseconds);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** `/health/live`: the process answers. `/health/ready`: so does its database. Both are JSON and open to everybody. */
export function addHealth(app: FastifyInstance, { ready, timeoutMilliseconds = 2000 }: HealthSettings): void {
  const options = { logLevel: 'error', config: { compress: false } } as const;
  app.get('/health/live', options, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  app.get('/health/ready', options, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await within(timeoutMilliseconds, ready());
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'unavailable', code: 'UNAVAILABLE', correlationId: request.id });
    }
  });
}
