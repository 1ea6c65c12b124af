import { useMutation } from '@apollo/client/react';
import type { GlassShownFragment } from '@kolo/schema';
import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import { useRecordForm } from '../../shared/form/use-record-form.ts';
import { useViewer } from '../viewer/index.ts';
import { endBrokenGlassMutation } from './glass.query.ts';
import { useForget } from './use-forget.ts';

export type ShownGlass = Omit<GlassShownFragment, ' $fragmentName'>;

interface EndGlassDialogProps {
  readonly glass: ShownGlass;
  /** The person, where the viewer may see one. */
  readonly personId: string | undefined;
  onClose(): void;
  /** Told, in words, that it is ended. */
  onEnded(news: string): void;
}

/** Ends emergency access before its time, having said what that means. */
export function EndGlassDialog({ glass, personId, onClose, onEnded }: EndGlassDialogProps) {
  const { t } = useLingui();
  const { user } = useViewer();
  const forget = useForget();
  const wasOver = useRef(false);
  const [end] = useMutation(endBrokenGlassMutation, {
    refetchQueries: ['PersonGlasses', 'EmergencyAccess'],
    awaitRefetchQueries: true,
  });
  const form = useRecordForm({
    userId: user.id,
    name: `end-glass.${glass.id}`,
    start: {},
    async send(_, idempotencyKey) {
      const input = { brokenGlassId: glass.id, expectedVersion: glass.version, idempotencyKey };
      const answer = (await end({ variables: { input } })).data?.endBrokenGlass;
      // Whoever was faster has done what was wanted.
      const isOver = answer?.brokenGlass != null && answer.brokenGlass.state !== 'OPEN';
      wasOver.current = isOver && answer.errors.length > 0;
      return isOver ? [] : (answer?.errors ?? []);
    },
    onSaved() {
      if (glass.own && personId !== undefined) forget(personId);
      onClose();
      onEnded(wasOver.current ? t`It had ended already.` : t`The emergency access is ended.`);
    },
  });
  const name = glass.openedByName;
  return (
    <FormDialog
      title={t`End the emergency access?`}
      lead={
        glass.own
          ? t`From that moment you see only the pseudonym again. To see who it is once more takes another reason, and all are told anew.`
          : t`From that moment ${name} sees only the pseudonym again, and is told that you ended it.`
      }
      action={t`End now`}
      isGrave
      isSending={form.isSending}
      failure={form.failure}
      refusals={form.refusals}
      onSubmit={form.submit}
      onClose={onClose}
    />
  );
}
