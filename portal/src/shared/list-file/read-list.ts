import { mostRows } from './most-rows.ts';

/** A page of a list, as the API's connections have it; the first one says how many rows there are. */
export interface ListPage<Row> {
  readonly nodes: readonly Row[];
  readonly totalCount?: number | undefined;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What a page is asked for with. */
export interface PageWanted {
  readonly first: number;
  readonly after: string | null;
  /** Only the first page counts, which spares the others the counting. */
  readonly counted: boolean;
}

/** How far a file has come. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

interface Reading<Row> {
  read(wanted: PageWanted): Promise<ListPage<Row>>;
  onProgress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** The rows of a list; or how many they are, where they are too many for one file. */
export type ListRead<Row> = { readonly rows: readonly Row[] } | { readonly tooMany: number };

const largestPage = 100;

/** Reads all pages of a list, one after the other. Rejects when a page fails, or when it is cancelled. */
export async function readList<Row>({ read, onProgress, signal }: Reading<Row>): Promise<ListRead<Row>> {
  const rows: Row[] = [];
  let total = 0;
  let after: string | null = null;
  do {
    const page: ListPage<Row> = await read({ first: largestPage, after, counted: rows.length === 0 });
    signal.throwIfAborted();
    rows.push(...page.nodes);
    // The list may grow while it is read.
    total = Math.max(total, page.totalCount ?? 0, rows.length);
    if (total > mostRows) return { tooMany: total };
    onProgress({ read: rows.length, total });
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return { rows };
}
