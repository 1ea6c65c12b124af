import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { buildSchema, isAbstractType } from 'graphql';
import { codegenConfig, schemaFile } from './codegen.ts';

/** A file that code generation makes: its name inside `generated/` and its content. */
export interface GeneratedFile {
  name: string;
  content: string;
}

interface Output {
  filename: string;
  content: string;
}

/** Everything that is generated from the contract and the portal's documents, without writing it. */
export async function generatedFiles(): Promise<GeneratedFile[]> {
  const outputs: Output[] = await generate(codegenConfig, false);
  const files = outputs.map(({ filename, content }) => ({ name: basename(filename), content: marked(content) }));
  return [...files, { name: 'possible-types.ts', content: marked(await possibleTypes()) }];
}

/** Which object types an interface or union stands for; Apollo's cache needs it to match fragments. */
async function possibleTypes(): Promise<string> {
  const schema = buildSchema(await readFile(schemaFile, 'utf8'));
  const entries = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]);
  return `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(Object.fromEntries(entries))};\n`;
}

function marked(content: string): string {
  return `// Generated from schema.graphql by \`npm run generate\`; do not edit.\n${content}`;
}
