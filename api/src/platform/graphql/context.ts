import type { KeyedHash } from '../keyed-hash.ts';
import type { Mailer } from '../mail/index.ts';
import type { Reader, ReadRequest } from '../read/index.ts';
import { type Asker, viewerIn } from '../viewer/index.ts';
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
  /** Sends mail, where the installation can. */
  readonly mailer: Mailer;
  /** The language that the request asks for; null for that of the account. */
  readonly locale: string | null;
}

/** The signed-in viewer's request. @throws UNAUTHENTICATED or SECOND_FACTOR_REQUIRED, as `Asker.viewer`. */
export function requestOf({ asker, requestId, locale }: Context): ReadRequest {
  const { viewer } = asker;
  const answered = locale === null || locale === viewer.locale ? viewer : viewerIn(locale, viewer);
  return { viewer: answered, asker, requestId };
}
