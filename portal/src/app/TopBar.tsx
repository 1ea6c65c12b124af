import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { NoticesBell } from '../features/notice/index.ts';
import { AccountBar, useViewer } from '../features/viewer/index.ts';
import { Logo } from '../ui/logo/Logo.tsx';
import { navigationFor, startOf } from './navigation.ts';
import classes from './Shell.module.css';

/** The product's name, the ways to the pages, and the account. */
export function TopBar() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  return (
    <header className={`${classes.bar} no-print`}>
      <div className={classes.inner}>
        <Link to="/" className={classes.brand} aria-label={t`Kolo, start page`}>
          <Logo />
          <span>Kolo</span>
        </Link>
        <nav aria-label={t`Main`} className={classes.nav}>
          {navigationFor(viewer).map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              search={startOf(viewer, to)}
              className={classes.link}
              activeOptions={{ includeSearch: false, exact: to === '/' }}
            >
              {i18n._(label)}
            </Link>
          ))}
        </nav>
        <NoticesBell />
        <AccountBar />
      </div>
    </header>
  );
}
