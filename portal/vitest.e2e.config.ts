import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['e2e/journeys/**/*.e2e.ts'],
    globalSetup: ['e2e/support/global-setup.ts'],
    setupFiles: ['e2e/support/application.ts'],
    // One browser at a time: the machine may have few cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // What is waited for comes when it comes: a busy machine is no fault.
    expect: { poll: { timeout: 20_000 } },
  },
});
