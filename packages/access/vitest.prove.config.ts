import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['test/**/*.prove.ts'], testTimeout: 600_000 } });
