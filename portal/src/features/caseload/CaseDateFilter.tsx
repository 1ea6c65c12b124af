import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

interface CaseDateFilterProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
}

/** One filter by date. It is taken when the date is complete, or emptied; not at each digit of the year. */
export function CaseDateFilter({ label, value, onChoose }: CaseDateFilterProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = () => {
    if (typed !== value) onChoose(typed);
  };
  return (
    <TextInput
      size="xs"
      type="date"
      label={label}
      value={typed}
      min="2000-01-01"
      max="2099-12-31"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
      }}
    />
  );
}
