import { useLingui } from '@lingui/react/macro';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { dropDraft, keepDraft } from '../../shared/draft/drafts.ts';
import { today } from '../../shared/format/format.ts';
import { useViewer } from '../viewer/index.ts';
import { type NoteError, useAddCaseNote } from './add-case-note.ts';
import { draftName, findNoteDraft, type NoteValues, nextAttempt } from './note-draft.ts';
import { checkNote, type NoteField, noteFieldOf } from './note-rules.ts';
import { useNoteErrorText } from './use-note-error-text.ts';

type Outcome = { kind: 'failed'; error: unknown } | { kind: 'refused'; text: string } | { kind: 'saved' };

/** The state of the note form: its draft, its checks, and what the API said. */
export function useNoteForm(caseId: string, openedOn: string) {
  const { t } = useLingui();
  const { user } = useViewer();
  const [start] = useState(() => findNoteDraft(user.id, caseId));
  const attempt = useRef(start?.attempt);
  const [outcome, setOutcome] = useState<Outcome>();
  const [addCaseNote] = useAddCaseNote(caseId);
  const textOf = useNoteErrorText();
  const empty: NoteValues = { body: '', occurredOn: today(), kind: 'VISIT' };
  const form = useForm<NoteValues>({
    defaultValues: start ? { body: start.body, occurredOn: start.occurredOn, kind: start.kind } : empty,
  });
  const values = { ...empty, ...useWatch({ control: form.control }) };
  const { body, occurredOn, kind } = values;

  useEffect(() => {
    if (body !== '') keepDraft(user.id, draftName(caseId), { body, occurredOn, kind, attempt: attempt.current });
    else dropDraft(user.id, draftName(caseId));
  }, [user.id, caseId, body, occurredOn, kind]);

  const check = (field: NoteField) => (_: string, all: NoteValues) => {
    const code = checkNote(field, all, { openedOn, today: today() });
    return code === undefined || textOf(code, field);
  };

  function show(errors: readonly NoteError[]): void {
    for (const { field, code, message } of errors) {
      const target = noteFieldOf(field);
      if (target) form.setError(target, { message: textOf(code, target) ?? message }, { shouldFocus: true });
      else setOutcome({ kind: 'refused', text: textOf(code, 'body') ?? message });
    }
  }

  const send = form.handleSubmit(async (input) => {
    setOutcome(undefined);
    attempt.current = nextAttempt(attempt.current, input, () => crypto.randomUUID());
    keepDraft(user.id, draftName(caseId), { ...input, attempt: attempt.current });
    try {
      const { data } = await addCaseNote({ variables: { input: { caseId, ...attempt.current } } });
      const errors = data?.addCaseNote.errors ?? [];
      if (errors.length > 0) return show(errors);
      finish();
      setOutcome({ kind: 'saved' });
    } catch (error) {
      setOutcome({ kind: 'failed', error });
    }
  });

  function finish(): void {
    attempt.current = undefined;
    form.reset(empty);
    dropDraft(user.id, draftName(caseId));
  }

  return {
    fields: {
      body: form.register('body', { validate: check('body'), onChange: () => setOutcome(undefined) }),
      occurredOn: form.register('occurredOn', { validate: check('occurredOn') }),
      kind: form.register('kind'),
    },
    errors: {
      body: form.formState.errors.body?.message,
      occurredOn: form.formState.errors.occurredOn?.message,
    },
    submit: (event?: SyntheticEvent) => void send(event),
    isSending: form.formState.isSubmitting,
    failure: outcome?.kind === 'failed' ? outcome.error : undefined,
    refusal: outcome?.kind === 'refused' ? outcome.text : undefined,
    isSaved: outcome?.kind === 'saved',
    length: body.length,
    canDiscard: body !== '' && !form.formState.isSubmitting,
    discard: () => {
      if (window.confirm(t`Discard what you have typed?`)) finish();
    },
  };
}
