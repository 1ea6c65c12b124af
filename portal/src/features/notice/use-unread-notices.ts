import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { unreadNoticesQuery } from './notice.query.ts';

const POLL_MILLISECONDS = 120_000;
/** Coming back to the tab asks again, but not at each click between two windows. */
const REST_MILLISECONDS = 60_000;

/** How many notices are unread: known with the viewer, then asked again now and then, and not while nobody looks. */
export function useUnreadNotices(): number {
  const { data, refetch } = useQuery(unreadNoticesQuery, {
    pollInterval: POLL_MILLISECONDS,
    skipPollAttempt: () => document.hidden,
  });
  useEffect(() => {
    let askedAt = Date.now();
    const ask = () => {
      if (document.hidden || Date.now() - askedAt < REST_MILLISECONDS) return;
      askedAt = Date.now();
      void refetch().catch(() => undefined);
    };
    window.addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      window.removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [refetch]);
  return data?.viewer.unreadNotices ?? 0;
}
