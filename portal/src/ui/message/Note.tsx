import type { ReactNode } from 'react';
import classes from './note.module.css';

interface NoteProps {
  readonly icon: ReactNode;
  /** What the page has to say before all else. */
  readonly title: ReactNode;
  /** More of it, and where it leads. */
  readonly children?: ReactNode;
  readonly tone?: 'accent' | 'neutral' | 'danger';
}

/** A strip that says how what stands below is to be read. */
export function Note({ icon, title, children, tone = 'accent' }: NoteProps) {
  return (
    <div className={classes.note} data-tone={tone}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={classes.text}>
        <p className={classes.title}>{title}</p>
        {children}
      </div>
    </div>
  );
}
