import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startServer } from './server.ts';

async function millisecondsToClose(path: string): Promise<{ taken: number; answer: Response | Error }> {
  const server = await startServer();
  const asked = fetch(`${server.address}${path}`).catch((error: Error) => error);
  await setTimeout(100);
  const begun = performance.now();
  await server.close();
  return { taken: performance.now() - begun, answer: await asked };
}

test('closing lets a request end, and does not wait for its kept connection', async () => {
  const { taken, answer } = await millisecondsToClose('/slow');
  expect(answer).toMatchObject({ status: 200 });
  expect(taken).toBeLessThan(1000);
});

test('closing ends a request that never would', async () => {
  const { taken, answer } = await millisecondsToClose('/endless');
  expect(answer).toBeInstanceOf(Error);
  expect(taken).toBeLessThan(3000);
});
