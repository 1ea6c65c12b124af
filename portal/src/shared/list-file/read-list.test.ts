import { describe, expect, it, vi } from 'vitest';
import { mostRows } from './most-rows.ts';
import { type ListPage, type PageWanted, type Progress, readList } from './read-list.ts';

/** A list of so many numbers, of which each page is asked for by the number before it. */
function listOf(length: number, counts = length) {
  return vi.fn(async ({ first, after, counted }: PageWanted): Promise<ListPage<number>> => {
    const start = after === null ? 0 : Number(after);
    const end = Math.min(start + first, length);
    return {
      nodes: Array.from({ length: end - start }, (_, index) => start + index),
      totalCount: counted ? counts : undefined,
      pageInfo: { hasNextPage: end < length, endCursor: end === 0 ? null : String(end) },
    };
  });
}

const unheard = () => undefined;
const { signal } = new AbortController();

describe('readList', () => {
  it('reads every row of every page once, in their order', async () => {
    const read = listOf(250);
    const result = await readList({ read, onProgress: unheard, signal });
    expect(result).toEqual({ rows: Array.from({ length: 250 }, (_, index) => index) });
    expect(read.mock.calls.map(([wanted]) => wanted)).toEqual([
      { first: 100, after: null, counted: true },
      { first: 100, after: '100', counted: false },
      { first: 100, after: '200', counted: false },
    ]);
  });

  it('asks no further where the last page is full', async () => {
    const read = listOf(200);
    await readList({ read, onProgress: unheard, signal });
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('is content with an empty list', async () => {
    expect(await readList({ read: listOf(0), onProgress: unheard, signal })).toEqual({ rows: [] });
  });

  it('says how far it has come, and never less in all than it has read', async () => {
    const told: Progress[] = [];
    await readList({ read: listOf(250, 180), onProgress: (progress) => told.push(progress), signal });
    expect(told).toEqual([
      { read: 100, total: 180 },
      { read: 200, total: 200 },
      { read: 250, total: 250 },
    ]);
  });

  it('takes as many rows as are allowed', async () => {
    const result = await readList({ read: listOf(mostRows), onProgress: unheard, signal });
    expect('rows' in result && result.rows.length).toBe(mostRows);
  });

  it('stops after the first page of a list that is too long', async () => {
    const read = listOf(mostRows + 1);
    expect(await readList({ read, onProgress: unheard, signal })).toEqual({ tooMany: mostRows + 1 });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('stops where a list has grown too long', async () => {
    const read = listOf(mostRows + 50, mostRows);
    expect(await readList({ read, onProgress: unheard, signal })).toEqual({ tooMany: mostRows + 50 });
  });

  it('gives nothing of a list of which a page fails', async () => {
    const first = listOf(250);
    const read = (wanted: PageWanted) =>
      wanted.after === null ? first(wanted) : Promise.reject(new Error('Connection lost'));
    await expect(readList({ read, onProgress: unheard, signal })).rejects.toThrow('Connection lost');
  });

  it('reads no page more once it is cancelled', async () => {
    const cancel = new AbortController();
    const read = listOf(250);
    const reading = readList({ read, onProgress: () => cancel.abort(), signal: cancel.signal });
    await expect(reading).rejects.toThrow(/abort/i);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
