import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { type DefaultValues, type Path, type UseFormRegisterReturn, useForm, useWatch } from 'react-hook-form';
import { dropDraft, findDraft, keepDraft } from '../draft/drafts.ts';
import type { FieldProblem } from './ErrorSummary.tsx';
import { type Attempt, type FormValues, nextAttempt, readDraft } from './form-draft.ts';
import { type FormError, sortErrors } from './form-error.ts';

interface RecordFormSettings<V extends FormValues> {
  /** Whose draft it is; drafts of others on this computer are never shown. */
  readonly userId: string;
  /** The draft's name: one for each form and record. */
  readonly name: string;
  /** What the fields hold before anybody types. */
  readonly start: V;
  /** What is wrong, by field, before anything is sent. */
  check?(values: V): ReadonlyMap<string, string>;
  /**
   * Sends the values under an idempotency key. Returns what the user has to correct; may put other values into the
   * fields, as after a change by somebody else.
   */
  send(values: V, idempotencyKey: string, change: (values: V) => void): Promise<readonly FormError[]>;
  /** After everything is saved. */
  onSaved?(): void;
}

interface Outcome {
  readonly failure?: unknown;
  readonly refusals?: readonly string[];
  readonly isConflict?: boolean;
  readonly isSaved?: boolean;
}

/** What an input needs to be a field of a form. */
export interface FieldProps extends UseFormRegisterReturn {
  readonly id: string;
  readonly error: string | undefined;
}

/**
 * The state of a form that writes a record: its draft, which survives a reload and a new sign-in, what the API said of
 * which field, and a key that makes sending twice harmless.
 */
export function useRecordForm<V extends FormValues>(settings: RecordFormSettings<V>) {
  const { userId, name, start, check, send, onSaved } = settings;
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

  function point(problems: ReadonlyMap<string, string>): void {
    form.clearErrors();
    let isFirst = true;
    for (const [field, message] of problems) {
      form.setError(field as Path<V>, { message }, { shouldFocus: isFirst });
      isFirst = false;
    }
  }

  function show(errors: readonly FormError[]): void {
    const sorted = sortErrors(errors, Object.keys(start) as (string & keyof V)[]);
    point(sorted.ofFields);
    setOutcome({ refusals: sorted.others, isConflict: sorted.isConflict });
  }

  const submit = form.handleSubmit(async (filled) => {
    const given = { ...start, ...filled } as V;
    const problems = check?.(given);
    if (problems && problems.size > 0) return point(problems);
    attempt.current = nextAttempt(attempt.current, given, () => crypto.randomUUID());
    keepDraft(userId, name, { values: given, attempt: attempt.current });
    try {
      const errors = await send(given, attempt.current.idempotencyKey, (changed) => form.reset(changed));
      if (errors.length > 0) return show(errors);
      reset();
      setOutcome({ isSaved: true });
      onSaved?.();
    } catch (failure) {
      setOutcome({ failure });
    }
  });

  const { errors } = form.formState;
  const errorOf = (field: string) => errors[field]?.message as string | undefined;

  return {
    form,
    values,
    isTyped,
    /** Whether what the fields hold was typed earlier and not sent. */
    isDraft: draft !== undefined,
    isSending: form.formState.isSubmitting,
    ...outcome,
    /** What a field's input needs: its id is its name, so that an error summary can lead to it. */
    field(field: string & keyof V): FieldProps {
      const onChange = () => form.clearErrors(field as unknown as Path<V>);
      return { id: field, error: errorOf(field), ...form.register(field as unknown as Path<V>, { onChange }) };
    },
    /** What is wrong at present, for the error summary, in the order of the form. */
    problems: Object.keys(start).flatMap((id): FieldProblem[] => {
      const text = errorOf(id);
      return text === undefined ? [] : [{ id, text }];
    }),
    /** Says at the fields, and in the summary, what is wrong. */
    point,
    reset,
    submit(event?: SyntheticEvent): void {
      // What the API said of the last try does not hold back the next one.
      form.clearErrors();
      setOutcome({});
      void submit(event);
    },
  };
}
