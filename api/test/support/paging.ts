import type { GraphqlClient } from './client.ts';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** What a list is asked with. */
export interface ListQuestion {
  readonly field: 'cases' | 'persons' | 'partners' | 'members';
  /** Arguments as text, after `first` and `after`, for example `sort: {field: RISK, direction: ASC}`. */
  readonly more?: string;
  readonly first?: number;
}

/** Reads a list page by page to its end; every page has to say the same total. */
export async function idsOnAllPages(
  client: GraphqlClient,
  { field, more = '', first = 7 }: ListQuestion,
): Promise<string[]> {
  const query = `query($first: Int!, $after: String) { ${field}(first: $first, after: $after ${more}) {
    nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const ids: string[] = [];
  const totals = new Set<number>();
  for (let after: string | null = null; ; ) {
    const data: Record<string, Page> = await client.ask<Record<string, Page>>(query, { first, after });
    const page = data[field];
    if (page === undefined) throw new Error(`There is no list ${field}`);
    ids.push(...page.nodes.map(({ id }) => id));
    totals.add(page.totalCount);
    if (page.edges.some(({ node }, place) => node.id !== page.nodes[place]?.id))
      throw new Error('edges differ from nodes');
    if (!page.pageInfo.hasNextPage) break;
    if (page.nodes.length !== first) throw new Error('A page that is not the last is not full');
    after = page.pageInfo.endCursor;
    if (ids.length > 1000) throw new Error('The list has no end');
  }
  if (totals.size !== 1 || !totals.has(ids.length)) throw new Error(`${ids.length} rows, but totals ${[...totals]}`);
  return ids;
}
