import { defineConfig } from 'vite';

export default defineConfig(({ mode }) => ({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: { main: 'src/main.ts', prepare: 'src/prepare.ts', admin: 'src/admin.ts', generate: 'src/generate.ts' },
    },
  },
  // Finding and reading two thousand files of the dependencies took most of a start; rebuilding at every change shall not.
  ssr: { noExternal: mode === 'production' ? true : [/^@kolo\//] },
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true } },
}));
