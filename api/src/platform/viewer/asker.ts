import type { Step } from '../database/round-trip.ts';
import { codedError, secondFactorRequired, unauthenticated } from '../errors/coded-error.ts';
import { confirmViewer, TO_ENROL, VIEWER_CHANGED } from './viewer.queries.ts';
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
  #found: Viewer | typeof TO_ENROL | null;
  #standing: 'expected' | 'confirmed' | 'refuted';
  #written = false;

  constructor(viewers: Viewers, token: string | null, found: Viewer | typeof TO_ENROL | null, departure: AbortSignal) {
    this.departure = departure;
    this.#viewers = viewers;
    this.#token = token;
    this.#found = found;
    this.#standing = this.#known() === null ? 'confirmed' : 'expected';
  }

  /** The viewer. @throws UNAUTHENTICATED when nobody is signed in, SECOND_FACTOR_REQUIRED when one is to be enrolled first. */
  get viewer(): Viewer {
    if (this.#found === TO_ENROL) throw secondFactorRequired();
    if (this.#found === null) throw unauthenticated();
    return this.#found;
  }

  /** What a transaction of the viewer's begins with: their settings, and the proof that they are who they were. */
  opening(): readonly [Step, Step] {
    const { viewer } = this;
    if (this.#token === null) throw unauthenticated();
    return [viewer.settings, confirmViewer(this.#token, viewer)];
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
    const before = this.#known();
    const refuted = this.#standing === 'refuted';
    this.#found = this.#token === null ? null : await this.#viewers.find(this.#token, this.departure);
    const now = this.#known();
    this.#standing = now === null ? 'confirmed' : 'expected';
    const isSame = now?.userId === before?.userId && now?.accessVersion === before?.accessVersion;
    return refuted || !isSame;
  }

  #known(): Viewer | null {
    return this.#found === TO_ENROL ? null : this.#found;
  }
}
