import { mkdir, writeFile } from 'node:fs/promises';
import { generatedDir } from './codegen.ts';
import { generatedFiles } from './generated-files.ts';

const files = await generatedFiles();
await mkdir(generatedDir, { recursive: true });
await Promise.all(files.map(({ name, content }) => writeFile(`${generatedDir}${name}`, content)));
