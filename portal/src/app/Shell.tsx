import { Trans } from '@lingui/react/macro';
import { Outlet } from '@tanstack/react-router';
import { ViewerGate } from '../features/viewer/index.ts';
import { SessionProvider } from './SessionProvider.tsx';
import classes from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame of every page behind the sign-in. */
export function Shell() {
  return (
    <SessionProvider>
      <ViewerGate>
        <a href="#main" className={classes.skip}>
          <Trans>Skip to the content</Trans>
        </a>
        <TopBar />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </ViewerGate>
    </SessionProvider>
  );
}
