import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { continueRetentionMutation } from './retention.query.ts';

interface Progress {
  readonly id: string;
  readonly persons: number;
  readonly erased: number;
  readonly leftOut: number;
}

/** Carries a run on, batch by batch, until all are done; whoever leaves finds it again in the list of runs. */
export function useRetentionRun(onDone: () => void) {
  const [carryOn] = useMutation(continueRetentionMutation);
  const [progress, setProgress] = useState<Progress>();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);

  async function run(from: Progress): Promise<void> {
    setError(undefined);
    setRunning(true);
    let now = from;
    setProgress(now);
    try {
      while (now.erased + now.leftOut < now.persons) {
        const input = { retentionRunId: now.id, idempotencyKey: crypto.randomUUID() };
        const { data } = await carryOn({ variables: { input } });
        const next = data?.continueRetention.retentionRun;
        if (!next) break;
        now = next;
        setProgress(now);
      }
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setRunning(false);
    }
  }

  return { progress, error, isRunning, run: (from: Progress) => void run(from) };
}
