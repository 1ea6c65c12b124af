import { unauthenticated } from '../errors/coded-error.ts';
import type { KeyedHash } from '../keyed-hash.ts';
import type { Reader, ReadRequest } from '../read/index.ts';
import type { Asker } from '../viewer/index.ts';
import type { Writer } from '../write/index.ts';

/** What a resolver is given: who asks, and the ways to read and to write. */
export interface Context {
  readonly asker: Asker;
  readonly requestId: string;
  readonly reader: Reader;
  readonly writer: Writer;
  /** Makes what is kept of a national id. */
  readonly nationalIdHash: KeyedHash;
}

/** The signed-in viewer's request. @throws UNAUTHENTICATED when nobody is signed in. */
export function requestOf({ asker, requestId }: Context): ReadRequest {
  const { viewer } = asker;
  if (viewer === null) throw unauthenticated();
  return { viewer, asker, requestId };
}
