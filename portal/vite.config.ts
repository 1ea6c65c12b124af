import { fileURLToPath } from 'node:url';
import { babelOptimizerPlugin } from '@graphql-codegen/client-preset';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { documentsByOperation } from './scripts/documents-by-operation.ts';
import { textsByPage } from './scripts/texts-by-page.ts';

const generated = fileURLToPath(new URL('../schema/src/generated', import.meta.url));

/** Where the API is while the portal is developed. */
const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [
    babel({
      include: /portal\/src\/.*\.tsx?$/,
      plugins: [
        '@lingui/babel-plugin-lingui-macro',
        // Replaces each graphql(`…`) by its document, so that a route carries only its own operations.
        [babelOptimizerPlugin, { artifactDirectory: generated, gqlTagName: 'graphql' }],
      ],
    }),
    documentsByOperation(`${generated}/graphql.ts`),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    textsByPage(fileURLToPath(new URL('.', import.meta.url))),
    react(),
  ],
  build: {
    target: 'es2023',
    // The content security policy allows no data: addresses for fonts.
    assetsInlineLimit: 0,
    sourcemap: false,
    manifest: true,
  },
  server: { proxy: { '/graphql': api, '/auth': api } },
});
