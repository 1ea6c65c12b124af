import type { Step } from '../database/round-trip.ts';
import { codedError, unauthenticated } from '../errors/coded-error.ts';
import { confirmViewer, VIEWER_CHANGED } from './viewer.queries.ts';
import type { Viewer } from './viewer.ts';
import type { Viewers } from './viewers.ts';

/** How often a request starts anew because the viewer's session or memberships changed while it ran. */
const MOST_STARTS = 3;

/**
 * Who makes one request. The viewer is taken to be who the session belonged to before, and every transaction begins by
 * asking the database whether that is so: one that finds another viewer ends before it has read or written anything.
 */
export class Asker {
  /** Aborted when the one who asks waits no more: what is still read for them can stop. */
  readonly departure: AbortSignal;
  readonly #viewers: Viewers;
  readonly #token: string | null;
  #viewer: Viewer | null;
  #standing: 'expected' | 'confirmed' | 'refuted';
  #written = false;

  constructor(viewers: Viewers, token: string | null, viewer: Viewer | null, departure: AbortSignal) {
    this.departure = departure;
    this.#viewers = viewers;
    this.#token = token;
    this.#viewer = viewer;
    this.#standing = viewer === null ? 'confirmed' : 'expected';
  }

  /** The viewer; null when nobody is signed in. */
  get viewer(): Viewer | null {
    return this.#viewer;
  }

  /** What a transaction of the viewer's begins with: their settings, and the proof that they are who they were. */
  opening(): readonly [Step, Step] {
    if (this.#viewer === null || this.#token === null) throw unauthenticated();
    return [this.#viewer.settings, confirmViewer(this.#token, this.#viewer)];
  }

  /** A statement about the session itself; the token goes nowhere else. */
  ofSession(step: (token: string) => Step): Step {
    if (this.#token === null) throw unauthenticated();
    return step(this.#token);
  }

  /** To be told of a transaction that got past its opening. */
  confirmed(): void {
    if (this.#standing === 'expected') this.#standing = 'confirmed';
  }

  /** To be told of a write that is committed: what it answers has to reach whoever asked. */
  written(): void {
    this.#written = true;
  }

  /** To be told of what a transaction failed with. */
  failed(error: unknown): void {
    if (error instanceof Error && 'code' in error && error.code === VIEWER_CHANGED) this.#standing = 'refuted';
  }

  /**
   * Runs an operation; again if it turns out to have been run for who the viewer is no more, unless it has written
   * something: then what could not be done any more is refused, and the rest is answered.
   * @throws UNAVAILABLE where memberships change faster than one request can be answered.
   */
  async answer<T>(run: () => Promise<T>): Promise<T> {
    for (let starts = 0; starts < MOST_STARTS; starts += 1) {
      const result = await run();
      if (this.#standing === 'confirmed' || this.#written) return result;
      if (!(await this.#lookUp())) return result;
    }
    throw codedError('UNAVAILABLE', 'Your memberships are being changed. Try again in a moment.');
  }

  /** Looks the viewer up. Returns whether what was run so far was run for somebody else. */
  async #lookUp(): Promise<boolean> {
    const before = this.#viewer;
    const refuted = this.#standing === 'refuted';
    this.#viewer = this.#token === null ? null : await this.#viewers.find(this.#token, this.departure);
    this.#standing = this.#viewer === null ? 'confirmed' : 'expected';
    const isSame = this.#viewer?.userId === before?.userId && this.#viewer?.accessVersion === before?.accessVersion;
    return refuted || !isSame;
  }
}
