import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { today } from '../../shared/format/format.ts';
import { useFormat } from '../../shared/format/use-format.ts';
import { ApiProblem } from '../../shared/problem/ApiProblem.tsx';
import { noteKindLabels } from '../../shared/vocabulary/casework-labels.ts';
import { Problem } from '../../ui/message/Problem.tsx';
import classes from './case-timeline.module.css';
import { noteKinds } from './note-draft.ts';
import { longestNote } from './note-rules.ts';
import { useNoteForm } from './use-note-form.ts';

/** Writes down what happened. What is typed survives a reload and is gone after signing out. */
export function NoteForm({ caseId, openedOn }: { caseId: string; openedOn: string }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const { fields, errors, submit, isSending, failure, refusal, isSaved, length, canDiscard, discard } = useNoteForm(
    caseId,
    openedOn,
  );
  return (
    <form className={`${classes.form} no-print`} onSubmit={submit} noValidate aria-label={t`Write a note`}>
      <Textarea
        label={t`What happened?`}
        description={t`Facts first. Names of third persons only if they are needed.`}
        rows={3}
        classNames={{ input: classes.input }}
        error={errors.body}
        {...fields.body}
      />
      <div className={classes.formFoot}>
        <NativeSelect
          label={t`What was it?`}
          data={noteKinds.map((kind) => ({ value: kind, label: i18n._(noteKindLabels[kind]) }))}
          {...fields.kind}
        />
        <TextInput
          type="date"
          label={t`On which day?`}
          min={openedOn}
          max={today()}
          error={errors.occurredOn}
          {...fields.occurredOn}
        />
        <span className={classes.length} data-near={length > longestNote * 0.9 || undefined}>
          {length > 0 && (
            <Trans>
              {format.number(length)} of {format.number(longestNote)} characters
            </Trans>
          )}
        </span>
        {canDiscard && (
          <Button variant="subtle" size="sm" color="gray" onClick={discard}>
            <Trans>Discard</Trans>
          </Button>
        )}
        <Button type="submit" loading={isSending}>
          <Trans>Save note</Trans>
        </Button>
      </div>
      {failure !== undefined && <ApiProblem error={failure} onRetry={() => void submit()} />}
      {refusal && <Problem title={t`The note was not saved`}>{refusal}</Problem>}
      <p role="status" className={classes.saved}>
        {isSaved && <Trans>Note saved.</Trans>}
      </p>
    </form>
  );
}
