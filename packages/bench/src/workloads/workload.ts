import type { Scene } from '../database/scene.ts';
import type { PeerName } from '../peers/peer.ts';

export type WorkloadName = 'A' | 'B' | 'C' | 'D' | 'E';

/** A request, whoever answers it. */
export interface Request {
  /** Below the peer's own address. */
  readonly path: string;
  readonly cookie: string;
  readonly body: object;
}

/** One kind of work: what is asked of each peer, and how their answers are made comparable. */
export interface Workload {
  readonly name: WorkloadName;
  readonly title: string;
  /** Peers that can do it. */
  readonly peers: readonly PeerName[];
  /** How many different requests there are; null where every request has to be new. */
  readonly variety: number | null;
  /** The request of a turn; the same turn asks every peer for the same. */
  request(peer: PeerName, scene: Scene, turn: number): Request;
  /** What of an answer's `data` has to be equal for all peers. */
  comparable(data: unknown): unknown;
}

/** Takes the turns through a list. */
export function inTurn<T>(list: readonly T[], turn: number): T {
  const item = list[turn % list.length];
  if (item === undefined) throw new Error('There is nothing to ask for.');
  return item;
}

/** A request to one of the two that speak GraphQL. */
export function graphql(cookie: string, query: string, variables: object): Request {
  return { path: '', cookie, body: { query, variables } };
}
