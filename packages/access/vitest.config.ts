import { defineConfig } from 'vitest/config';

// Proofs take as long as they take; two cores are shared with other suites.
export default defineConfig({ test: { include: ['test/**/*.test.ts'], testTimeout: 300_000 } });
