import { Trans, useLingui } from '@lingui/react/macro';
import { Button, VisuallyHidden } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRef } from 'react';
import { useFormat } from '../format/use-format.ts';
import classes from './list-file.module.css';
import type { ListDownload } from './use-list-download.ts';

/** Downloads the list before the reader; while that goes on it says how far it is, and can be cancelled. */
export function DownloadButton({ download: { state, start, cancel } }: { download: ListDownload }) {
  const { t } = useLingui();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = state.is === 'running';
  const progress = isRunning ? state.progress : undefined;
  const read = format.number(progress?.read ?? 0);
  const total = format.number(progress?.total ?? 0);
  return (
    <div className={classes.download}>
      <Button
        ref={button}
        variant="default"
        // It stays where it is, with the focus: a button that is disabled would lose it.
        data-disabled={isRunning || undefined}
        aria-disabled={isRunning}
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={() => {
          if (!isRunning) start();
        }}
      >
        {progress ? (
          <Trans>
            {read} of {total}
          </Trans>
        ) : (
          <Trans>Download as CSV</Trans>
        )}
      </Button>
      {isRunning && (
        <Button
          variant="subtle"
          onClick={() => {
            cancel();
            button.current?.focus();
          }}
        >
          <Trans>Cancel</Trans>
        </Button>
      )}
      <VisuallyHidden role="status">
        {isRunning && t`The file is being made.`}
        {state.is === 'done' && t`The file is ready.`}
      </VisuallyHidden>
    </div>
  );
}
