import { columnOf } from '@kolo/access';
import type { ErasurePreviewQuery } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { fieldLabels } from '../../shared/vocabulary/field-labels.ts';
import { recordLabels } from '../../shared/vocabulary/record-labels.ts';
import classes from './request.module.css';

/** What is emptied and what stays, by kind of record, with how many there are. */
export function ErasureParts({ parts }: { parts: ErasurePreviewQuery['erasurePreview']['parts'] }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const labelOf = (subject: string) => {
    const label = recordLabels[subject];
    return label ? i18n._(label) : subject;
  };
  const nameOf = (field: string) => {
    const label = fieldLabels[columnOf(field)];
    return label ? i18n._(label) : field;
  };
  const emptied = parts.filter(({ erased }) => erased.length > 0);
  const staying = parts.filter(({ erased, kept }) => erased.length === 0 && kept.length > 0);
  return (
    <div className={classes.parts}>
      <h3 className={classes.partsTitle}>
        <Trans>Will be erased</Trans>
      </h3>
      <dl className={classes.partList}>
        {emptied.map(({ subject, records, erased }) => (
          <div key={subject}>
            <dt>
              {labelOf(subject)}{' '}
              <span className={classes.quiet}>
                <Plural value={records} one="# record" other="# records" />
              </span>
            </dt>
            <dd>{erased.map(nameOf).join(', ')}</dd>
          </div>
        ))}
      </dl>
      <h3 className={classes.partsTitle}>
        <Trans>Stays, without a name</Trans>
      </h3>
      <p className={classes.quiet}>
        {[
          t`pseudonym, sex and municipality`,
          ...staying.map(({ subject, records }) => `${labelOf(subject)} (${format.number(records)})`),
        ].join(' · ')}
      </p>
    </div>
  );
}
