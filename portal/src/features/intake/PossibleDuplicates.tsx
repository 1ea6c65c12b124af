import type { PossibleDuplicatesOfQuery } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { Tag } from '../../ui/tag/Tag.tsx';
import { FoundPerson } from './FoundPerson.tsx';
import classes from './intake.module.css';
import { matchAgreementLabels, matchBandLabels, matchFieldLabels } from './match-labels.ts';

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
            <Reasons duplicate={duplicate} />
          </FoundPerson>
        ))}
      </ul>
    </Panel>
  );
}

function Reasons({ duplicate: { band, score, reasons } }: { duplicate: Duplicate }) {
  const { i18n } = useLingui();
  const format = useFormat();
  return (
    <>
      <p className={classes.ways}>
        <Tag tone={band === 'LIKELY' ? 'warning' : 'neutral'}>
          {i18n._(matchBandLabels[band])} ({format.signed(score)})
        </Tag>
      </p>
      <ul className={classes.reasons}>
        {reasons.map(({ field, agreement, weight }) => (
          <li key={field}>
            <span>
              {i18n._(matchFieldLabels[field])}: {i18n._(matchAgreementLabels[agreement])}
            </span>
            <span className={classes.weight} data-against={weight < 0 || undefined}>
              {format.signed(weight)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
