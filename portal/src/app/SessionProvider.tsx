import { ApolloProvider } from '@apollo/client/react';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { forgetAccountLocale } from '../shared/locale/activate-locale.ts';
import { type Session, SessionContext } from '../shared/session/session.ts';
import { createApolloClient } from './apollo-client.ts';
import { endSession } from './end-session.ts';

/**
 * Holds the client of one sign-in. It lives as long as the shell is drawn, and the shell is not drawn on the sign-in
 * page: whoever signs in next starts with another client and an empty cache.
 */
export function SessionProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const [client] = useState(() =>
    createApolloClient((way) => {
      const { pathname, href } = router.state.location;
      const to = way === 'signed-out' ? '/sign-in' : '/second-factor';
      if (pathname === '/sign-in' || pathname === '/second-factor') return;
      void router.navigate({ to, search: { returnTo: href }, replace: true });
    }),
  );
  const session = useMemo<Session>(
    () => ({
      async signOut() {
        await endSession();
        client.stop();
        sessionStorage.clear();
        forgetAccountLocale();
        // Without a way back: the next one to sign in may be somebody else.
        await router.navigate({ to: '/sign-in', search: {}, replace: true });
      },
    }),
    [client, router],
  );
  return (
    <SessionContext value={session}>
      <ApolloProvider client={client}>{children}</ApolloProvider>
    </SessionContext>
  );
}
