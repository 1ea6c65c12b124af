import { type ReactNode, useId } from 'react';
import classes from './form.module.css';

interface FieldGroupProps {
  readonly legend: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** Fields that answer one question together; its error stands once, over them. */
export function FieldGroup({ legend, description, error, children }: FieldGroupProps) {
  const id = useId();
  const describedBy = [description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      className={classes.group}
      data-error={error !== undefined || undefined}
      {...(describedBy !== '' && { 'aria-describedby': describedBy })}
    >
      <legend className={classes.legend}>{legend}</legend>
      {description && (
        <p id={`${id}-description`} className={classes.description}>
          {description}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {children}
    </fieldset>
  );
}
