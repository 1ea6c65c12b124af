import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { EmptyState } from '../../ui/message/EmptyState.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { RowsSkeleton } from '../../ui/skeleton/RowsSkeleton.tsx';
import { FoundPerson } from './FoundPerson.tsx';
import { FoundWays } from './FoundWays.tsx';
import classes from './intake.module.css';
import type { Sought } from './intake-values.ts';
import { intoSight } from './scroll-into-sight.ts';
import { useFoundPersons } from './use-found-persons.ts';

/** Who was found, and the way on for somebody who is not among them. */
export function FoundPersons({ sought, onNone }: { sought: Sought; onNone: () => void }) {
  const { t } = useLingui();
  const { found, hasMore, error, loading, refetch } = useFoundPersons(sought);
  if (error) return <ApiProblem error={error} onRetry={() => void refetch()} />;
  if (!found || loading) return <RowsSkeleton label={t`Looking for the person`} rows={4} />;
  if (found.length === 0) {
    return (
      <Panel title={t`Nobody found`}>
        <div role="status" className={classes.results} ref={intoSight}>
          <EmptyState
            title={t`Your partner has no such person on record`}
            action={
              <Button onClick={onNone}>
                <Trans>Record a new person</Trans>
              </Button>
            }
          >
            <Trans>If the spelling is not certain, try a part of the name first.</Trans>
          </EmptyState>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t`Is it one of them?`}>
      <p role="status" className={`${classes.count} ${classes.results}`} ref={intoSight}>
        <Plural value={found.length} one="# person found" other="# persons found" />
        {hasMore && (
          <>
            {' '}
            <Trans>There are more. Add a last name or a date of birth to see fewer.</Trans>
          </>
        )}
      </p>
      <ul className={classes.list} aria-label={t`Persons found`}>
        {found.map(({ person, by }) => (
          <FoundPerson key={person.id} from={person}>
            <FoundWays by={by} />
          </FoundPerson>
        ))}
      </ul>
      <Button variant="default" onClick={onNone}>
        <Trans>None of these: record a new person</Trans>
      </Button>
    </Panel>
  );
}
