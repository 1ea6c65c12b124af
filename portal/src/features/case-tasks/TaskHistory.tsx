import type { TaskItem_TaskFragment, TaskRepeat, TaskStatus } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { taskFieldLabels, taskRepeatLabels, taskStatusLabels } from '../../shared/vocabulary/casework-labels.ts';
import classes from './case-tasks.module.css';

type Change = TaskItem_TaskFragment['history'][number];

/** What a task had been before it was corrected or opened again, and why. */
export function TaskHistory({ history }: { history: readonly Change[] }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const old = ({ field, oldValue }: Change) => {
    if (oldValue === null) return '–';
    const code = oldValue.toUpperCase();
    if (field === 'STATUS' && code in taskStatusLabels) return i18n._(taskStatusLabels[code as TaskStatus]);
    if (field === 'REPEATS' && code in taskRepeatLabels) return i18n._(taskRepeatLabels[code as TaskRepeat]);
    return field === 'DUE_ON' || field === 'ENDED_ON' ? format.date(oldValue) : oldValue;
  };
  return (
    <ul className={classes.corrections}>
      {history.map((change) => (
        <li key={`${change.field} ${change.recordedAt}`}>
          <Trans>
            {i18n._(taskFieldLabels[change.field])}: had been “{old(change)}”
          </Trans>
          <span className={classes.why}>
            {[change.reason, change.actor?.displayName, format.moment(change.recordedAt)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
