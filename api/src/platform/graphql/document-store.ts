import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from './context.ts';

/** Documents kept parsed and validated: some 10 kB each, and what is worked out for one lives as long as it does. */
const MOST_DOCUMENTS = 1_000;

/** Bounded by number: Apollo's own store weighs documents as JSON, and its bound lets them take some 200 MB of memory. */
export function documentStore(): NonNullable<ApolloServerOptions<Context>['documentStore']> {
  const documents = new LRUCache<string, DocumentNode>({ max: MOST_DOCUMENTS });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => {
      documents.set(key, document);
    },
    delete: async (key) => documents.delete(key),
  };
}
