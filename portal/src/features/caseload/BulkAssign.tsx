import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from './bulk-assign.module.css';
import type { Selection } from './use-selection.ts';

// Few who open the list assign from it: they alone wait for the form.
const BulkAssignDialog = lazy(async () => ({
  default: (await import('./BulkAssignDialog.tsx')).BulkAssignDialog,
}));

/** What can be done with the cases that are chosen; says afterwards what was done. */
export function BulkAssign({ selection, onAssigned }: { selection: Selection; onAssigned: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [done, setDone] = useState(0);
  const { count } = selection;
  return (
    <>
      <p role="status" className={classes.news}>
        {done > 0 && count === 0 && <Plural value={done} one="# case assigned." other="# cases assigned." />}
      </p>
      {count > 0 && (
        <div className={`${classes.bar} no-print`}>
          <span>
            <Plural value={count} one="# case chosen" other="# cases chosen" />
          </span>
          <Button
            size="xs"
            leftSection={<IconUserPlus size={15} aria-hidden="true" />}
            onClick={() => {
              setDone(0);
              setAsking(true);
            }}
          >
            <Trans>Assign</Trans>
          </Button>
          <Button size="xs" variant="subtle" onClick={selection.clear}>
            <Trans>Choose none</Trans>
          </Button>
        </div>
      )}
      {isAsking && (
        <Suspense>
          <BulkAssignDialog
            cases={selection.chosen}
            onClose={() => setAsking(false)}
            onAssigned={() => {
              setDone(count);
              setAsking(false);
              selection.clear();
              onAssigned();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
