import { type FieldPolicy, InMemoryCache } from '@apollo/client';
import { possibleTypes } from '@kolo/schema';

interface NotePage {
  nodes: readonly unknown[];
}

/** Pages of notes line up behind each other; a first page replaces what was there. */
const notes: FieldPolicy<NotePage | null> = {
  keyArgs: false,
  merge(existing, incoming, { args }) {
    if (!existing || !incoming || !args?.after) return incoming;
    return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] };
  },
};

/** A cache that knows which types have an identity of their own. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Viewer: { keyFields: [] },
      Country: { keyFields: ['code'] },
      Municipality: { keyFields: ['code'] },
      Programme: { keyFields: ['code'] },
      // Codes of components and results are unique inside their programme only.
      Component: { keyFields: false },
      Result: { keyFields: false },
      CaseCount: { keyFields: false },
      CaseTaskCount: { keyFields: false },
      Case: { fields: { notes } },
      Person: { fields: { identity: { merge: true }, specialCategory: { merge: true } } },
    },
  });
}
