import type { FastifyInstance } from 'fastify';
import { HttpError } from './http-error.ts';

/** Whether any text in a JSON value, keys included, holds U+0000, which PostgreSQL cannot store. */
export function holdsNullByte(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') {
      if (next.includes('\u0000')) return true;
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, child] of Object.entries(next)) open.push(key, child);
    }
  }
  return false;
}

/** Refuses JSON bodies with a null byte before anything looks at them. */
export function addNullByteCheck(app: FastifyInstance): void {
  app.addHook('preValidation', (request, _reply, done) => {
    if (holdsNullByte(request.body)) done(new HttpError(400, 'BAD_USER_INPUT', 'The text holds a null character.'));
    else done();
  });
}
