import { useLingui } from '@lingui/react';
import { caseStatusLabels } from '../../shared/vocabulary/case-labels.ts';
import classes from './CountChart.module.css';
import { statuses } from './count-matrix.ts';

/** What the stretches of the bars stand for, in the order in which they follow. */
export function CountLegend() {
  const { i18n } = useLingui();
  return (
    <ul className={classes.legend}>
      {statuses.map((status) => (
        <li key={status}>
          <svg width="12" height="12" aria-hidden="true">
            <rect width="12" height="12" className={classes.stretch} data-status={status} />
          </svg>
          {i18n._(caseStatusLabels[status])}
        </li>
      ))}
    </ul>
  );
}
