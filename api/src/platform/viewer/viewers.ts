import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { Asker } from './asker.ts';
import type { AssuranceRule } from './assurance.ts';
import { findViewer, TO_ENROL } from './viewer.queries.ts';
import type { Viewer } from './viewer.ts';

/** Sessions whose viewers are kept at hand: some two kilobytes each. */
const MOST_SESSIONS = 2_000;

/**
 * Who sessions belonged to when they were last looked up. What is kept here is a guess: the database confirms it. A session
 * that opens nothing yet is not kept, so that enrolling raises it at once.
 */
export class Viewers {
  readonly #pool: Pool;
  readonly #rule: AssuranceRule;
  readonly #known = new LRUCache<string, Viewer>({ max: MOST_SESSIONS });

  constructor(pool: Pool, rule: AssuranceRule) {
    this.#pool = pool;
    this.#rule = rule;
  }

  /** Who makes a request with this session token, until they depart. */
  async asker(token: string | null, departure: AbortSignal): Promise<Asker> {
    if (token === null) return new Asker(this, null, null, departure);
    return new Asker(this, token, this.#known.get(token) ?? (await this.find(token, departure)), departure);
  }

  /** Looks the viewer of a session up, and remembers it. */
  async find(token: string, departure: AbortSignal): Promise<Viewer | typeof TO_ENROL | null> {
    const found = await findViewer(this.#pool, token, this.#rule, departure);
    if (found === null || found === TO_ENROL) this.#known.delete(token);
    else this.#known.set(token, found);
    return found;
  }
}
