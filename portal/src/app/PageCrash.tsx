import { useLingui } from '@lingui/react/macro';
import { Problem } from '../ui/message/Problem.tsx';
import classes from './PageCrash.module.css';

/** Shown in the place of a page that failed, or whose code could not be loaded. */
export function PageCrash() {
  const { t } = useLingui();
  return (
    <main className={classes.page}>
      <Problem
        title={t`This page could not be shown`}
        retry={{ label: t`Try again`, run: () => window.location.reload() }}
      >
        {t`Check your connection and try again. If it happens once more, tell your manager what you were doing.`}
      </Problem>
    </main>
  );
}
