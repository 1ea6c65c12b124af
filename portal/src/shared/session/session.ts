import { createContext, use } from 'react';

/** The way out of the portal, as pages see it. */
export interface Session {
  /** Ends the session on the server, then forgets everything here; throws when the server cannot be reached. */
  signOut(): Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; throws where nobody is signed in. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('useSession needs a SessionContext');
  return session;
}
