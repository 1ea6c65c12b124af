import type { ReactNode } from 'react';
import { Logo } from '../logo/Logo.tsx';
import { PageHeading } from '../page/Page.tsx';
import classes from './entrance.module.css';

interface EntranceProps {
  readonly title: string;
  /** What stands under the sheet: what this is, and the choice of language. */
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** A page before the sign-in: one sheet in the middle, with the product's name. */
export function Entrance({ title, foot, children }: EntranceProps) {
  return (
    <main className={classes.page}>
      <div className={classes.sheet}>
        <div className={classes.brand}>
          <Logo size={34} />
          <span>Kolo</span>
        </div>
        <PageHeading key={title} title={title} className={classes.title} />
        {children}
      </div>
      <div className={classes.foot}>{foot}</div>
    </main>
  );
}

/** What a page before the sign-in says, and the fields and buttons below it. */
export function EntranceForm({ lead, children }: { lead: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.form}>
      <p className={classes.lead}>{lead}</p>
      {children}
    </div>
  );
}
