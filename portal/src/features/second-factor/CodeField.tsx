import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import type { UseFormRegisterReturn } from 'react-hook-form';
import classes from './second-factor.module.css';

interface CodeFieldProps {
  readonly description?: string;
  readonly error: string | undefined;
  readonly field: UseFormRegisterReturn;
}

/** A code of six digits, as an authenticator app shows it. */
export function CodeField({ description, error, field }: CodeFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      className={classes.code}
      label={t`Code of six digits`}
      description={description}
      autoComplete="one-time-code"
      inputMode="numeric"
      spellCheck={false}
      error={error}
      {...field}
    />
  );
}
