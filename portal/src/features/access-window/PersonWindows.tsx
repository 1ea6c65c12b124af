import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { graphql, type PersonWindows_PersonFragment } from '@kolo/schema';
import { useWindowRights } from './use-window-rights.ts';
import { WindowsPanel } from './WindowsPanel.tsx';

const personWindowsFragment = graphql(`
  fragment PersonWindows_person on Person {
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

/** Who outside the NGO sees the person, where the viewer may know. */
export function PersonWindows({ from }: { from: { id: string } & FragmentType<PersonWindows_PersonFragment> }) {
  const { data } = useSuspenseFragment({ fragment: personWindowsFragment, from });
  const mayRead = useWindowRights(data);
  return mayRead ? <WindowsPanel filter={{ personId: data.id }} /> : null;
}
