import { isDeepStrictEqual } from 'node:util';
import type { Scene } from '../database/scene.ts';
import type { Peer } from '../peers/peer.ts';
import type { Workload } from './workload.ts';

const SAMPLES = 24;
const PATIENCE_MS = 20_000;

/** @throws where peers answer the same question differently: then there is nothing to compare. */
export async function compareAnswers(peers: readonly Peer[], workload: Workload, scene: Scene): Promise<void> {
  const able = peers.filter(({ name }) => workload.peers.includes(name));
  const turns = Math.min(SAMPLES, workload.variety ?? SAMPLES);
  for (let turn = 0; turn < turns; turn += 1) {
    const answers = [];
    for (const peer of able) answers.push(workload.comparable(await ask(peer, workload, scene, turn)));
    for (const [place, answer] of answers.entries()) {
      const where = difference(answers[0], answer);
      if (where !== null) {
        throw new Error(`${workload.name}: ${able[0]?.name} and ${able[place]?.name} answer differently at ${where}`);
      }
    }
  }
}

async function ask(peer: Peer, workload: Workload, scene: Scene, turn: number): Promise<unknown> {
  const { path, cookie, body } = workload.request(peer.name, scene, turn);
  const response = await fetch(peer.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch((cause) => {
    throw new Error(`${workload.name}: ${peer.name} does not answer`, { cause });
  });
  const text = await response.text();
  const answer: { data?: unknown; errors?: unknown } = response.ok ? JSON.parse(text) : {};
  if (answer.data == null || answer.errors !== undefined) {
    throw new Error(`${workload.name}: ${peer.name} answers ${response.status} ${text.slice(0, 500)}`);
  }
  return answer.data;
}

/** Where two values differ first, with both values; null where they are equal. */
export function difference(a: unknown, b: unknown, path = 'data'): string | null {
  if (isDeepStrictEqual(a, b)) return null;
  if (isBranch(a) && isBranch(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const found = difference(Reflect.get(a, key), Reflect.get(b, key), `${path}.${key}`);
      if (found !== null) return found;
    }
  }
  return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
