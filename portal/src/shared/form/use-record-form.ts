import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type DefaultValues, type Path, useForm, useWatch } from 'react-hook-form';
import { dropDraft, findDraft, keepDraft } from '../draft/drafts.ts';
import { type Attempt, type FormValues, nextAttempt, readDraft } from './form-draft.ts';
import { type FormError, sortErrors } from './form-error.ts';

interface RecordFormSettings<V extends FormValues> {
  /** Whose draft it is; drafts of others on this computer are never shown. */
  readonly userId: string;
  /** The draft's name: one for each form and record. */
  readonly name: string;
  /** What the fields hold before anybody types. */
  readonly start: V;
  /** Sends the values under an idempotency key. Returns what the user has to correct. */
  send(values: V, idempotencyKey: string): Promise<readonly FormError[]>;
  /** After everything is saved. */
  onSaved?(): void;
}

interface Outcome {
  readonly failure?: unknown;
  readonly refusals?: readonly string[];
  readonly isConflict?: boolean;
  readonly isSaved?: boolean;
}

/**
 * The state of a form that writes a record: its draft, which survives a reload and a new sign-in, what the API said of
 * which field, and a key that makes sending twice harmless.
 */
export function useRecordForm<V extends FormValues>({ userId, name, start, send, onSaved }: RecordFormSettings<V>) {
  const [draft] = useState(() => readDraft(findDraft(userId, name), start));
  const attempt = useRef<Attempt | undefined>(draft?.attempt);
  const [outcome, setOutcome] = useState<Outcome>({});
  const form = useForm<V>({ defaultValues: (draft?.values ?? start) as DefaultValues<V> });
  const values = { ...start, ...useWatch({ control: form.control }) } as V;
  const typed = JSON.stringify(values);
  const isTyped = typed !== JSON.stringify(start);

  useEffect(() => {
    if (isTyped) keepDraft(userId, name, { values: JSON.parse(typed), attempt: attempt.current });
    else dropDraft(userId, name);
  }, [userId, name, typed, isTyped]);

  function reset(): void {
    attempt.current = undefined;
    form.reset(start as DefaultValues<V>);
    dropDraft(userId, name);
  }

  function show(errors: readonly FormError[]): void {
    const sorted = sortErrors(errors, Object.keys(start) as (string & keyof V)[]);
    let isFirst = true;
    for (const [field, message] of sorted.ofFields) {
      form.setError(field as unknown as Path<V>, { message }, { shouldFocus: isFirst });
      isFirst = false;
    }
    setOutcome({ refusals: sorted.others, isConflict: sorted.isConflict });
  }

  const submit = form.handleSubmit(async (given) => {
    setOutcome({});
    attempt.current = nextAttempt(attempt.current, given, () => crypto.randomUUID());
    keepDraft(userId, name, { values: given, attempt: attempt.current });
    try {
      const errors = await send(given, attempt.current.idempotencyKey);
      if (errors.length > 0) return show(errors);
      reset();
      setOutcome({ isSaved: true });
      onSaved?.();
    } catch (failure) {
      setOutcome({ failure });
    }
  });

  return {
    form,
    values,
    isTyped,
    /** Whether what the fields hold was typed earlier and not sent. */
    isDraft: draft !== undefined,
    isSending: form.formState.isSubmitting,
    ...outcome,
    reset,
    submit: (event?: SyntheticEvent) => void submit(event),
  };
}
