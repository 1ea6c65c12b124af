import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { type CaseWindows_CaseFragment, graphql } from '@kolo/schema';
import { useWindowRights } from './use-window-rights.ts';
import { WindowsPanel } from './WindowsPanel.tsx';

const caseWindowsFragment = graphql(`
  fragment CaseWindows_case on Case {
    id
    partner {
      id
      kind
    }
    country {
      code
    }
  }
`);

/** Who outside the NGO sees the case, where the viewer may know. */
export function CaseWindows({ from }: { from: { id: string } & FragmentType<CaseWindows_CaseFragment> }) {
  const { data } = useSuspenseFragment({ fragment: caseWindowsFragment, from });
  const mayRead = useWindowRights(data);
  return mayRead ? <WindowsPanel filter={{ caseId: data.id }} /> : null;
}
