import { IconEyeOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './hidden.module.css';

/** Says that a group of fields is hidden, which is not the same as empty. */
export function HiddenGroup({ children }: { children: ReactNode }) {
  return (
    <p className={classes.hidden}>
      <IconEyeOff size={15} aria-hidden="true" />
      <span>{children}</span>
    </p>
  );
}
