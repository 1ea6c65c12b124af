import { createInterface } from 'node:readline';
import type { PeerSettings } from './peer.ts';

/** Reads what the benchmark tells a peer, and ends the peer when the benchmark is gone. */
export async function readSettings(): Promise<PeerSettings> {
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
  return new Promise((resolve) => lines.once('line', (line) => resolve(JSON.parse(line))));
}
