import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { apiServer } from '../src/application.ts';
import { room, root } from '../src/room.ts';

it('serves by the script of the API, as the container does', () => {
  const { args, cwd } = apiServer({});
  expect(['node', ...args].join(' ')).toBe(room('api').scripts.start);
  expect(cwd).toBe(room('api').folder);
  const command = /^CMD (\[.*\])$/m.exec(readFileSync(join(root, 'Dockerfile'), 'utf8'))?.[1];
  expect(JSON.parse(command ?? '[]')).toEqual(['node', ...args]);
});
