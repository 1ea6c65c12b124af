import { useMutation } from '@apollo/client/react';
import type { NationalIdKind } from '@kolo/schema';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { FormDialog } from '../../shared/form/FormDialog.tsx';
import type { FormError } from '../../shared/form/form-error.ts';
import { nationalIdKindLabels } from '../../shared/vocabulary/person-labels.ts';
import classes from './request.module.css';
import { findSubjectMutation } from './request-mutations.ts';

interface FindDialogProps {
  readonly request: { readonly id: string; readonly persons: readonly unknown[] };
  onClose(): void;
  onNews(text: string): void;
}

type Way = 'name' | 'nationalId' | 'pseudonym';
const isIdKind = (value: string): value is NationalIdKind => value in nationalIdKindLabels;
const EMPTY = { firstName: '', lastName: '', birthDate: '', kind: 'JMBG', number: '', pseudonym: '' };

/** Looks for the person, exactly. What is typed here is kept nowhere: not on this device, not on the server. */
export function FindDialog({ request, onClose, onNews }: FindDialogProps) {
  const { t, i18n } = useLingui();
  const [way, setWay] = useState<Way>('name');
  const [values, setValues] = useState(EMPTY);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [find, { loading, error, reset }] = useMutation(findSubjectMutation);
  const key = useRef({ of: '', value: '' });
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);

  const set = (name: keyof typeof EMPTY) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [name]: event.currentTarget.value });
  const errorAt = (...names: string[]) => errors.find(({ field }) => names.includes(field.at(-1) ?? ''))?.message;
  const field = (name: keyof typeof EMPTY, ...names: string[]) => ({
    value: values[name],
    onChange: set(name),
    error: errorAt(name, ...names),
  });

  function given() {
    if (way === 'pseudonym') return { pseudonym: values.pseudonym };
    if (way === 'name') {
      return { firstName: values.firstName, lastName: values.lastName, birthDate: values.birthDate || null };
    }
    const { kind, number } = values;
    return { nationalId: isIdKind(kind) && number.trim() !== '' ? { kind, number } : null };
  }

  async function send(): Promise<void> {
    reset();
    const identifiers = given();
    const of = JSON.stringify(identifiers);
    if (key.current.of !== of) key.current = { of, value: crypto.randomUUID() };
    const input = { subjectRequestId: request.id, ...identifiers, idempotencyKey: key.current.value };
    const { data } = await find({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    setErrors(data.findSubject.errors);
    if (data.findSubject.errors.length > 0) return;
    onNews(t`The search was made and recorded. What was found stands below.`);
    onClose();
  }

  return (
    <FormDialog
      title={t`Find the person`}
      lead={
        <Trans>
          Enter the identifiers exactly as the request gives them. They are not kept; the search is recorded, and the
          partners see that their person was found.
        </Trans>
      }
      action={t`Find`}
      isSending={loading}
      failure={error}
      refusals={errors.filter(({ field: at }) => at.at(-1) === 'subjectRequestId').map(({ message }) => message)}
      onSubmit={(event?: SyntheticEvent) => {
        event?.preventDefault();
        void send();
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={t`By what?`}
        value={way}
        data={[
          { value: 'name', label: t`Full name and birth date` },
          { value: 'nationalId', label: t`National id` },
          { value: 'pseudonym', label: t`Pseudonym` },
        ]}
        onChange={(event) => {
          setWay(event.currentTarget.value as Way);
          setErrors([]);
        }}
      />
      <div ref={fields} className={classes.fields}>
        {way === 'name' && (
          <>
            <TextInput label={t`First name`} autoComplete="off" {...field('firstName', 'pseudonym')} />
            <TextInput label={t`Last name`} autoComplete="off" {...field('lastName')} />
            <TextInput type="date" label={t`Birth date`} autoComplete="off" {...field('birthDate')} />
          </>
        )}
        {way === 'nationalId' && (
          <>
            <NativeSelect
              label={t`Kind of document`}
              data={Object.entries(nationalIdKindLabels).map(([value, label]) => ({ value, label: i18n._(label) }))}
              value={values.kind}
              onChange={set('kind')}
            />
            <TextInput label={t`Number`} autoComplete="off" {...field('number', 'nationalId', 'pseudonym')} />
          </>
        )}
        {way === 'pseudonym' && <TextInput label={t`Pseudonym`} autoComplete="off" {...field('pseudonym')} />}
      </div>
    </FormDialog>
  );
}
