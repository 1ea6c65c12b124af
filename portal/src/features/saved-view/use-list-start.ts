import { useMutation } from '@apollo/client/react';
import type { SavedList } from '@kolo/schema';
import { setListStartMutation } from './saved-view.query.ts';

/** Has a list start with a view, or as it is: the ways to it in the frame lead there from now on. */
export function useListStart(list: SavedList): (savedViewId: string | null, idempotencyKey: string) => Promise<void> {
  const [setListStart] = useMutation(setListStartMutation, { refetchQueries: ['Viewer'], awaitRefetchQueries: true });
  return async (savedViewId, idempotencyKey) => {
    await setListStart({ variables: { input: { list, savedViewId, idempotencyKey } } });
  };
}
