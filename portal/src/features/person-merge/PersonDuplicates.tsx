import type { FragmentType } from '@apollo/client';
import { useQuery, useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonDuplicates_PersonFragment } from '@kolo/schema';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { DuplicatePerson } from './DuplicatePerson.tsx';
import { duplicateCountQuery, personDuplicatesQuery } from './person-duplicates.query.ts';
import classes from './person-merge.module.css';
import { usePersonRights } from './person-rights.ts';

const personDuplicatesFragment = graphql(`
  fragment PersonDuplicates_person on Person {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
    mergedInto {
      id
    }
  }
`);

interface PersonDuplicatesProps {
  readonly from: { id: string } & FragmentType<PersonDuplicates_PersonFragment>;
}

/** Says whether the person may be on record twice; the other records are read only by whoever asks to see them. */
export function PersonDuplicates({ from }: PersonDuplicatesProps) {
  const { data } = useSuspenseFragment({ fragment: personDuplicatesFragment, from });
  const may = usePersonRights(data);
  if (data.mergedInto !== null || !may('create', 'PersonMerge')) return null;
  return <Duplicates id={data.id} />;
}

function Duplicates({ id }: { id: string }) {
  const { t } = useLingui();
  const [isShown, setShown] = useState(false);
  const count = useQuery(duplicateCountQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const shown = useQuery(personDuplicatesQuery, { variables: { id }, fetchPolicy: 'network-only', skip: !isShown });
  const number = count.data?.possibleDuplicates.length ?? 0;
  const duplicates = shown.data?.possibleDuplicates;
  const again = () => void Promise.all([count.refetch(), shown.refetch()]).catch(() => undefined);
  if (count.error)
    return <ApiProblem error={count.error} onRetry={() => void count.refetch().catch(() => undefined)} />;
  if (number === 0) return null;
  return (
    <Panel title={t`Possible duplicates`}>
      <p className={classes.lead}>
        <Plural
          value={number}
          one="# other record may be of this person."
          other="# other records may be of this person."
        />{' '}
        {duplicates && <Trans>A higher number speaks more for it, one below zero against it.</Trans>}
      </p>
      {!isShown && (
        <Button size="sm" variant="default" className="no-print" onClick={() => setShown(true)}>
          <Trans>Look at them</Trans>
        </Button>
      )}
      {isShown && shown.loading && !duplicates && <RowsSkeleton label={t`Looking for duplicates`} rows={2} />}
      {shown.error && <ApiProblem error={shown.error} onRetry={() => void shown.refetch()} />}
      {duplicates && (
        <ul className={classes.list} aria-label={t`Possible duplicates`}>
          {duplicates.map((duplicate) => (
            <DuplicatePerson key={duplicate.person.id} personId={id} duplicate={duplicate} onDecided={again} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
