const CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '53300', // too many connections
  '57P01', // shut down by the administrator
  '57P02', // crash of another session
  '57P03', // starting up or shutting down
]);

const MESSAGES =
  /^Connection terminated|timeout exceeded when trying to connect|^Client has encountered a connection error/;

/** Whether an error means that the database cannot be reached, rather than that it refused a statement. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CODES.has(code) || /^08[0-9A-Z]{3}$/.test(code)) return true;
  return MESSAGES.test(error.message) || (error.cause !== undefined && isDatabaseUnavailable(error.cause));
}
