import { useLingui } from '@lingui/react/macro';
import { Problem } from '../../ui/message/Problem.tsx';
import { problemOf } from './problem.ts';
import { useProblemText } from './use-problem-text.ts';

/** An error of the API in words, with a way to try again. */
export function ApiProblem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLingui();
  const report = problemOf(error);
  const { title, text } = useProblemText(report.kind);
  // Whoever is signed out, or has to set something up first, is on the way there already.
  if (report.kind === 'signed-out' || report.kind === 'second-factor') return null;
  return (
    <Problem
      title={title}
      reference={report.correlationId && t`Reference: ${report.correlationId}`}
      retry={onRetry && { label: t`Try again`, run: onRetry }}
    >
      {text}
    </Problem>
  );
}
