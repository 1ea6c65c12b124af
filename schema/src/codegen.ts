import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Where the generated files go, with a trailing slash. */
export const generatedDir = `${fromHere('./generated')}/`;

/** The committed contract. */
export const schemaFile = fromHere('../schema.graphql');

/** Masking is Apollo Client's work (`dataMasking`), so the preset must not mask on its own. */
export const codegenConfig: CodegenConfig = {
  schema: schemaFile,
  documents: [fromHere('../../portal/src/**/*.{ts,tsx}')],
  silent: true,
  errorsOnly: true,
  generates: {
    [generatedDir]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        enumType: 'string-literal',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        strictScalars: true,
        scalars: { Date: 'string', DateTime: 'string', Decimal: 'string', Locale: 'string' },
      },
      documentTransforms: [],
    },
  },
  importExtension: '.ts',
};
