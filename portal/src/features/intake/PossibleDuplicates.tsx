import type { PossibleDuplicatesOfQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Panel } from '../../ui/page/Panel.tsx';
import { MatchReasons } from '../person-match/index.ts';
import { FoundPerson } from './FoundPerson.tsx';
import classes from './intake.module.css';

type Duplicate = PossibleDuplicatesOfQuery['possibleDuplicatesOf'][number];

/** Records that may be of the same person, with what speaks for it and against it. */
export function PossibleDuplicates({ duplicates }: { duplicates: readonly Duplicate[] }) {
  const { t } = useLingui();
  if (duplicates.length === 0) return null;
  return (
    <Panel title={t`Perhaps already on record`}>
      <p className={classes.count}>
        <Trans>
          Open a record to see whether it is the same person; what you have typed is kept. A higher number speaks more
          for it, one below zero against it.
        </Trans>
      </p>
      <ul className={classes.list} aria-label={t`Possible duplicates`}>
        {duplicates.map((duplicate) => (
          <FoundPerson key={duplicate.person.id} from={duplicate.person}>
            <MatchReasons {...duplicate} />
          </FoundPerson>
        ))}
      </ul>
    </Panel>
  );
}
