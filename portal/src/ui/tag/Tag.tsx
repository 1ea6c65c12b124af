import type { ReactNode } from 'react';
import classes from './Tag.module.css';

export type TagTone = 'neutral' | 'accent' | 'warning' | 'danger';

/** A word with a shape and a colour; the word alone must already say it. */
export function Tag({ tone = 'neutral', icon, children }: { tone?: TagTone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {icon && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
