import { defineConfig } from 'vite';

export default defineConfig({
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
  ssr: { noExternal: [/^@kolo\//] },
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  oxc: { decorator: { legacy: true } },
});
