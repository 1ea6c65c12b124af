import { IconPencilPause } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './form.module.css';

/** Says that the fields hold what was typed earlier and never sent, and what can be done about it. */
export function DraftNote({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.draft}>
      <p>
        <IconPencilPause size={18} aria-hidden="true" />
        {children}
      </p>
      {actions && <div className={classes.draftActions}>{actions}</div>}
    </div>
  );
}
