import { startPostgres } from '../src/index.ts';

const { pid, adminUrl, adopted } = await startPostgres({ dataDir: process.argv[2] ?? '' });
console.log(JSON.stringify({ pid, adminUrl, adopted }));
setInterval(() => {}, 60_000);
