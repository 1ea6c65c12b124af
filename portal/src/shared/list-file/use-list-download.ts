import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react';
import { useEffect, useRef, useState } from 'react';
import type { FileJob, FileOutcome } from './list-file.ts';
import type { Progress } from './read-list.ts';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly progress: Progress | undefined }
  | { readonly is: 'done'; readonly rows: number }
  | { readonly is: 'too many'; readonly total: number }
  | { readonly is: 'failed'; readonly error: unknown };

export interface ListDownload {
  readonly state: State;
  start(): void;
  cancel(): void;
}

/** The download of a whole list; leaving the page cancels it. `makeFile` brings its code with it when it is asked for. */
export function useListDownload(makeFile: (job: FileJob) => Promise<FileOutcome>): ListDownload {
  const client = useApolloClient();
  const { i18n } = useLingui();
  const [state, setState] = useState<State>({ is: 'idle' });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  async function run(): Promise<void> {
    current.current?.abort();
    const running = new AbortController();
    current.current = running;
    const { signal } = running;
    const tell = (next: State) => {
      if (!signal.aborted) setState(next);
    };
    tell({ is: 'running', progress: undefined });
    try {
      const job = { client, i18n, signal, onProgress: (progress: Progress) => tell({ is: 'running', progress }) };
      const outcome = await makeFile(job);
      tell('tooMany' in outcome ? { is: 'too many', total: outcome.tooMany } : { is: 'done', rows: outcome.rows });
    } catch (error) {
      tell({ is: 'failed', error });
    }
  }

  return {
    state,
    start: () => void run(),
    cancel() {
      current.current?.abort();
      setState({ is: 'idle' });
    },
  };
}
