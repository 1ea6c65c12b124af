import { Skeleton } from '@mantine/core';
import classes from './RowsSkeleton.module.css';

/** Grey lines where rows will be; says in words that something is loading. */
export function RowsSkeleton({ label, rows = 8 }: { label: string; rows?: number }) {
  const lines = Array.from({ length: rows }, (_, row) => `line-${row}`);
  return (
    <div role="status" aria-label={label} className={classes.rows}>
      {lines.map((line) => (
        <Skeleton key={line} height={18} radius="sm" />
      ))}
    </div>
  );
}
