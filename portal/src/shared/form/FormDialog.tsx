import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useId } from 'react';
import { Problem } from '../../ui/message/Problem.tsx';
import { ApiProblem } from '../problem/ApiProblem.tsx';
import classes from './form.module.css';

interface FormDialogProps {
  readonly title: string;
  /** A sentence that says what will happen. */
  readonly lead?: ReactNode;
  /** What the button that sends says. */
  readonly action: string;
  readonly isOpen: boolean;
  readonly isSending: boolean;
  readonly failure?: unknown;
  readonly refusals?: readonly string[] | undefined;
  /** Whether the button is for what cannot be taken back easily. */
  readonly isGrave?: boolean;
  readonly children: ReactNode;
  onSubmit(event?: SyntheticEvent): void;
  onClose(): void;
}

/** A form in a dialog: what will happen, the fields, what the API refused, and the way out. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const {
    title,
    lead,
    action,
    isOpen,
    isSending,
    failure,
    refusals = [],
    isGrave,
    children,
    onSubmit,
    onClose,
  } = props;
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t`Close` }}
      closeOnClickOutside={false}
    >
      <form id={id} onSubmit={onSubmit} noValidate className={classes.dialog}>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
        {failure !== undefined && <ApiProblem error={failure} onRetry={() => onSubmit()} />}
        {refusals.length > 0 && (
          <Problem title={t`This was not saved`}>
            {refusals.map((text) => (
              <span key={text} className={classes.refusal}>
                {text}
              </span>
            ))}
          </Problem>
        )}
        <div className={classes.buttons}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={isSending} {...(isGrave ? { color: 'red' } : {})}>
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
