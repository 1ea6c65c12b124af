import type { ApolloClient } from '@apollo/client';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { type Cell, downloadText, toCsv } from '../csv/csv.ts';
import { today } from '../format/format.ts';
import { type ListPage, type PageWanted, type Progress, readList } from './read-list.ts';

/** What the file of a list is made with. */
export interface FileJob {
  readonly client: ApolloClient;
  readonly i18n: I18n;
  readonly signal: AbortSignal;
  onProgress(progress: Progress): void;
}

/** What became of a file: it was offered with so many rows, or its list is too long. */
export type FileOutcome = { readonly rows: number } | { readonly tooMany: number };

/** A column of a file: its heading, and what it has of a row; nothing where it is hidden or empty. */
export interface Column<Row> {
  readonly heading: MessageDescriptor;
  readonly of: (row: Row, i18n: I18n) => Cell | null | undefined;
}

interface ListFile<Row> {
  /** What the list is, for the name of the file. */
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  read(wanted: PageWanted): Promise<ListPage<Row>>;
}

/** Reads a whole list and offers it to the reader as a file, in their language. */
export async function offerListFile<Row>(
  { name, columns, read }: ListFile<Row>,
  { i18n, signal, onProgress }: FileJob,
): Promise<FileOutcome> {
  const list = await readList({ read, onProgress, signal });
  if ('tooMany' in list) return list;
  downloadText(`kolo-${name}-${today()}.csv`, toCsv(tableOf(list.rows, columns, i18n)));
  return { rows: list.rows.length };
}

/** The headings and the rows under them. */
export function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[], i18n: I18n): Cell[][] {
  const headings = columns.map(({ heading }) => i18n._(heading));
  return [headings, ...rows.map((row) => columns.map((column) => column.of(row, i18n) ?? ''))];
}

/** How a page of a file is asked for: past the cache, since the page on the screen shall not change by it. */
export function pastCache(signal: AbortSignal) {
  return { fetchPolicy: 'no-cache' as const, context: { fetchOptions: { signal }, queryDeduplication: false } };
}
