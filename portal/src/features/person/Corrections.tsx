import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type Corrections_PersonFragment, graphql } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../shared/format/use-format.ts';
import { Fact, Facts } from '../../ui/facts/Facts.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { isSharedRecord, useViewer } from '../viewer/index.ts';
import { correctionsFrom } from './corrections.ts';
import classes from './person.module.css';
import { useFieldLabel } from './use-field-label.ts';
import { useOldValueText } from './use-old-value-text.ts';

const correctionsFragment = graphql(`
  fragment Corrections_person on Person {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
    corrections {
      id
      field
      oldValue
      recordedAt
      actor {
        id
        displayName
      }
      correction {
        id
        reason
      }
    }
    identityCorrections {
      id
      field
      oldValue
      recordedAt
      actor {
        id
        displayName
      }
      correction {
        id
        reason
      }
    }
    specialCategoryCorrections {
      id
      field
      oldValue
      recordedAt
      actor {
        id
        displayName
      }
      correction {
        id
        reason
      }
    }
  }
`);

/** What was corrected in the record: when, by whom, why, and what stood there before. */
export function Corrections({ from }: { from: { id: string } & FragmentType<Corrections_PersonFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const labelOf = useFieldLabel();
  const { data } = useSuspenseFragment({ fragment: correctionsFragment, from });
  const textOf = useOldValueText(data.country.code);
  const isShared = isSharedRecord(useViewer(), data);
  const corrections = correctionsFrom(data.corrections, data.identityCorrections, data.specialCategoryCorrections);
  // What was corrected is the other NGO's own; that there is nothing would be a false answer.
  if (isShared) return null;
  return (
    <Panel title={t`Corrections`}>
      {corrections.length === 0 && (
        <p className={classes.none}>
          <Trans>Nothing has been corrected since the person was recorded.</Trans>
        </p>
      )}
      <ol className={classes.list} aria-label={t`Corrections, the latest first`}>
        {corrections.map(({ id, recordedAt, by, reason, fields }) => (
          <li key={id}>
            <p className={classes.quiet}>
              <time dateTime={recordedAt}>{format.moment(recordedAt)}</time>
              {by && <> · {by}</>}
            </p>
            {reason && <p className={classes.reason}>{reason}</p>}
            <Facts>
              {fields.map(({ id: fieldId, field, oldValue }) => (
                <Fact key={fieldId} term={t`${labelOf(field)}, before`} empty={t`Empty`}>
                  {textOf(field, oldValue)}
                </Fact>
              ))}
            </Facts>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
