import { Trans, useLingui } from '@lingui/react/macro';
import { Button, CloseButton } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import { Problem } from '../../ui/message/Problem.tsx';
import { ApiProblem } from '../problem/ApiProblem.tsx';
import classes from './dialog.module.css';

interface FormDialogProps {
  readonly title: string;
  /** A sentence that says what will happen. */
  readonly lead?: ReactNode;
  /** What the button that sends says. */
  readonly action: string;
  readonly isSending: boolean;
  readonly failure?: unknown;
  readonly refusals?: readonly string[] | undefined;
  /** Whether the button is for what cannot be taken back easily. */
  readonly isGrave?: boolean;
  readonly children?: ReactNode;
  onSubmit(event?: SyntheticEvent): void;
  onClose(): void;
}

/**
 * A form in a dialog: what will happen, the fields, what the API refused, and the way out. It is open as long as it is
 * drawn. The browser's own dialog keeps the focus inside, and gives it back, without adding styles of its own.
 */
export function FormDialog(props: FormDialogProps) {
  const { t } = useLingui();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const { title, lead, action, isSending, failure, refusals = [], isGrave, children, onSubmit, onClose } = props;
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        <CloseButton aria-label={t({ message: 'Close', context: 'dialog' })} onClick={onClose} />
      </div>
      <form onSubmit={onSubmit} noValidate className={classes.form}>
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
          <Button type="submit" loading={isSending} {...(isGrave ? { className: classes.grave } : {})}>
            {action}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
