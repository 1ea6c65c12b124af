import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { Asker } from './asker.ts';
import { findViewer } from './viewer.queries.ts';
import type { Viewer } from './viewer.ts';

/** Sessions whose viewers are kept at hand: some two kilobytes each. */
const MOST_SESSIONS = 2_000;

/** Who sessions belonged to when they were last looked up. What is kept here is a guess: the database confirms it. */
export class Viewers {
  readonly #pool: Pool;
  readonly #known = new LRUCache<string, Viewer>({ max: MOST_SESSIONS });

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Who makes a request with this session token, until they depart. */
  async asker(token: string | null, departure: AbortSignal): Promise<Asker> {
    if (token === null) return new Asker(this, null, null, departure);
    return new Asker(this, token, this.#known.get(token) ?? (await this.find(token, departure)), departure);
  }

  /** Looks the viewer of a session up, and remembers it. */
  async find(token: string, departure: AbortSignal): Promise<Viewer | null> {
    const viewer = await findViewer(this.#pool, token, departure);
    if (viewer === null) this.#known.delete(token);
    else this.#known.set(token, viewer);
    return viewer;
  }
}
