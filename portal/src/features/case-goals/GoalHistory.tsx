import type { GoalItem_GoalFragment, GoalOutcome } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { goalFieldLabels, goalOutcomeLabels } from '../../shared/vocabulary/casework-labels.ts';
import classes from './case-goals.module.css';

type Correction = GoalItem_GoalFragment['history'][number];

/** What a goal had been before it was corrected, and why. */
export function GoalHistory({ history }: { history: readonly Correction[] }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const old = ({ field, oldValue }: Correction) => {
    if (oldValue === null) return '–';
    if (field === 'WHAT') return oldValue;
    if (field === 'OUTCOME') {
      const code = oldValue.toUpperCase();
      return code in goalOutcomeLabels ? i18n._(goalOutcomeLabels[code as GoalOutcome]) : oldValue;
    }
    return format.date(oldValue);
  };
  return (
    <ul className={classes.corrections}>
      {history.map((correction) => (
        <li key={`${correction.field} ${correction.recordedAt}`}>
          <Trans>
            {i18n._(goalFieldLabels[correction.field])}: had been “{old(correction)}”
          </Trans>
          <span className={classes.why}>
            {[correction.reason, correction.actor?.displayName, format.moment(correction.recordedAt)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
