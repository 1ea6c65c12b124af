import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type PersonScope, usePersonRights } from '../person-merge/index.ts';
import type { CorrectionPart } from './correction-search.ts';

interface CorrectLinkProps {
  readonly person: PersonScope & { readonly id: string };
  readonly part: CorrectionPart;
  /** What is corrected, for those who listen. */
  readonly of: string;
}

/** The way to the form that corrects a part of the record, for those who may. */
export function CorrectLink({ person, part, of }: CorrectLinkProps) {
  const { t } = useLingui();
  const may = usePersonRights(person);
  if (!may('update', 'Person')) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className="no-print"
      leftSection={<IconPencil size={14} aria-hidden="true" />}
      aria-label={t`Correct: ${of}`}
      renderRoot={(props) => (
        <Link {...props} to="/persons/$personId/correct" params={{ personId: person.id }} search={{ part }} />
      )}
    >
      <Trans>Correct</Trans>
    </Button>
  );
}
