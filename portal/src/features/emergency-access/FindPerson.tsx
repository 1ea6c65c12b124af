import { useLazyQuery } from '@apollo/client/react';
import type { PersonToOpenFragment } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useRef, useState } from 'react';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { Panel } from '../../ui/page/Panel.tsx';
import { BreakGlassDialog } from './BreakGlassDialog.tsx';
import classes from './emergency-access.module.css';
import { personByPseudonymQuery } from './glass.query.ts';
import { useGlassRights } from './use-glass-rights.ts';

type Found = Omit<PersonToOpenFragment, ' $fragmentName'>;

interface FindPersonProps {
  /** Whom the viewer has opened already. */
  readonly openIds: readonly string[];
  onOpened(person: Found): void;
}

/** Finds the record by its pseudonym, which is what others name on the phone, and opens it from there. */
export function FindPerson({ openIds, onOpened }: FindPersonProps) {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [found, setFound] = useState<readonly Found[]>([]);
  const [find, { loading, error }] = useLazyQuery(personByPseudonymQuery, { fetchPolicy: 'network-only' });

  async function look(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const pseudonym = field.current?.value.trim() ?? '';
    setFound([]);
    const refuse = (text: string) => {
      setProblem(text);
      field.current?.focus();
    };
    if (pseudonym === '') return refuse(t`Enter the pseudonym`);
    setProblem(undefined);
    const answer = await find({ variables: { pseudonym } }).catch(() => ({ data: undefined }));
    const nodes = answer.data?.persons.nodes;
    if (nodes?.length === 0) return refuse(t`There is no such record that you may see. Check the pseudonym.`);
    setFound(nodes ?? []);
  }

  return (
    <Panel title={t`Open a person`}>
      <p className={classes.quiet}>
        <Trans>
          Find the record by its pseudonym, or use “Open the identity” on the person’s page. Before anything is opened
          you read who is told.
        </Trans>
      </p>
      <form className={classes.find} onSubmit={(event) => void look(event)} noValidate>
        <TextInput
          ref={field}
          label={t`Pseudonym`}
          maxLength={20}
          autoComplete="off"
          error={problem}
          onChange={() => setProblem(undefined)}
        />
        <Button
          type="submit"
          variant="default"
          loading={loading}
          leftSection={<IconSearch size={15} aria-hidden="true" />}
        >
          <Trans>Find</Trans>
        </Button>
      </form>
      {error && <ApiProblem error={error} />}
      <div role="status">
        {found.length > 0 && (
          <ul className={classes.found} aria-label={t`Records found`}>
            {found.map((person) => (
              <FoundPerson
                key={person.id}
                person={person}
                isOpen={openIds.includes(person.id)}
                onOpened={() => onOpened(person)}
              />
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}

interface FoundPersonProps {
  readonly person: Found;
  readonly isOpen: boolean;
  onOpened(): void;
}

function FoundPerson({ person, isOpen, onOpened }: FoundPersonProps) {
  const { t } = useLingui();
  const [isAsking, setAsking] = useState(false);
  const { mayOpen } = useGlassRights(person);
  const { pseudonym, birthYear, municipality, partner } = person;
  const isOpenable = mayOpen && !isOpen && person.erasedOn === null && person.mergedInto === null;
  return (
    <li>
      <p className={classes.who}>
        <Link to="/persons/$personId" params={{ personId: person.id }}>
          {pseudonym}
        </Link>
      </p>
      <p className={classes.facts}>
        {birthYear !== null && (
          <span>
            <Trans>born {String(birthYear)}</Trans>
          </span>
        )}
        {municipality && <span>{municipality.name}</span>}
        <span>{partner.name}</span>
      </p>
      {isOpen && (
        <p className={classes.facts}>
          <Trans>You have opened this person already.</Trans>
        </p>
      )}
      {isOpenable && (
        <div className={classes.actions}>
          <Button size="xs" aria-label={t`Open the identity: ${pseudonym}`} onClick={() => setAsking(true)}>
            <Trans>Open the identity</Trans>
          </Button>
        </div>
      )}
      {isAsking && <BreakGlassDialog person={person} onClose={() => setAsking(false)} onOpened={onOpened} />}
    </li>
  );
}
