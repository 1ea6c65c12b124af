import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { type DestinationStream, destination, type LoggerOptions } from 'pino';

const BATCH_BYTES = 8 * 1024;
const BATCH_MILLISECONDS = 200;

function text(source: object, key: string): string | undefined {
  const value: unknown = Reflect.get(source, key);
  return typeof value === 'string' ? value : undefined;
}

function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at '));
}

/** An error without its message: messages of the database and of parsers quote what somebody entered. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    code: text(error, 'code'),
    table: text(error, 'table'),
    constraint: text(error, 'constraint'),
    routine: text(error, 'routine'),
    at: framesOf(error),
    cause: error.cause === undefined ? undefined : loggedError(error.cause),
  };
}

/** The route's pattern instead of the path: no id, no query string, no cookie, no body, no address. */
function loggedRequest(request: FastifyRequest): object {
  return { method: request.method, route: request.routeOptions?.url ?? '*' };
}

function loggedReply(reply: FastifyReply): object {
  return { statusCode: reply.statusCode };
}

/** Settings of pino for Fastify: one JSON line per event, without personal data. */
export function loggerOptions(
  level: string,
  stream?: DestinationStream,
): LoggerOptions & { stream: DestinationStream } {
  return {
    level,
    base: undefined,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { req: loggedRequest, res: loggedReply, err: loggedError },
    // Lines are written together: one by one they cost more than many a request. What is left is written at the end.
    stream: stream ?? destination({ dest: 1, sync: false, minLength: BATCH_BYTES, periodicFlush: BATCH_MILLISECONDS }),
  };
}

/** One line for each request, when it has been answered. */
export class AnswerLog extends LogController {
  override incomingRequest(): void {}

  override requestCompleted(error: Error | null | undefined, request: FastifyRequest, reply: FastifyReply): void {
    const answer = { req: request, res: reply, milliseconds: Math.round(reply.elapsedTime * 10) / 10 };
    if (error) reply.log.error({ ...answer, err: error }, 'failed');
    else reply.log.info(answer, 'answered');
  }
}
