import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './message.module.css';

interface ProblemProps {
  title: string;
  children: ReactNode;
  /** The number under which the server logged it. */
  reference?: string;
  retry?: { label: string; run: () => void };
}

/** What went wrong, and a way on. */
export function Problem({ title, children, reference, retry }: ProblemProps) {
  return (
    <div role="alert" className={classes.problem}>
      <p className={classes.heading}>
        <IconAlertTriangle size={18} aria-hidden="true" />
        {title}
      </p>
      <p>{children}</p>
      {reference && <p className={classes.reference}>{reference}</p>}
      {retry && (
        <Button size="xs" variant="default" onClick={retry.run}>
          {retry.label}
        </Button>
      )}
    </div>
  );
}
