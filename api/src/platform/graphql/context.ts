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
  /** The address that people use, of which links are made. */
  readonly publicUrl: string;
}

/** The signed-in viewer's request. @throws UNAUTHENTICATED or SECOND_FACTOR_REQUIRED, as `Asker.viewer`. */
export function requestOf({ asker, requestId }: Context): ReadRequest {
  return { viewer: asker.viewer, asker, requestId };
}
