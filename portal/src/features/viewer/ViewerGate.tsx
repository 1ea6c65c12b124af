import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useMemo } from 'react';
import { dropDraftsOfOthers } from '../../shared/draft/drafts.ts';
import { activateLocale, chosenLocale, rememberAccountLocale } from '../../shared/locale/activate-locale.ts';
import { isLocale } from '../../shared/locale/locales.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import classes from './viewer.module.css';
import { viewerQuery } from './viewer.query.ts';
import { ViewerContext, viewerFrom } from './viewer.ts';

/** Lets its children be drawn once it is known who is signed in, in that person's language. */
export function ViewerGate({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(viewerQuery);
  const viewer = useMemo(() => data && viewerFrom(data.viewer), [data]);
  const userId = viewer?.user.id;
  const locale = viewer?.user.locale;

  useEffect(() => {
    if (userId) dropDraftsOfOthers(userId);
  }, [userId]);
  useEffect(() => {
    // A language chosen in this tab, on the sign-in page for instance, goes before the account's.
    if (!isLocale(locale)) return;
    rememberAccountLocale(locale);
    if (!chosenLocale()) void activateLocale(locale);
  }, [locale]);

  if (viewer) return <ViewerContext value={viewer}>{children}</ViewerContext>;
  return (
    <div className={classes.waiting}>
      {error ? <ApiProblem error={error} onRetry={() => refetch()} /> : <RowsSkeleton label={t`Loading`} />}
    </div>
  );
}
