import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from '../../src/platform/access/catalogue.queries.ts';
import { manifestOf } from '../../src/platform/access/manifest.ts';
import { manifestFile, manifestText } from '../../src/platform/access/manifest-file.ts';
import { openOwnCluster } from './own-cluster.ts';

const walls = await openOwnCluster();
try {
  await writeFile(manifestFile, manifestText(manifestOf(await readCatalogue(walls.admin))));
  console.log(`${fileURLToPath(manifestFile)} is what the migrations make`);
} finally {
  await walls.close();
}
