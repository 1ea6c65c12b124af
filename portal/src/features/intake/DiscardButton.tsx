import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import formClasses from '../../shared/form/form.module.css';
import type { Intake } from './use-intake.ts';

/** Forgets everything that was typed, after asking. */
export function DiscardButton({ intake }: { intake: Intake }) {
  const { t } = useLingui();
  return (
    <Button
      variant="subtle"
      color="gray"
      className={formClasses.apart}
      onClick={() => {
        if (!window.confirm(t`Discard what you have typed?`)) return;
        intake.reset();
        intake.go('search');
      }}
    >
      <Trans>Discard</Trans>
    </Button>
  );
}
