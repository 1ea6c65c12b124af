import { NativeSelect } from '@mantine/core';
import type { Option } from './case-filter-options.ts';

interface CaseSelectFilterProps {
  label: string;
  /** The choice that lifts the filter. */
  any: string;
  options: Option[];
  value: string;
  onChoose: (value: string) => void;
}

/** One filter with a list of choices. */
export function CaseSelectFilter({ label, any, options, value, onChoose }: CaseSelectFilterProps) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={[{ value: '', label: any }, ...options]}
      data-active={value !== '' || undefined}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
}
