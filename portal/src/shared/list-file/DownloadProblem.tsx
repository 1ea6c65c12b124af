import { Trans, useLingui } from '@lingui/react/macro';
import { Problem } from '../../ui/message/Problem.tsx';
import { useFormat } from '../format/use-format.ts';
import { ApiProblem } from '../problem/ApiProblem.tsx';
import classes from './list-file.module.css';
import { mostRows } from './most-rows.ts';
import type { ListDownload } from './use-list-download.ts';

/** Why there is no file, and a way on. */
export function DownloadProblem({ download: { state, start } }: { download: ListDownload }) {
  const { t } = useLingui();
  const format = useFormat();
  if (state.is === 'failed') {
    return (
      <div className={classes.problem}>
        <ApiProblem error={state.error} missed={t`The file was not made`} onRetry={start} />
      </div>
    );
  }
  if (state.is !== 'too many') return null;
  const total = format.number(state.total);
  const most = format.number(mostRows);
  return (
    <div className={classes.problem}>
      <Problem title={t`The list is too long for a file`}>
        <Trans>
          It has {total} rows, and a file takes {most} at most. Narrow the list, then download it again.
        </Trans>
      </Problem>
    </div>
  );
}
