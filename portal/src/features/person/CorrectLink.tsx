import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useViewer } from '../viewer/index.ts';
import type { CorrectionPart } from './correction-search.ts';

/** The way to the form that corrects a part of the record, for those who may. */
export function CorrectLink({ personId, part, of }: { personId: string; part: CorrectionPart; of: string }) {
  const { t } = useLingui();
  const { ability } = useViewer();
  if (!ability.can('update', 'Person')) return null;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className="no-print"
      leftSection={<IconPencil size={14} aria-hidden="true" />}
      aria-label={t`Correct: ${of}`}
      renderRoot={(props) => (
        <Link {...props} to="/persons/$personId/correct" params={{ personId }} search={{ part }} />
      )}
    >
      <Trans>Correct</Trans>
    </Button>
  );
}
