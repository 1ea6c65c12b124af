import { unauthenticated } from '../errors/coded-error.ts';
import type { Reader, ReadRequest } from '../read/index.ts';
import type { Viewer } from '../viewer.ts';
import type { Writer } from '../write/index.ts';

/** What a resolver is given: who asks, and the ways to read and to write. */
export interface Context {
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** The session token, so that a write can look the viewer up again within its transaction. */
  readonly token: string | null;
  readonly reader: Reader;
  readonly writer: Writer;
}

/** The signed-in viewer's request. @throws UNAUTHENTICATED when nobody is signed in. */
export function requestOf({ viewer, requestId }: Context): ReadRequest {
  if (viewer === null) throw unauthenticated();
  return { viewer, requestId };
}
