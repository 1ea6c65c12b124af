import type { RetentionRunsQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFormat } from '../../shared/format/use-format.ts';
import { DataTable, tableClasses } from '../../ui/table/DataTable.tsx';
import classes from './retention.module.css';

type Run = RetentionRunsQuery['retentionRuns']['nodes'][number];

interface RetentionRunsProps {
  readonly runs: readonly Run[];
  readonly isBusy: boolean;
  onContinue(run: Run): void;
}

/** The runs so far, with a way to carry on one that was left. */
export function RetentionRuns({ runs, isBusy, onContinue }: RetentionRunsProps) {
  const { t } = useLingui();
  const format = useFormat();
  if (runs.length === 0) {
    return (
      <p className={classes.quiet}>
        <Trans>Nobody was erased for this reason yet.</Trans>
      </p>
    );
  }
  return (
    <DataTable caption={t`Retention runs`}>
      <thead>
        <tr>
          <th scope="col">{t`Started`}</th>
          <th scope="col">{t`Programme`}</th>
          <th scope="col" className={tableClasses.amount}>{t`Erased`}</th>
          <th scope="col" className={tableClasses.amount}>{t`Left out`}</th>
          <th scope="col">{t`By`}</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">{format.moment(run.startedAt)}</th>
            <td data-label={t`Programme`}>{run.programme.code}</td>
            <td data-label={t`Erased`} className={tableClasses.amount}>
              {format.number(run.erased)} / {format.number(run.persons)}
            </td>
            <td data-label={t`Left out`} className={tableClasses.amount}>
              {format.number(run.leftOut)}
            </td>
            <td data-label={t`By`}>
              {run.decidedBy?.displayName}
              {run.erased + run.leftOut < run.persons && !isBusy && (
                <Button size="compact-xs" variant="default" onClick={() => onContinue(run)}>
                  <Trans>Carry on</Trans>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
