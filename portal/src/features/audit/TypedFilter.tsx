import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface TypedFilterProps {
  readonly type: 'date' | 'text';
  readonly label: string;
  readonly value: string;
  /** How many characters it takes. */
  readonly longest?: number;
  onChoose(value: string): void;
}

/** One filter that is typed. It is taken when the field is left, or by Enter; not at each key. */
export function TypedFilter({ type, label, value, longest = 20, onChoose }: TypedFilterProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = () => {
    if (typed.trim() !== value) onChoose(typed.trim());
  };
  return (
    <TextInput
      size="xs"
      type={type}
      label={label}
      value={typed}
      {...(type === 'date' ? { min: '2000-01-01', max: '2099-12-31' } : { maxLength: longest })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
