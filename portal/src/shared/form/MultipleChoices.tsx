import { Checkbox } from '@mantine/core';
import type { Choice } from './Choices.tsx';
import { FieldGroup } from './FieldGroup.tsx';
import classes from './form.module.css';
import type { FieldProps } from './use-record-form.ts';

interface MultipleChoicesProps {
  readonly legend: string;
  readonly description?: string | undefined;
  readonly options: readonly Choice[];
  readonly field: FieldProps;
}

/** Any number of choices. */
export function MultipleChoices({ legend, description, options, field }: MultipleChoicesProps) {
  const { id, error, ...input } = field;
  return (
    <FieldGroup legend={legend} description={description} error={error}>
      <div className={classes.choices} data-columns>
        {options.map(({ value, label, description: meaning }, place) => (
          <Checkbox
            key={value}
            classNames={{ body: meaning === undefined ? classes.choice : classes.described }}
            id={place === 0 ? id : `${id}-${value}`}
            label={label}
            description={meaning}
            value={value}
            {...input}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
