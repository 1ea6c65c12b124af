import { Radio } from '@mantine/core';
import { FieldGroup } from './FieldGroup.tsx';
import classes from './form.module.css';
import type { FieldProps } from './use-record-form.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it means, under the label. */
  readonly description?: string;
}

interface ChoicesProps {
  readonly legend: string;
  readonly description?: string | undefined;
  readonly options: readonly Choice[];
  /** Beside each other where there is room, in even columns, so that several questions line up, or one to a line. */
  readonly layout: 'inline' | 'even' | 'lines';
  readonly field: FieldProps;
}

/** One of a few choices, all of them in sight. */
export function Choices({ legend, description, options, layout, field }: ChoicesProps) {
  const { id, error, ...input } = field;
  return (
    <FieldGroup legend={legend} description={description} error={error}>
      <div className={classes.choices} {...{ [`data-${layout}`]: true }}>
        {options.map(({ value, label, description: meaning }, place) => (
          <Radio
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
