import { writeFile } from 'node:fs/promises';
import { schemaText } from './schema.ts';

/** Writes schema/schema.graphql from the resolvers. */
await writeFile(new URL('../../schema/schema.graphql', import.meta.url), schemaText());
