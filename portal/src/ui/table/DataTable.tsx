import type { ReactNode } from 'react';
import classes from './table.module.css';

export const tableClasses = { amount: classes.amount };

/**
 * A plain table of data. On a narrow screen each row becomes a block; a cell then shows its `data-label` in place of
 * the column's heading. The caption is for those who listen: a table stands in a panel that already has a title.
 */
export function DataTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <table className={classes.table}>
      <caption>{caption}</caption>
      {children}
    </table>
  );
}
