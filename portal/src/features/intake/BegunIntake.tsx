import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { DraftNote } from '../../shared/form/DraftNote.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import type { Intake } from './use-intake.ts';

/** An intake that was begun and not finished: the next person must not be mixed up with that one. */
export function BegunIntake({ intake }: { intake: Intake }) {
  const { firstName, lastName, alias } = intake.values;
  const name = [firstName, lastName].filter(Boolean).join(' ') || alias;
  if (name === '') return null;
  return (
    <DraftNote
      actions={
        <>
          <Button size="sm" variant="default" onClick={() => intake.go('who')}>
            <Trans>Continue</Trans>
          </Button>
          <DiscardButton intake={intake} />
        </>
      }
    >
      <span>
        <Trans>You have begun to record {name}. Discard it before you look for somebody else.</Trans>
      </span>
    </DraftNote>
  );
}
