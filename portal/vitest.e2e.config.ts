import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/journeys/**/*.e2e.ts'],
    globalSetup: ['e2e/support/global-setup.ts'],
    // One browser at a time: the journeys share a database, and the machine has few cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
