import { useLingui } from '@lingui/react/macro';
import type { ProblemKind } from './problem.ts';

/** The heading and the sentence for a kind of problem. */
export function useProblemText(kind: ProblemKind): { title: string; text: string } {
  const { t } = useLingui();
  switch (kind) {
    case 'unreachable':
      return {
        title: t`The server cannot be reached`,
        text: t`Check your connection. What you have typed is kept on this page.`,
      };
    case 'busy':
      return { title: t`The server is busy`, text: t`It could not answer in time. Wait a moment and try again.` };
    case 'forbidden':
      return { title: t`Your role does not allow this`, text: t`Ask your manager if you think that it should.` };
    case 'not-found':
      return { title: t`Not found`, text: t`There is nothing here, or it is not yours to see.` };
    case 'invalid':
      return {
        title: t`This address or entry is not valid`,
        text: t`It may be out of date. Go back to the list and start again.`,
      };
    default:
      return {
        title: t`Something went wrong on our side`,
        text: t`It has been recorded. Try again; if it happens once more, quote the reference below.`,
      };
  }
}
