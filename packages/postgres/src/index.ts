export { createDatabase, dropDatabase, ensureDatabase } from './databases.ts';
export { freePort } from './port.ts';
export { type RunningPostgres, type StartOptions, startPostgres } from './start.ts';
