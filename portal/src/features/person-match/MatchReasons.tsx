import type { MatchAgreement, MatchBand, MatchField } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { Tag } from '../../ui/tag/Tag.tsx';
import { matchAgreementLabels, matchBandLabels, matchFieldLabels } from './match-labels.ts';
import classes from './person-match.module.css';

interface MatchReasonsProps {
  readonly band?: MatchBand;
  readonly score: number;
  readonly reasons: readonly {
    readonly field: MatchField;
    readonly agreement: MatchAgreement;
    readonly weight: number;
  }[];
}

/** How much speaks for two records being of one person, and what it is made of. */
export function MatchReasons({ band, score, reasons }: MatchReasonsProps) {
  const { i18n } = useLingui();
  const format = useFormat();
  return (
    <>
      {band && (
        <p className={classes.band}>
          <Tag tone={band === 'LIKELY' ? 'warning' : 'neutral'}>
            {i18n._(matchBandLabels[band])} ({format.signed(score)})
          </Tag>
        </p>
      )}
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
