import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormat } from '../../shared/format/use-format.ts';
import { problemOf } from '../../shared/problem/problem.ts';
import { useProblemText } from '../../shared/problem/use-problem-text.ts';
import classes from './case-tasks.module.css';
import { completeCaseTaskMutation } from './task-mutations.ts';

interface DoneButtonProps {
  task: { readonly id: string; readonly version: number; readonly what: string };
  /** Told what came of it, to be read out. */
  onNews(text: string): void;
}

/** Says in one click that a task was done today. */
export function DoneButton({ task, onNews }: DoneButtonProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [refusal, setRefusal] = useState<string>();
  const [complete, { loading, error }] = useMutation(completeCaseTaskMutation);
  const problem = useProblemText(error ? problemOf(error).kind : 'unexpected');

  async function run(): Promise<void> {
    setRefusal(undefined);
    const { id: taskId, version: expectedVersion } = task;
    // The same click again is the same request: it cannot make a second follow-up.
    const idempotencyKey = `done.${taskId}.${expectedVersion}`;
    const { data } = await complete({ variables: { input: { taskId, expectedVersion, idempotencyKey } } });
    const [first] = data?.completeCaseTask.errors ?? [];
    if (first) return setRefusal(first.message);
    const next = data?.completeCaseTask.caseTask?.next;
    onNews(next ? t`Done. The next one is due ${format.date(next.dueOn)}.` : t`Done.`);
  }

  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCheck size={14} aria-hidden="true" />}
        loading={loading}
        aria-label={t`Done: ${task.what}`}
        onClick={() => void run().catch(() => undefined)}
      >
        <Trans context="task">Done</Trans>
      </Button>
      {(refusal || error) && (
        <p role="alert" className={classes.refusal}>
          {refusal ?? problem.title}
        </p>
      )}
    </>
  );
}
