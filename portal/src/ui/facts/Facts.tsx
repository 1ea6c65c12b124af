import type { ReactNode } from 'react';
import classes from './Facts.module.css';

/** A list of terms and values. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>;
}

/** One term and its value; an empty value shows as a dash that is read out as what it means. */
export function Fact({ term, empty, children }: { term: string; empty: string; children?: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{children || <Absent meaning={empty} />}</dd>
    </div>
  );
}

/** A dash for the eye and words for the ear. */
export function Absent({ meaning }: { meaning: string }) {
  return (
    <span className={classes.absent}>
      <span aria-hidden="true">–</span>
      <span className={classes.spoken}>{meaning}</span>
    </span>
  );
}
