import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from '../../ui/list/switch.module.css';
import type { TaskSearch } from './task-search.ts';

/** Links between one's own tasks and everybody's. */
export function WhoseTasks({ search: { tab, view, whose = 'mine' } }: { search: TaskSearch }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Whose tasks`} className={classes.switch}>
      <Link to="/tasks" search={{ tab, view }} aria-current={whose === 'mine' ? 'page' : undefined} activeProps={{}}>
        <Trans context="tasks">Mine</Trans>
      </Link>
      <Link
        to="/tasks"
        search={{ tab, view, whose: 'all' }}
        aria-current={whose === 'all' ? 'page' : undefined}
        activeProps={{}}
      >
        <Trans context="tasks">Everybody’s</Trans>
      </Link>
    </nav>
  );
}
