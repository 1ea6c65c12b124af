import { useApolloClient } from '@apollo/client/react';

/** Takes the names of a person out of what this page keeps at hand: what is closed is not shown a moment longer. */
export function useForget(): (personId: string) => void {
  const { cache } = useApolloClient();
  return (personId) => {
    const id = cache.identify({ __typename: 'Person', id: personId });
    if (id === undefined) return;
    cache.modify({ id, fields: { identity: () => null, identityCorrections: () => [] } });
  };
}
