import { Trans } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import classes from './retention.module.css';

interface RetentionProgressProps {
  readonly persons: number;
  readonly erased: number;
  readonly leftOut: number;
  readonly isRunning: boolean;
}

/** How far a run has come, as a bar and in words. */
export function RetentionProgress({ persons, erased, leftOut, isRunning }: RetentionProgressProps) {
  const format = useFormat();
  return (
    <div className={classes.progress} role="status">
      <progress className={classes.bar} max={persons} value={erased + leftOut} aria-hidden="true" />
      <span>
        {isRunning ? (
          <Trans>
            {format.number(erased)} of {format.number(persons)} erased; you can leave and carry on later.
          </Trans>
        ) : (
          <Trans>
            {format.number(erased)} of {format.number(persons)} erased, {format.number(leftOut)} left out.
          </Trans>
        )}
      </span>
    </div>
  );
}
