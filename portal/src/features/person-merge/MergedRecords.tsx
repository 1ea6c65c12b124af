import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type MergedRecords_PersonFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../shared/format/use-format.ts';
import { personName } from '../../shared/person-name/full-name.ts';
import { Panel } from '../../ui/page/Panel.tsx';
import { MatchReasons } from '../person-match/index.ts';
import classes from './person-merge.module.css';

const mergedRecordsFragment = graphql(`
  fragment MergedRecords_person on Person {
    id
    mergedRecords {
      id
      pseudonym
      identity {
        firstName
        lastName
        alias
      }
      merges {
        id
        reason
        score
        mergedAt
        undoneAt
        reasons {
          field
          agreement
          weight
        }
        mergedBy {
          id
          displayName
        }
      }
    }
  }
`);

/** The other records of a person, for which this one is kept. */
export function MergedRecords({ from }: { from: { id: string } & FragmentType<MergedRecords_PersonFragment> }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data } = useSuspenseFragment({ fragment: mergedRecordsFragment, from });
  if (data.mergedRecords.length === 0) return null;
  return (
    <Panel title={t`Other records of this person`}>
      <ul className={classes.list} aria-label={t`Merged records`}>
        {data.mergedRecords.map((record) => {
          const merge = record.merges.find(({ undoneAt }) => undoneAt === null);
          return (
            <li key={record.id}>
              <p className={classes.head}>
                <Link to="/persons/$personId" params={{ personId: record.id }} className={classes.name}>
                  {personName(record)}
                </Link>
                <span className="number">{record.pseudonym}</span>
              </p>
              {merge && (
                <>
                  <p className={classes.facts}>
                    <span>{format.moment(merge.mergedAt)}</span>
                    {merge.mergedBy && <span>{merge.mergedBy.displayName}</span>}
                  </p>
                  <p className={classes.reason}>{merge.reason}</p>
                  <details className={classes.details}>
                    <summary>
                      <Trans>What spoke for it ({format.signed(merge.score)})</Trans>
                    </summary>
                    <MatchReasons score={merge.score} reasons={merge.reasons} />
                  </details>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
