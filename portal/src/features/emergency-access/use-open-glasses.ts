import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { openGlassesQuery } from './glass.query.ts';

/** How often it is asked whether anything was opened or ended: others do it too. */
const OFTEN = 20_000;

/** Calls back when the number of what is open has changed; asking for the number leaves no trace in the audit. */
export function useOpenGlasses(filter: { readonly personId?: string }, onChange: () => void): void {
  const { data } = useQuery(openGlassesQuery, {
    variables: { filter: { ...filter, open: true } },
    fetchPolicy: 'network-only',
    pollInterval: OFTEN,
  });
  const count = data?.brokenGlasses.totalCount;
  const before = useRef(count);
  useEffect(() => {
    if (before.current !== undefined && count !== undefined && count !== before.current) onChange();
    before.current = count;
  }, [count, onChange]);
}
