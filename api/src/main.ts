import 'reflect-metadata';
import { entities } from './entities.ts';
import { jobs } from './jobs.ts';
import { assertWalls } from './platform/access/index.ts';
import { readConfig } from './platform/config.ts';
import { openOrm, poolOf } from './platform/database/orm.ts';
import { assertVersion } from './platform/database/version.queries.ts';
import { isDatabaseUnavailable } from './platform/http/index.ts';
import { type RunningJobs, startJobs } from './platform/jobs/index.ts';
import { createServer } from './server.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const orm = openOrm(config, entities);
  const pool = await poolOf(orm);
  await assertVersion(pool);
  await assertWalls(pool);
  const { app, mailer } = await createServer(config, orm, pool);

  let running: Promise<RunningJobs | undefined> = Promise.resolve(undefined);
  const stop = async () => {
    await Promise.all([app.close(), running.then((begun) => begun?.stop())]);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
  app.addHook('onClose', () => orm.close());

  const address = await app.listen({ host: config.host, port: config.port });
  console.log(`listening on ${address}`);
  // Nobody who asks has to wait for them, and what is asked is answered without them.
  const onError = (job: string, error: unknown) => app.log.error({ err: error }, `job failed: ${job}`);
  running = startJobs(jobs, { config, mailer, onError }).catch((error: unknown) => {
    onError('start', error);
    return undefined;
  });
}

main().catch((error: unknown) => {
  // What stops a start is for whoever starts it: in full, and nothing has been asked of the server yet.
  console.error(
    isDatabaseUnavailable(error) ? 'The database cannot be reached: check DATABASE_URL.' : messageOf(error),
  );
  process.exit(1);
});

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
