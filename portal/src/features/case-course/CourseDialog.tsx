import type { CaseActions_CaseFragment } from '@kolo/schema';
import type { ReactNode, SyntheticEvent } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { CaseNow } from './CaseNow.tsx';

interface CourseDialogProps {
  readonly file: CaseActions_CaseFragment;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly action: string;
  readonly isGrave?: boolean;
  readonly form: {
    readonly isSending: boolean;
    readonly isConflict?: boolean;
    readonly failure?: unknown;
    readonly refusals?: readonly string[];
    reset(): void;
    submit(event?: SyntheticEvent): void;
  };
  readonly children?: ReactNode;
  onClose(): void;
}

/** A change of a case in a dialog; when somebody else was faster it shows what is there now. */
export function CourseDialog({ file, form, onClose, children, ...texts }: CourseDialogProps) {
  const close = () => {
    form.reset();
    onClose();
  };
  return (
    <FormDialog
      {...texts}
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={close}
    >
      {children}
      {form.isConflict && <CaseNow file={file} />}
    </FormDialog>
  );
}
