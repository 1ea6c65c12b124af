import { useLingui } from '@lingui/react/macro';
import { Problem } from '../../ui/message/Problem.tsx';
import { problemOf } from './problem.ts';
import { useProblemText } from './use-problem-text.ts';

interface ApiProblemProps {
  error: unknown;
  /** What did not come about, where that is not to be seen from the page. */
  missed?: string;
  onRetry?: () => void;
}

/** An error of the API in words, with a way to try again. */
export function ApiProblem({ error, missed, onRetry }: ApiProblemProps) {
  const { t } = useLingui();
  const report = problemOf(error);
  const { title, text } = useProblemText(report.kind);
  // Whoever is signed out, or has to set something up first, is on the way there already.
  if (report.kind === 'signed-out' || report.kind === 'second-factor') return null;
  return (
    <Problem
      title={missed ?? title}
      reference={report.correlationId && t`Reference: ${report.correlationId}`}
      retry={onRetry && { label: t`Try again`, run: onRetry }}
    >
      {missed && `${title}. `}
      {text}
    </Problem>
  );
}
