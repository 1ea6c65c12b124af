import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql would not know each other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['test/**/*.test.ts'] },
});
