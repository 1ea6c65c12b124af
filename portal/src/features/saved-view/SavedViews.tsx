import type { SavedList } from '@kolo/schema';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Parameters } from './view-address.ts';

const SavedViewBar = lazy(async () => ({ default: (await import('./SavedViewBar.tsx')).SavedViewBar }));

export interface SavedViewsProps {
  readonly list: SavedList;
  readonly search: Parameters & { readonly view?: string | undefined };
  /** Opens the list as an address says. */
  onOpen(search: Record<string, string | undefined>): void;
}

/** The saved views of a list. What they are is loaded when somebody asks for them, or is in one. */
export function SavedViews(props: SavedViewsProps) {
  const [asked, ask] = useState<'not' | 'by address' | 'by hand'>('not');
  // Whoever was in a view stays among them when they leave it.
  if (asked === 'not' && props.search.view !== undefined) ask('by address');
  if (asked === 'not') {
    return (
      <Button
        variant="default"
        leftSection={<IconBookmark size={16} aria-hidden="true" />}
        onClick={() => ask('by hand')}
      >
        <Trans>Saved views</Trans>
      </Button>
    );
  }
  return (
    <Suspense>
      <SavedViewBar {...props} takesFocus={asked === 'by hand'} />
    </Suspense>
  );
}
